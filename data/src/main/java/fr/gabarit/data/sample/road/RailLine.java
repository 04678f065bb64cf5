package fr.gabarit.data.sample.road;

import java.util.List;
import java.util.Optional;

/**
 * A railway and where it meets roads.
 *
 * @param line its course
 * @param meetings in the order of the line
 */
public record RailLine(BarrierLine line, List<Meeting> meetings) {

  /** Keeps a copy of the meetings. */
  public RailLine {
    meetings = List.copyOf(meetings);
  }

  /**
   * A place where a road is crossed.
   *
   * @param alongMetres metres from the start of the line
   * @param levelCrossing the road's node, if both are on the ground; else the railway is on a
   *     bridge
   */
  public record Meeting(double alongMetres, Optional<RoadNode> levelCrossing) {}
}

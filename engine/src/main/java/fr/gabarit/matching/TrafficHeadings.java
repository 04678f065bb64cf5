package fr.gabarit.matching;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;

/** Compares where edges lead, from end to end. Immutable and thread-safe. */
final class TrafficHeadings {
  private static final double MIN_OPPOSED = Math.toRadians(120);
  private static final double MAX_ALONGSIDE = Math.toRadians(60);

  private final RoadNetwork network;

  TrafficHeadings(RoadNetwork network) {
    this.network = network;
  }

  /** Whether an edge may be driven one way only. */
  boolean oneway(int edge) {
    return network.drivable(EdgeKeys.forward(edge)) != network.drivable(EdgeKeys.backward(edge));
  }

  /** Whether the traffic of two one-way edges runs roughly against each other. */
  boolean opposed(int edge, int other) {
    return angle(edge, other) > MIN_OPPOSED;
  }

  /** Whether the traffic of two one-way edges runs roughly the same way. */
  boolean alongside(int edge, int other) {
    return angle(edge, other) < MAX_ALONGSIDE;
  }

  /** Whether two edges lie roughly in a line, whatever way they are driven. */
  boolean inLine(int edge, int other) {
    return opposed(edge, other) || alongside(edge, other);
  }

  private double angle(int edge, int other) {
    return Math.abs(Math.IEEEremainder(heading(edge) - heading(other), 2 * Math.PI));
  }

  private double heading(int edge) {
    RoadTopology topology = network.topology();
    int forward = EdgeKeys.forward(edge);
    int key = network.drivable(forward) ? forward : EdgeKeys.backward(edge);
    int tail = topology.tail(key);
    int head = topology.head(key);
    return Math.atan2(
        topology.latitude(head) - topology.latitude(tail),
        (topology.longitude(head) - topology.longitude(tail))
            * Math.cos(Math.toRadians(topology.latitude(tail))));
  }
}

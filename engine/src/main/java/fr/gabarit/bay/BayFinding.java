package fr.gabarit.bay;

import java.util.List;

/**
 * A bay and what speaks against it for one stop. Immutable.
 *
 * @param distanceMetres from the point asked for, as the crow flies
 * @param obstacles none if the vehicle may use the bay for sure
 */
public record BayFinding(SitedBay sited, double distanceMetres, List<Obstacle> obstacles) {
  public BayFinding {
    obstacles = List.copyOf(obstacles);
  }

  /** Whether the vehicle may use it. */
  public Usability usability() {
    if (obstacles.stream().anyMatch(Obstacle::certain)) {
      return Usability.UNUSABLE;
    }
    return obstacles.isEmpty() ? Usability.USABLE : Usability.DOUBTFUL;
  }

  /** Whether a vehicle may use a bay. */
  public enum Usability {
    USABLE,
    /** The source leaves it in doubt. */
    DOUBTFUL,
    UNUSABLE
  }
}

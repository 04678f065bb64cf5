package fr.gabarit.bay;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How large a delivery bay is. Immutable.
 *
 * @param layout how vehicles stand in it, if known
 * @param lengthMetres above 0, at most 200, if known
 * @param widthMetres above 0, at most 50, if known
 */
public record BayShape(
    Optional<Layout> layout, OptionalDouble lengthMetres, OptionalDouble widthMetres) {
  /** Nothing is known. */
  public static final BayShape UNKNOWN =
      new BayShape(Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty());

  private static final double LONGEST_METRES = 200;
  private static final double WIDEST_METRES = 50;

  public BayShape {
    check("length", lengthMetres, LONGEST_METRES);
    check("width", widthMetres, WIDEST_METRES);
  }

  private static void check(String name, OptionalDouble metres, double most) {
    if (metres.isPresent() && !(metres.getAsDouble() > 0 && metres.getAsDouble() <= most)) {
      throw new IllegalArgumentException(
          "The %s of a bay must be above 0 and at most %s m but is %s."
              .formatted(name, most, metres.getAsDouble()));
    }
  }

  /** How vehicles stand beside the kerb. */
  public enum Layout {
    PARALLEL,
    PERPENDICULAR,
    ANGLED
  }
}

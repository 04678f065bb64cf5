package fr.gabarit.vehicle;

import fr.gabarit.vehicle.InvalidVehicleException.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Gathers what is wrong with a vehicle, so that all of it is told at once. Not thread-safe. */
final class VehicleProblems {
  static final String TONNES = "Give tonnes, not kilograms.";

  private static final double MAX_MASS_TONNES = 1000;
  private static final String NONE = "none";

  private final List<Problem> problems = new ArrayList<>();

  /** Refuses a measure that is not above 0 and at most {@code max}, or not a number at all. */
  boolean positive(String field, double value, double max, String unit, String remedy) {
    boolean sound = value > 0 && value <= max;
    if (!sound) {
      add(
          field,
          value,
          "%s must be above 0 and at most %s %s but was %s. %s"
              .formatted(field, number(max), unit, number(value), remedy));
    }
    return sound;
  }

  /** Refuses a permitted mass that no vehicle has. */
  boolean mass(String field, double tonnes) {
    return positive(field, tonnes, MAX_MASS_TONNES, "t", TONNES);
  }

  /** Refuses a count outside {@code min} to {@code max}. */
  boolean count(String field, int value, int min, int max, String remedy) {
    boolean sound = value >= min && value <= max;
    if (!sound) {
      add(
          field,
          value,
          "%s must be between %d and %d but was %d. %s".formatted(field, min, max, value, remedy));
    }
    return sound;
  }

  /** Refuses a value that contradicts another one. */
  void contradiction(boolean found, String field, double value, String message) {
    if (found) {
      add(field, value, message);
    }
  }

  /** Refuses a value that is not a number. */
  void refuse(boolean found, String field, String value, String message) {
    if (found) {
      problems.add(new Problem(field, value, message));
    }
  }

  /** Asks for a value that cannot be presumed. */
  void missing(boolean found, String field, String message) {
    refuse(found, field, NONE, message);
  }

  /** Adds what the making of something finds wrong, then throws if anything is wrong at all. */
  <T> T orThrow(Supplier<T> making) {
    T made = null;
    try {
      made = making.get();
    } catch (InvalidVehicleException e) {
      problems.addAll(e.problems());
    }
    throwIfAny();
    return made;
  }

  void throwIfAny() {
    if (!problems.isEmpty()) {
      throw new InvalidVehicleException(problems);
    }
  }

  private void add(String field, double value, String message) {
    problems.add(new Problem(field, number(value), message));
  }

  /** Without a needless ".0". */
  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? String.format(Locale.ROOT, "%.0f", value)
        : Double.toString(value);
  }
}

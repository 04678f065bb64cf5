package fr.gabarit.vehicle;

import fr.gabarit.vehicle.InvalidVehicleException.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Gathers what is wrong with a vehicle, so that all of it is told at once. Not thread-safe. */
final class VehicleProblems {
  private static final double MAX_MASS_TONNES = 1000;
  private static final String NONE = "none";

  private final List<Problem> problems = new ArrayList<>();

  /** What to do about a number out of range. */
  enum Remedy {
    METRES("Give metres, not centimetres.", "Donnez des mètres, pas des centimètres."),
    TONNES("Give tonnes, not kilograms.", "Donnez des tonnes, pas des kilogrammes."),
    TRAILERS(
        "Count trailers and semi-trailers only.",
        "Comptez les remorques et semi-remorques seulement."),
    AXLES("Count the axles of the whole combination.", "Comptez les essieux de tout l'ensemble.");

    private final String english;
    private final String french;

    Remedy(String english, String french) {
      this.english = english;
      this.french = french;
    }
  }

  /** Refuses a measure that is not above 0 and at most {@code max}, or not a number at all. */
  boolean positive(String field, double value, double max, String unit, Remedy remedy) {
    boolean sound = value > 0 && value <= max;
    if (sound) {
      return true;
    }
    add(
        field,
        number(value),
        "%s must be above 0 and at most %s %s but was %s. %s"
            .formatted(field, number(max), unit, number(value), remedy.english),
        "%s doit être supérieur à 0 et au plus %s %s, mais vaut %s. %s"
            .formatted(field, number(max), unit, number(value), remedy.french));
    return sound;
  }

  /** Refuses a permitted mass that no vehicle has. */
  boolean mass(String field, double tonnes) {
    return positive(field, tonnes, MAX_MASS_TONNES, "t", Remedy.TONNES);
  }

  /** Refuses a count outside {@code min} to {@code max}. */
  boolean count(String field, int value, int min, int max, Remedy remedy) {
    boolean sound = value >= min && value <= max;
    if (sound) {
      return true;
    }
    add(
        field,
        number(value),
        "%s must be between %d and %d but was %d. %s"
            .formatted(field, min, max, value, remedy.english),
        "%s doit être compris entre %d et %d, mais vaut %d. %s"
            .formatted(field, min, max, value, remedy.french));
    return false;
  }

  /** Refuses a value for a reason told in both languages. */
  void refuse(boolean found, String field, String value, String english, String french) {
    if (found) {
      add(field, value, english, french);
    }
  }

  /** Refuses a value. */
  void add(String field, String value, String english, String french) {
    problems.add(new Problem(field, value, english, french));
  }

  /** Asks for a value that cannot be presumed. */
  void missing(boolean found, String field, String english, String french) {
    refuse(found, field, NONE, english, french);
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

  /** Without a needless ".0". */
  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}

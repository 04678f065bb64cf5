package fr.gabarit.vehicle;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/** A vehicle that cannot exist. Tells every field that is wrong, not only the first. */
public final class InvalidVehicleException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final List<Problem> problems;

  /**
   * @param problems at least one
   */
  public InvalidVehicleException(List<Problem> problems) {
    super(problems.stream().map(Problem::message).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, in the order of the fields; at least one. */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * One wrong field.
   *
   * @param field its name in requests, e.g. {@code height_m}
   * @param value the value given, as text; "none" if a needed value was not given
   * @param message what is wrong and what to do, with field and value; English
   * @param french the same in French
   */
  public record Problem(String field, String value, String message, String french)
      implements Serializable {}
}

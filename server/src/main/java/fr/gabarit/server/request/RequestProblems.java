package fr.gabarit.server.request;

import fr.gabarit.data.report.NoteText;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Gathers what is wrong with a request, so that all of it is told at once. Not thread-safe. */
public final class RequestProblems {
  static final String NONE = "none";
  private static final int LONGEST_VALUE = 200;

  private final List<RequestProblem> problems;
  private final String place;

  /** Nothing is wrong so far. */
  public RequestProblems() {
    this(new ArrayList<>(), "");
  }

  private RequestProblems(List<RequestProblem> problems, String place) {
    this.problems = problems;
    this.place = place;
  }

  /**
   * The same problems, where fields are those of an object within the request.
   *
   * @param object its name, as in {@code services[3]}
   */
  public RequestProblems within(String object) {
    return new RequestProblems(problems, place.isEmpty() ? object : place + "." + object);
  }

  /** Adds a problem with a parameter. */
  public void add(String field, String value, NoteText message) {
    add(RequestProblem.Kind.INVALID_ARGUMENT, field, value, message, OptionalInt.empty());
  }

  /** Adds a problem with one of the points. */
  public void addPoint(RequestProblem.Kind kind, int pointIndex, String value, NoteText message) {
    addPoint(kind, "point", pointIndex, value, message);
  }

  /** Adds a problem with one of the points of a field. */
  public void addPoint(
      RequestProblem.Kind kind, String field, int pointIndex, String value, NoteText message) {
    add(kind, field, value, message, OptionalInt.of(pointIndex));
  }

  private void add(
      RequestProblem.Kind kind, String field, String value, NoteText message, OptionalInt index) {
    problems.add(
        place.isEmpty()
            ? new RequestProblem(kind, field, shorten(value), message, index)
            : new RequestProblem(
                kind,
                place + "." + field,
                shorten(value),
                NoteText.of("%s: %s", place, message),
                index));
  }

  void addAll(RequestProblems others) {
    problems.addAll(others.problems);
  }

  /** What is wrong so far. */
  public List<RequestProblem> all() {
    return List.copyOf(problems);
  }

  /** Whether nothing is wrong so far. */
  public boolean isEmpty() {
    return problems.isEmpty();
  }

  /** Refuses the request if anything is wrong with it. */
  public void throwIfAny() {
    if (!problems.isEmpty()) {
      throw new BadRequestException(problems);
    }
  }

  /** A value to be repeated in a message: long ones are cut. */
  static String shorten(String value) {
    return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
  }
}

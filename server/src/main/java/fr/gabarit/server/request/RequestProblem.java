package fr.gabarit.server.request;

import fr.gabarit.data.report.NoteText;
import java.util.OptionalInt;

/**
 * One thing wrong with a request.
 *
 * @param kind the sort of problem, as GraphHopper's clients tell them apart
 * @param field the parameter concerned
 * @param value what was given, "none" if nothing was
 * @param message what is wrong and what to do about it
 * @param pointIndex which point is concerned, from 0
 */
public record RequestProblem(
    Kind kind, String field, String value, NoteText message, OptionalInt pointIndex) {

  /** Sorts of problem. */
  public enum Kind {
    INVALID_ARGUMENT("java.lang.IllegalArgumentException"),
    POINT_NOT_FOUND("com.graphhopper.util.exceptions.PointNotFoundException"),
    POINT_OUT_OF_BOUNDS("com.graphhopper.util.exceptions.PointOutOfBoundsException");

    private final String graphHopperName;

    Kind(String graphHopperName) {
      this.graphHopperName = graphHopperName;
    }

    /** What stands in {@code details} of GraphHopper's error form; its clients go by it. */
    public String graphHopperName() {
      return graphHopperName;
    }
  }
}

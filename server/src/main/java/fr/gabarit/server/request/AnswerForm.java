package fr.gabarit.server.request;

import java.util.List;
import java.util.Locale;

/**
 * How a route is to be told; names and meanings are GraphHopper's.
 *
 * @param locale language of the instructions
 * @param instructions whether to word instructions
 * @param calcPoints whether to give the course
 * @param pointsEncoded whether the course is an encoded polyline rather than GeoJSON
 * @param pointsEncodedMultiplier precision of the polyline, at least 1
 * @param details names of the path details asked for
 * @param wayPointMaxDistanceMetres how far the course may be simplified; 0 for not at all
 * @param type JSON, GPX or GeoJSON
 */
public record AnswerForm(
    Locale locale,
    boolean instructions,
    boolean calcPoints,
    boolean pointsEncoded,
    double pointsEncodedMultiplier,
    List<String> details,
    double wayPointMaxDistanceMetres,
    Type type) {
  /** GraphHopper's defaults. */
  public static final AnswerForm DEFAULT =
      new AnswerForm(Locale.ENGLISH, true, true, true, 1e5, List.of(), 0.5, Type.JSON);

  public AnswerForm {
    details = List.copyOf(details);
  }

  /** Forms of answer. */
  public enum Type {
    JSON,
    GPX,
    /** One feature (RFC 7946); ours. */
    GEOJSON;

    /** Whether the form is nothing without the course. */
    public boolean needsCourse() {
      return this != JSON;
    }
  }
}

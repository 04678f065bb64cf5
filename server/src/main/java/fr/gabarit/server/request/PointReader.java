package fr.gabarit.server.request;

import com.fasterxml.jackson.databind.JsonNode;
import fr.gabarit.data.report.NoteText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads points: {@code latitude,longitude} in query strings and on the command line, {@code
 * [longitude, latitude]} in JSON bodies. Stateless.
 */
public final class PointReader {

  /** Points of a query string; those that cannot be read are told and left out. */
  public List<LatLon> fromTexts(String field, List<String> texts, RequestProblems problems) {
    List<LatLon> points = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Optional<LatLon> point = fromText(texts.get(i));
      point.ifPresent(points::add);
      if (point.isEmpty()) {
        problems.addPoint(
            RequestProblem.Kind.INVALID_ARGUMENT,
            i,
            texts.get(i),
            NoteText.of(
                "%s %d must be 'latitude,longitude' in degrees, as in 50.53,2.64, but was '%s'.",
                field, i, RequestProblems.shorten(texts.get(i))));
      }
    }
    return points;
  }

  private static Optional<LatLon> fromText(String text) {
    String[] parts = text.split(",", -1);
    if (parts.length != 2) {
      return Optional.empty();
    }
    try {
      return point(Double.parseDouble(parts[0].strip()), Double.parseDouble(parts[1].strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Points of a JSON body; those that cannot be read are told and left out. */
  public List<LatLon> fromJson(JsonNode array, RequestProblems problems) {
    return fromJson("points", array, problems);
  }

  /** The same of another field than {@code points}. */
  public List<LatLon> fromJson(String field, JsonNode array, RequestProblems problems) {
    List<LatLon> points = new ArrayList<>();
    if (!array.isMissingNode() && !array.isArray()) {
      problems.add(
          field,
          array.toString(),
          NoteText.of("%s must be an array of [longitude, latitude] pairs.", field));
      return points;
    }
    for (int i = 0; i < array.size(); i++) {
      JsonNode pair = array.get(i);
      boolean numbers = pair.size() == 2 && pair.path(0).isNumber() && pair.path(1).isNumber();
      Optional<LatLon> point =
          numbers ? point(pair.get(1).asDouble(), pair.get(0).asDouble()) : Optional.empty();
      point.ifPresent(points::add);
      if (point.isEmpty()) {
        problems.addPoint(
            RequestProblem.Kind.INVALID_ARGUMENT,
            i,
            pair.toString(),
            NoteText.of(
                "%s[%d] must be [longitude, latitude] in degrees, as in [2.64, 50.53], but was %s.",
                field, i, RequestProblems.shorten(pair.toString())));
      }
    }
    return points;
  }

  private static Optional<LatLon> point(double latitude, double longitude) {
    return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
        ? Optional.of(new LatLon(latitude, longitude))
        : Optional.empty();
  }
}

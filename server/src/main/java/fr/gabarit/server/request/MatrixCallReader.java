package fr.gabarit.server.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.vehicle.Vehicle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a request for a table of routes from a body with the fields of GraphHopper's Matrix API, or
 * with {@code points} and OSRM's {@code sources}, {@code destinations} and {@code annotations}.
 * Thread-safe.
 */
public final class MatrixCallReader {
  private static final String POINTS = "points";
  private static final List<String> ARRAYS = List.of("times", "distances", "weights");
  private static final List<String> ANNOTATIONS = List.of("duration", "distance");

  private final InstantReader instants;
  private final int mostCells;
  private final VehicleReader vehicles = new VehicleReader();
  private final PointReader points = new PointReader();
  private final UnsupportedParameters unsupported = new UnsupportedParameters();

  /**
   * @param mostCells larger tables are refused
   */
  public MatrixCallReader(InstantReader instants, int mostCells) {
    this.instants = instants;
    this.mostCells = mostCells;
  }

  /**
   * Reads a request.
   *
   * @param problems what was wrong so far
   * @throws BadRequestException telling everything that is wrong
   */
  public MatrixCall read(ObjectNode body, RequestProblems problems) {
    FieldReader fields = new FieldReader(new JsonFields(body), problems);
    unsupported.check(new JsonFields(body), problems);
    MatrixCall.Places sources = places(body, "from_points", "sources", problems);
    MatrixCall.Places targets = places(body, "to_points", "destinations", problems);
    long cells = (long) sources.points().size() * targets.points().size();
    if (cells > mostCells) {
      problems.add(
          targets.field(),
          "%d × %d".formatted(sources.points().size(), targets.points().size()),
          NoteText.of(
              "A table may have at most %d cells but %d were asked for. Ask for fewer places at a time,"
                  + " or start the server with a larger --matrix-cells.",
              mostCells, cells));
    }
    Optional<Vehicle> vehicle = vehicles.read(body, problems);
    Instant departure = instants.read("departure", fields);
    Set<MatrixCall.Values> arrays = arrays(fields);
    boolean failFast = fields.flag("fail_fast", true);
    boolean compliance = fields.flag("compliance", false);
    problems.throwIfAny();
    return new MatrixCall(
        sources, targets, vehicle.orElseThrow(), departure, arrays, failFast, compliance);
  }

  private MatrixCall.Places places(
      ObjectNode body, String own, String indices, RequestProblems problems) {
    String field = body.has(own) ? own : POINTS;
    if (body.has(own) && body.has(POINTS)) {
      problems.add(
          own,
          RequestProblems.shorten(body.get(own).toString()),
          NoteText.of(
              "%s was given together with points. Give from_points and to_points, or points.",
              own));
    }
    if (body.path(field).size() > mostCells) {
      problems.add(
          field,
          Integer.toString(body.path(field).size()),
          NoteText.of(
              "%s may have at most %d places but had %d. Ask for fewer at a time.",
              field, mostCells, body.path(field).size()));
      return new MatrixCall.Places(field, List.of());
    }
    RequestProblems ofPoints = new RequestProblems();
    List<LatLon> all = points.fromJson(field, body.path(field), ofPoints);
    if (all.isEmpty() && ofPoints.isEmpty()) {
      ofPoints.add(
          field,
          RequestProblems.NONE,
          NoteText.of(
              "%s must be given: an array of [longitude, latitude] pairs, or points for both sides.",
              own));
    }
    problems.addAll(ofPoints);
    boolean chosen = field.equals(POINTS) && body.has(indices) && ofPoints.isEmpty();
    return new MatrixCall.Places(
        field, chosen ? chosen(indices, body.get(indices), all, problems) : all);
  }

  /** The points with these indices; OSRM's "all" means all. */
  private static List<LatLon> chosen(
      String field, JsonNode indices, List<LatLon> all, RequestProblems problems) {
    if (indices.isNull() || indices.asText().equals("all")) {
      return all;
    }
    List<LatLon> chosen = new ArrayList<>();
    for (JsonNode index : indices) {
      if (index.isIntegralNumber()
          && index.canConvertToInt()
          && index.intValue() >= 0
          && index.intValue() < all.size()) {
        chosen.add(all.get(index.intValue()));
      } else {
        problems.add(
            field,
            index.toString(),
            NoteText.of(
                "%s must be indices into points, 0 to %d, but one was %s.",
                field, all.size() - 1, RequestProblems.shorten(index.toString())));
      }
    }
    if (chosen.isEmpty() && problems.isEmpty()) {
      problems.add(
          field,
          indices.toString(),
          NoteText.of(
              "%s must be an array of indices into points, as in [0, 2], but was %s. Leave it out for all.",
              field, RequestProblems.shorten(indices.toString())));
    }
    return chosen;
  }

  private static Set<MatrixCall.Values> arrays(FieldReader fields) {
    Set<MatrixCall.Values> arrays = EnumSet.noneOf(MatrixCall.Values.class);
    arrays.addAll(fields.words("out_arrays", text -> value(ARRAYS, text), ARRAYS));
    for (String annotations : fields.list("annotations")) {
      for (String annotation : annotations.split(",", -1)) {
        Optional<MatrixCall.Values> value = value(ANNOTATIONS, annotation.strip());
        value.ifPresent(arrays::add);
        if (value.isEmpty()) {
          fields
              .problems()
              .add(
                  "annotations",
                  annotation,
                  NoteText.of(
                      "annotations must be one of duration, distance but was '%s'.",
                      RequestProblems.shorten(annotation)));
        }
      }
    }
    return arrays.isEmpty() ? EnumSet.of(MatrixCall.Values.WEIGHTS) : arrays;
  }

  private static Optional<MatrixCall.Values> value(List<String> words, String word) {
    int index = words.indexOf(word);
    return index < 0 ? Optional.empty() : Optional.of(MatrixCall.Values.values()[index]);
  }
}

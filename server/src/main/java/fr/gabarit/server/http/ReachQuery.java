package fr.gabarit.server.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.routing.ReachLimit;
import fr.gabarit.server.request.FieldReader;
import fr.gabarit.server.request.InstantReader;
import fr.gabarit.server.request.JsonFields;
import fr.gabarit.server.request.LatLon;
import fr.gabarit.server.request.PointReader;
import fr.gabarit.server.request.PrefixedVehicleFields;
import fr.gabarit.server.request.QueryFields;
import fr.gabarit.server.request.RequestProblems;
import fr.gabarit.server.request.VehicleReader;
import fr.gabarit.vehicle.Vehicle;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is asked of {@code /isochrone}.
 *
 * @param point where the vehicle begins
 * @param vehicle the vehicle
 * @param departure when it begins
 * @param limit how far it goes
 * @param buckets into how many parts the limit is cut
 * @param form how to answer
 */
record ReachQuery(
    LatLon point, Vehicle vehicle, Instant departure, ReachLimit limit, int buckets, Form form) {
  private static final double USUAL_SECONDS = 600;
  private static final double MOST_SECONDS = 2 * 3600;
  private static final double MOST_METRES = 200_000;
  private static final int MOST_BUCKETS = 20;
  private static final double MILLIS_PER_UNIT = 1000;

  /** How to answer. */
  enum Form {
    /** GraphHopper's own. */
    JSON,
    /** A FeatureCollection of the same. */
    GEOJSON,
    /** A FeatureCollection of the roads reached. */
    EDGES
  }

  /**
   * Reads a query string.
   *
   * @param problems what was wrong so far
   * @throws fr.gabarit.server.request.BadRequestException telling everything that is wrong with it
   */
  static ReachQuery read(QueryFields fields, InstantReader instants, RequestProblems problems) {
    List<LatLon> points = new PointReader().fromTexts("point", fields.raw("point"), problems);
    VehicleReader vehicles = new VehicleReader();
    Optional<Vehicle> vehicle =
        vehicles
            .preset("profile", fields.text("profile").or(() -> fields.text("vehicle")), problems)
            .flatMap(
                preset ->
                    vehicles.read(
                        preset, new FieldReader(new PrefixedVehicleFields(fields), problems)));
    return read(points, vehicle, new FieldReader(fields, problems), instants);
  }

  /**
   * Reads a body: the point as longitude and latitude in {@code point}, the vehicle as that of a
   * route.
   *
   * @param problems what was wrong so far
   * @throws fr.gabarit.server.request.BadRequestException telling everything that is wrong with it
   */
  static ReachQuery read(ObjectNode body, InstantReader instants, RequestProblems problems) {
    ArrayNode given = body.arrayNode();
    if (body.has("point")) {
      given.add(body.get("point"));
    }
    List<LatLon> points = new PointReader().fromJson("point", given, problems);
    Optional<Vehicle> vehicle = new VehicleReader().read(body, problems);
    return read(points, vehicle, new FieldReader(new JsonFields(body), problems), instants);
  }

  private static ReachQuery read(
      List<LatLon> points, Optional<Vehicle> vehicle, FieldReader reader, InstantReader instants) {
    RequestProblems problems = reader.problems();
    if (problems.isEmpty() && points.size() != 1) {
      problems.add(
          "point",
          Integer.toString(points.size()),
          NoteText.of(
              "One point must be given but there were %d. Give latitude,longitude in a query, [longitude, latitude] in a body.",
              points.size()));
    }
    Instant departure = instants.read("departure", reader);
    ReachLimit limit = limit(reader);
    int buckets = reader.wholeNumber("buckets").orElse(1);
    if (buckets < 1 || buckets > MOST_BUCKETS) {
      problems.add(
          "buckets",
          Integer.toString(buckets),
          NoteText.of("buckets must be between 1 and %d but was %d.", MOST_BUCKETS, buckets));
    }
    refuse(reader);
    Form form =
        reader
            .word("type", ReachQuery::form, List.of("json", "geojson", "edges"))
            .orElse(Form.JSON);
    problems.throwIfAny();
    return new ReachQuery(points.get(0), vehicle.orElseThrow(), departure, limit, buckets, form);
  }

  private static Optional<Form> form(String text) {
    return Arrays.stream(Form.values())
        .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst();
  }

  /** A distance if one is given, as GraphHopper does; else a time. */
  private static ReachLimit limit(FieldReader reader) {
    double metres = reader.number("distance_limit").orElse(-1);
    if (metres > 0) {
      return limit(reader, "distance_limit", metres, MOST_METRES, ReachLimit.Kind.DISTANCE);
    }
    double seconds = reader.number("time_limit").orElse(USUAL_SECONDS);
    return limit(reader, "time_limit", seconds, MOST_SECONDS, ReachLimit.Kind.TIME);
  }

  private static ReachLimit limit(
      FieldReader reader, String name, double value, double most, ReachLimit.Kind kind) {
    if (!(value >= 1 && value <= most)) {
      reader
          .problems()
          .add(
              name,
              Double.toString(value),
              NoteText.of(
                  "%s must be between 1 and %.0f %s but was %s.",
                  name, most, kind == ReachLimit.Kind.TIME ? "s" : "m", value));
      return new ReachLimit(kind, 1);
    }
    return new ReachLimit(kind, Math.round(value * MILLIS_PER_UNIT));
  }

  private static void refuse(FieldReader reader) {
    if (reader.flag("reverse_flow", false)) {
      reader
          .problems()
          .add(
              "reverse_flow",
              "true",
              NoteText.of(
                  "reverse_flow is not supported: hours are judged from the departure on. Leave it out."));
    }
    if (reader.number("weight_limit").orElse(-1) > 0) {
      reader
          .problems()
          .add(
              "weight_limit",
              reader.text("weight_limit").orElse(""),
              NoteText.of("weight_limit is not supported. Give time_limit or distance_limit."));
    }
  }
}

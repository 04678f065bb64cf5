package fr.gabarit.server.http;

import fr.gabarit.bay.BayStop;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.server.request.FieldReader;
import fr.gabarit.server.request.InstantReader;
import fr.gabarit.server.request.LatLon;
import fr.gabarit.server.request.PointReader;
import fr.gabarit.server.request.PrefixedVehicleFields;
import fr.gabarit.server.request.QueryFields;
import fr.gabarit.server.request.RequestProblems;
import fr.gabarit.server.request.VehicleReader;
import fr.gabarit.vehicle.Vehicle;
import fr.gabarit.vehicle.VehiclePreset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.locationtech.jts.geom.Envelope;

/**
 * Which bays are asked for: those around a point, or those in a box.
 *
 * @param point around which, if not in a box
 * @param radiusMetres how far from the point
 * @param box in which, if not around a point; x = longitude, y = latitude
 * @param stop for whom and when they are judged
 * @param usableOnly whether to leave out bays that the vehicle may not use for sure
 * @param limit how many to tell at most
 */
record BaysQuery(
    Optional<LatLon> point,
    double radiusMetres,
    Optional<Envelope> box,
    BayStop stop,
    boolean usableOnly,
    int limit) {
  private static final double USUAL_RADIUS_METRES = 300;
  private static final double LARGEST_RADIUS_METRES = 5000;
  private static final int USUAL_LIMIT = 1000;
  private static final int LARGEST_LIMIT = 10_000;
  private static final int LONGEST_STAY_MINUTES = 24 * 60;

  /**
   * Reads a query string.
   *
   * @throws fr.gabarit.server.request.BadRequestException telling everything that is wrong with it
   */
  static BaysQuery read(QueryFields fields, InstantReader instants) {
    RequestProblems problems = new RequestProblems();
    FieldReader reader = new FieldReader(fields, problems);
    Optional<Envelope> box = new BoxReader().read(fields, problems);
    List<LatLon> points = new PointReader().fromTexts("point", fields.raw("point"), problems);
    if (problems.isEmpty() && box.isPresent() == !points.isEmpty()) {
      problems.add(
          "point",
          box.isPresent() ? "with bbox" : "none",
          NoteText.of(
              "Give either point=latitude,longitude (with radius_m) or"
                  + " bbox=minLon,minLat,maxLon,maxLat."));
    }
    double radius = reader.number("radius_m").orElse(USUAL_RADIUS_METRES);
    if (!(radius > 0 && radius <= LARGEST_RADIUS_METRES)) {
      problems.add(
          "radius_m",
          Double.toString(radius),
          NoteText.of(
              "radius_m must be above 0 and at most %s but was %s.",
              LARGEST_RADIUS_METRES, radius));
    }
    Optional<Vehicle> vehicle = vehicle(fields, problems);
    Instant at = instants.read("at", reader);
    Optional<Duration> stay = stay(reader);
    int limit = within(reader, "limit", USUAL_LIMIT, LARGEST_LIMIT);
    boolean usableOnly = reader.flag("usable", false);
    problems.throwIfAny();
    return new BaysQuery(
        points.stream().findFirst(),
        radius,
        box,
        new BayStop(vehicle.orElseThrow(), at, stay),
        usableOnly,
        limit);
  }

  private static Optional<Vehicle> vehicle(QueryFields fields, RequestProblems problems) {
    VehicleReader vehicles = new VehicleReader();
    String name = fields.text("vehicle").isPresent() ? "vehicle" : "profile";
    Optional<VehiclePreset> preset =
        fields.text(name).isEmpty()
            ? Optional.of(VehiclePreset.ARTICULATED_44T)
            : vehicles.preset(name, fields.text(name), problems);
    return preset.flatMap(
        found ->
            vehicles.read(found, new FieldReader(new PrefixedVehicleFields(fields), problems)));
  }

  private static Optional<Duration> stay(FieldReader reader) {
    OptionalInt minutes = reader.wholeNumber("stay_min");
    if (minutes.isEmpty()) {
      return Optional.empty();
    }
    within(reader, "stay_min", 1, LONGEST_STAY_MINUTES);
    return Optional.of(Duration.ofMinutes(Math.max(0, minutes.getAsInt())));
  }

  private static int within(FieldReader reader, String name, int usual, int most) {
    int value = reader.wholeNumber(name).orElse(usual);
    if (value < 1 || value > most) {
      reader
          .problems()
          .add(
              name,
              Integer.toString(value),
              NoteText.of("%s must be between 1 and %d but was %d.", name, most, value));
      return usual;
    }
    return value;
  }
}

package fr.gabarit.server.http;

import fr.gabarit.data.report.NoteText;
import fr.gabarit.server.request.FieldReader;
import fr.gabarit.server.request.InstantReader;
import fr.gabarit.server.request.PrefixedVehicleFields;
import fr.gabarit.server.request.QueryFields;
import fr.gabarit.server.request.RequestProblems;
import fr.gabarit.server.request.VehicleReader;
import fr.gabarit.vehicle.Vehicle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.locationtech.jts.geom.Envelope;

/**
 * Which orders are asked for.
 *
 * @param box only those that meet it; x = longitude, y = latitude
 * @param vehicle for whom they are judged, if at all
 * @param at the hour for which they are judged
 * @param geoJson whether as GeoJSON, one feature for each measure on the roads
 * @param offset how many to leave out at the start
 * @param limit how many to tell at most
 */
record OrdersQuery(
    Optional<Envelope> box,
    Optional<Vehicle> vehicle,
    Instant at,
    boolean geoJson,
    int offset,
    int limit) {
  private static final int USUAL_LIMIT = 5000;
  private static final int LARGEST_LIMIT = 50_000;

  /**
   * Reads a query string.
   *
   * @throws fr.gabarit.server.request.BadRequestException telling everything that is wrong with it
   */
  static OrdersQuery read(QueryFields fields, InstantReader instants) {
    RequestProblems problems = new RequestProblems();
    FieldReader reader = new FieldReader(fields, problems);
    Optional<Envelope> box = new BoxReader().read(fields, problems);
    VehicleReader vehicles = new VehicleReader();
    Optional<Vehicle> vehicle =
        fields.text("vehicle").isEmpty()
            ? Optional.empty()
            : vehicles
                .preset("vehicle", fields.text("vehicle"), problems)
                .flatMap(
                    preset ->
                        vehicles.read(
                            preset, new FieldReader(new PrefixedVehicleFields(fields), problems)));
    Instant at = instants.read("at", reader);
    boolean geoJson =
        reader
            .word("format", OrdersQuery::format, List.of("json", "geojson"))
            .orElse(Boolean.FALSE);
    int offset = within(reader, "offset", 0, 0, Integer.MAX_VALUE);
    int limit = within(reader, "limit", USUAL_LIMIT, 1, LARGEST_LIMIT);
    problems.throwIfAny();
    return new OrdersQuery(box, vehicle, at, geoJson, offset, limit);
  }

  private static Optional<Boolean> format(String text) {
    return text.equals("json") || text.equals("geojson")
        ? Optional.of(text.equals("geojson"))
        : Optional.empty();
  }

  private static int within(FieldReader reader, String name, int usual, int least, int most) {
    OptionalInt given = reader.wholeNumber(name);
    int value = given.orElse(usual);
    if (value < least || value > most) {
      reader
          .problems()
          .add(
              name,
              Integer.toString(value),
              NoteText.of("%s must be between %d and %d but was %d.", name, least, most, value));
      return usual;
    }
    return value;
  }
}

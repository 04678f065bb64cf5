package fr.gabarit.server.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.trips.TripCsvReader;
import fr.gabarit.data.trips.TripDefaults;
import fr.gabarit.data.trips.TripFile;
import fr.gabarit.data.trips.TripFileException;
import fr.gabarit.data.trips.TripReader;
import fr.gabarit.vehicle.VehiclePreset;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A comparison asked for.
 *
 * @param trips the trips, with what is wrong with some
 * @param edits what is to be changed
 * @param skipBad whether to go on without trips that something is wrong with
 */
public record CompareCall(TripFile trips, ScenarioCall edits, boolean skipBad) {
  private static final String TRIPS = "trips";
  private static final String TRIPS_CSV = "trips_csv";

  /**
   * Reads a body.
   *
   * @throws BadRequestException telling everything that is wrong but for single trips
   */
  public static CompareCall read(ObjectNode body, InstantReader instants) {
    RequestProblems problems = new RequestProblems();
    FieldReader fields = new FieldReader(new JsonFields(body), problems);
    boolean skipBad = fields.flag("skip_bad", false);
    ScenarioCall edits = ScenarioCall.read(body, problems);
    if (edits.isEmpty() && problems.isEmpty()) {
      problems.add(
          "orders",
          RequestProblems.NONE,
          NoteText.of(
              "Nothing is to be changed. Give orders to be tried out, or ids of orders to be left out in without."));
    }
    TripFile trips = trips(body, defaults(fields, instants), problems);
    if (trips.trips().isEmpty() && trips.faults().isEmpty() && problems.isEmpty()) {
      problems.add(
          TRIPS,
          RequestProblems.NONE,
          NoteText.of("There is no trip to compare. Give at least one."));
    }
    problems.throwIfAny();
    return new CompareCall(trips, edits, skipBad);
  }

  private static TripDefaults defaults(FieldReader fields, InstantReader instants) {
    Optional<String> profile = fields.text("profile");
    Optional<VehiclePreset> preset =
        profile.isEmpty()
            ? Optional.empty()
            : new VehicleReader().preset("profile", profile, fields.problems());
    Optional<Instant> departure =
        fields.text("departure").map(text -> instants.read("departure", fields));
    return new TripDefaults(preset, departure);
  }

  private static TripFile trips(ObjectNode body, TripDefaults defaults, RequestProblems problems) {
    JsonNode list = body.path(TRIPS);
    JsonNode table = body.path(TRIPS_CSV);
    if (list.isMissingNode() == table.isMissingNode()
        || !(list.isMissingNode() || list.isArray())
        || !(table.isMissingNode() || table.isTextual())) {
      problems.add(
          TRIPS,
          list.isMissingNode() ? RequestProblems.NONE : list.getNodeType().name(),
          NoteText.of(
              "Give either trips, an array of objects with origin_lat, origin_lon, destination_lat, destination_lon, preset and departure, or trips_csv, a table with these columns as a text."));
      return new TripFile(List.of(), List.of(), List.of());
    }
    if (table.isTextual()) {
      return csv(table.asText(), defaults, problems);
    }
    TripReader reader = new TripReader(defaults);
    for (int i = 0; i < list.size(); i++) {
      JsonNode trip = list.get(i);
      reader.read(
          i + 1,
          name -> {
            JsonNode value = trip.path(name);
            return value.isValueNode() && !value.isNull()
                ? Optional.of(value.asText())
                : Optional.empty();
          });
    }
    return reader.file();
  }

  private static TripFile csv(String table, TripDefaults defaults, RequestProblems problems) {
    try {
      return new TripCsvReader(defaults)
          .read(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
    } catch (TripFileException e) {
      problems.add(TRIPS_CSV, table, e.text());
      return new TripFile(List.of(), List.of(), List.of());
    } catch (IOException e) {
      throw new UncheckedIOException("Bytes in memory can always be read.", e);
    }
  }
}

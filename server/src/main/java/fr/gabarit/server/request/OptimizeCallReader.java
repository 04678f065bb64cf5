package fr.gabarit.server.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.tour.TourProblem;
import fr.gabarit.tour.TourStop;
import fr.gabarit.vehicle.Vehicle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** Reads a request for tours from a body. Thread-safe. */
public final class OptimizeCallReader {
  private static final int MOST_VEHICLES = 20;
  private static final int MOST_SERVICES = 200;
  private static final int LARGEST_SIZE = 1_000_000;
  private static final Duration USUAL_TOUR = Duration.ofHours(24);
  private static final Duration LONGEST_TOUR = Duration.ofHours(48);

  private final InstantReader instants;
  private final VehicleReader vehicleReader = new VehicleReader();

  public OptimizeCallReader(InstantReader instants) {
    this.instants = instants;
  }

  /**
   * Reads a request.
   *
   * @param problems what was wrong so far
   * @throws BadRequestException telling everything that is wrong
   */
  public OptimizeCall read(ObjectNode body, RequestProblems problems) {
    List<OptimizeCall.Van> vehicles = new ArrayList<>();
    for (Entry entry : entries(body, "vehicles", "vehicle_id", MOST_VEHICLES, problems)) {
      vehicle(entry).ifPresent(vehicles::add);
    }
    List<OptimizeCall.Stop> services = new ArrayList<>();
    for (Entry entry : entries(body, "services", "id", MOST_SERVICES, problems)) {
      service(entry).ifPresent(services::add);
    }
    TourProblem.Objective objective =
        new FieldReader(new JsonFields(body), problems)
            .word("objective", OptimizeCallReader::objective, List.of("time", "distance"))
            .orElse(TourProblem.Objective.TIME);
    problems.throwIfAny();
    return new OptimizeCall(vehicles, services, objective);
  }

  private static Optional<TourProblem.Objective> objective(String text) {
    return Arrays.stream(TourProblem.Objective.values())
        .filter(objective -> objective.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst();
  }

  /** An object of a list, with the name by which its problems are told. */
  private record Entry(String name, String id, ObjectNode json, RequestProblems problems) {
    String field(String field) {
      return name + "." + field;
    }

    FieldReader reader() {
      return new FieldReader(new JsonFields(json), problems);
    }

    void refuse(String field, NoteText must) {
      JsonNode value = json.path(field);
      problems.add(
          field(field),
          value.isMissingNode() ? RequestProblems.NONE : value.toString(),
          value.isMissingNode()
              ? NoteText.of("%s was not given. It %s.", field(field), must)
              : NoteText.of(
                  "%s %s but was %s.",
                  field(field), must, RequestProblems.shorten(value.toString())));
    }
  }

  private static List<Entry> entries(
      ObjectNode body, String list, String idField, int most, RequestProblems problems) {
    JsonNode array = body.path(list);
    if (!array.isArray() || array.isEmpty() || array.size() > most) {
      problems.add(
          list,
          array.isArray() ? Integer.toString(array.size()) : RequestProblems.NONE,
          NoteText.of("%s must be an array of 1 to %d objects.", list, most));
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < array.size(); i++) {
      String name = "%s[%d]".formatted(list, i);
      if (!(array.get(i) instanceof ObjectNode object)) {
        problems.add(name, array.get(i).toString(), NoteText.of("%s must be an object.", name));
        continue;
      }
      Entry entry = new Entry(name, object.path(idField).asText(), object, problems);
      if (entry.id().isBlank() || !ids.add(entry.id())) {
        entry.refuse(idField, NoteText.of("must be given, once for each"));
      } else {
        entries.add(entry);
      }
    }
    return entries;
  }

  private Optional<OptimizeCall.Van> vehicle(Entry entry) {
    Optional<Vehicle> vehicle = vehicleReader.read(entry.json(), entry.problems());
    Optional<LatLon> start = address(entry, "start_address");
    Optional<LatLon> end = entry.json().has("end_address") ? address(entry, "end_address") : start;
    boolean returns = entry.reader().flag("return_to_depot", true);
    int capacity = amount(entry, "capacity", LARGEST_SIZE);
    Instant earliest = instants.read("earliest_start", entry.reader());
    Instant latest =
        entry.json().has("latest_end")
            ? instants.read("latest_end", entry.reader())
            : earliest.plus(USUAL_TOUR);
    if (!latest.isAfter(earliest) || latest.isAfter(earliest.plus(LONGEST_TOUR))) {
      entry.refuse(
          "latest_end", NoteText.of("must be after earliest_start and at most 48 hours later"));
      return Optional.empty();
    }
    return vehicle.isEmpty() || start.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new OptimizeCall.Van(
                entry.id(),
                vehicle.get(),
                start.get(),
                returns ? end : Optional.empty(),
                capacity,
                earliest,
                latest));
  }

  private Optional<OptimizeCall.Stop> service(Entry entry) {
    Optional<LatLon> place = address(entry, "address");
    int size = amount(entry, "size", 0);
    OptionalDouble seconds = entry.reader().number("duration");
    if (!(seconds.orElse(0) >= 0 && seconds.orElse(0) <= LONGEST_TOUR.toSeconds())) {
      entry.refuse(
          "duration", NoteText.of("must be seconds from 0 to %s", LONGEST_TOUR.toSeconds()));
      return Optional.empty();
    }
    List<TourStop.Window> windows = new ArrayList<>();
    for (JsonNode window : entry.json().path("time_windows")) {
      if (window instanceof ObjectNode object && object.has("earliest") && object.has("latest")) {
        FieldReader reader = new FieldReader(new JsonFields(object), entry.problems());
        Instant opens = instants.read("earliest", reader);
        Instant closes = instants.read("latest", reader);
        if (closes.isBefore(opens)) {
          entry.refuse("time_windows", NoteText.of("must not end before they begin"));
        } else {
          windows.add(new TourStop.Window(opens, closes));
        }
      } else {
        entry.refuse("time_windows", NoteText.of("must be objects with earliest and latest"));
      }
    }
    return place.map(
        at ->
            new OptimizeCall.Stop(
                entry.id(),
                at,
                Duration.ofMillis(Math.round(seconds.orElse(0) * 1000)),
                size,
                windows));
  }

  private static int amount(Entry entry, String field, int unlessGiven) {
    OptionalInt amount = entry.reader().wholeNumber(field);
    if (amount.orElse(0) < 0 || amount.orElse(0) > LARGEST_SIZE) {
      entry.refuse(field, NoteText.of("must be from 0 to %s", LARGEST_SIZE));
    }
    return amount.orElse(unlessGiven);
  }

  private static Optional<LatLon> address(Entry entry, String field) {
    JsonNode address = entry.json().path(field);
    JsonNode lat = address.path("lat");
    JsonNode lon = address.path("lon");
    if (lat.isNumber()
        && lon.isNumber()
        && Math.abs(lat.asDouble()) <= 90
        && Math.abs(lon.asDouble()) <= 180) {
      return Optional.of(new LatLon(lat.asDouble(), lon.asDouble()));
    }
    entry.refuse(
        field, NoteText.of("must be an object as {\"lon\": 2.64, \"lat\": 50.53} in degrees"));
    return Optional.empty();
  }
}

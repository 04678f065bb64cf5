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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads a request for tours from a body, close to GraphHopper's Route Optimization API; fields of
 * that API which would give other tours are refused by name. Thread-safe.
 */
public final class OptimizeCallReader {
  private static final int MOST_VEHICLES = 20;
  private static final int MOST_SERVICES = 200;
  private static final Duration USUAL_TOUR = Duration.ofHours(24);
  private static final Duration LONGEST_TOUR = Duration.ofHours(48);
  private static final String TYPE_ID = "type_id";
  private static final String WINDOWS = "time_windows";

  /** Room for all stops, however large. */
  private static final int UNLIMITED = MOST_SERVICES * TourEntry.LARGEST_AMOUNT;

  private static final List<String> SERVICE_TYPES = List.of("service", "pickup", "delivery");

  private static final List<String> REFUSED =
      List.of("shipments", "relations", "cost_matrices", "objectives");
  private static final List<String> REFUSED_OF_VEHICLES =
      List.of(
          "skills",
          "break",
          "max_distance",
          "max_driving_time",
          "max_jobs",
          "min_jobs",
          "max_activities",
          "speed_factor",
          "service_time_factor",
          "cost_per_meter",
          "cost_per_second",
          "cost_per_activation");
  private static final List<String> REFUSED_OF_SERVICES =
      List.of(
          "required_skills",
          "allowed_vehicles",
          "disallowed_vehicles",
          "priority",
          "preparation_time",
          "max_time_in_vehicle",
          "group");

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
    TourEntry.refuseGiven(body, REFUSED, problems);
    Map<String, ObjectNode> types = types(body, problems);
    List<OptimizeCall.Van> vehicles = new ArrayList<>();
    for (TourEntry entry : TourEntry.all(body, "vehicles", "vehicle_id", MOST_VEHICLES, problems)) {
      withType(entry, types).flatMap(this::vehicle).ifPresent(vehicles::add);
    }
    List<OptimizeCall.Stop> services = new ArrayList<>();
    List<TourEntry> entries = TourEntry.all(body, "services", "id", MOST_SERVICES, problems);
    for (TourEntry entry : entries) {
      service(entry).ifPresent(services::add);
    }
    oneServiceType(entries);
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

  private static Map<String, ObjectNode> types(ObjectNode body, RequestProblems problems) {
    Map<String, ObjectNode> types = new LinkedHashMap<>();
    if (!body.path("vehicle_types").isEmpty()) {
      TourEntry.all(body, "vehicle_types", TYPE_ID, MOST_VEHICLES, problems)
          .forEach(type -> types.put(type.id(), type.json()));
    }
    return types;
  }

  /** The vehicle with what its type tells of it. */
  private static Optional<TourEntry> withType(TourEntry vehicle, Map<String, ObjectNode> types) {
    String id = vehicle.json().path(TYPE_ID).asText("");
    if (id.isEmpty()) {
      return Optional.of(vehicle);
    }
    if (!types.containsKey(id)) {
      vehicle.refuse(TYPE_ID, NoteText.of("must be one of vehicle_types"));
      return Optional.empty();
    }
    ObjectNode whole = types.get(id).deepCopy();
    whole.setAll(vehicle.json());
    return Optional.of(new TourEntry(vehicle.id(), whole, vehicle.problems()));
  }

  private Optional<OptimizeCall.Van> vehicle(TourEntry entry) {
    entry.refuseGiven(REFUSED_OF_VEHICLES);
    Optional<Vehicle> vehicle = vehicleReader.read(entry.json(), entry.problems());
    Optional<LatLon> start = entry.address("start_address");
    Optional<LatLon> end = entry.json().has("end_address") ? entry.address("end_address") : start;
    boolean returns = entry.reader().flag("return_to_depot", true);
    int capacity = entry.amount("capacity", UNLIMITED);
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

  private Optional<OptimizeCall.Stop> service(TourEntry entry) {
    entry.refuseGiven(REFUSED_OF_SERVICES);
    Optional<LatLon> place = entry.address("address");
    int size = entry.amount("size", 0);
    OptionalDouble seconds = entry.reader().number("duration");
    if (!(seconds.orElse(0) >= 0 && seconds.orElse(0) <= LONGEST_TOUR.toSeconds())) {
      entry.refuse(
          "duration", NoteText.of("must be seconds from 0 to %s", LONGEST_TOUR.toSeconds()));
      return Optional.empty();
    }
    List<TourStop.Window> windows = windows(entry);
    return place.map(
        at ->
            new OptimizeCall.Stop(
                entry.id(),
                at,
                Duration.ofMillis(Math.round(seconds.orElse(0) * 1000)),
                size,
                windows));
  }

  private List<TourStop.Window> windows(TourEntry entry) {
    List<TourStop.Window> windows = new ArrayList<>();
    JsonNode array = entry.json().path(WINDOWS);
    if (!array.isArray() && !array.isMissingNode() && !array.isNull()) {
      entry.refuse(WINDOWS, NoteText.of("must be an array of objects"));
      return windows;
    }
    for (int i = 0; i < array.size(); i++) {
      if (!(array.get(i) instanceof ObjectNode window
          && window.has("earliest")
          && window.has("latest"))) {
        entry.refuse(WINDOWS, NoteText.of("must be objects with earliest and latest"));
        continue;
      }
      FieldReader reader =
          new FieldReader(
              new JsonFields(window), entry.problems().within("%s[%d]".formatted(WINDOWS, i)));
      Instant opens = instants.read("earliest", reader);
      Instant closes = instants.read("latest", reader);
      if (closes.isBefore(opens)) {
        entry.refuse(WINDOWS, NoteText.of("must not end before they begin"));
      } else {
        windows.add(new TourStop.Window(opens, closes));
      }
    }
    return windows;
  }

  /** What is picked up and what is delivered need room at different times: no mixture is read. */
  private static void oneServiceType(List<TourEntry> services) {
    Optional<String> first = Optional.empty();
    for (TourEntry service : services) {
      Optional<String> type =
          service.reader().word("type", text -> find(SERVICE_TYPES, text), SERVICE_TYPES);
      if (type.isPresent() && first.isPresent() && !type.equals(first)) {
        service.refuse("type", NoteText.of("must be the same for all services"));
      }
      first = first.or(() -> type);
    }
  }

  private static Optional<String> find(List<String> words, String text) {
    return words.stream().filter(text::equals).findFirst();
  }
}

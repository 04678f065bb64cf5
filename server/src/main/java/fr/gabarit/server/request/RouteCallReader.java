package fr.gabarit.server.request;

import com.graphhopper.util.Helper;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.routing.AlternativeSettings;
import fr.gabarit.routing.LegSearch;
import fr.gabarit.routing.ViolationPolicy;
import fr.gabarit.vehicle.Vehicle;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads a route request from fields that have GraphHopper's names, and ours. Thread-safe.
 *
 * <p>GraphHopper's parameters that would change the answer and are not supported are refused; its
 * other ones, and unknown ones, are ignored, as GraphHopper does.
 */
public final class RouteCallReader {
  private static final int MOST_POINTS = 100;
  private static final double LARGEST_SIMPLIFICATION_METRES = 1000;

  private final InstantReader instants;
  private final VehicleReader vehicles = new VehicleReader();
  private final AlternativeReader alternatives = new AlternativeReader();
  private final UnsupportedParameters unsupported = new UnsupportedParameters();

  public RouteCallReader(InstantReader instants) {
    this.instants = instants;
  }

  /**
   * Reads a request.
   *
   * @param fields all but points and vehicle
   * @param vehicleFields what is different from the preset; may be the same as {@code fields}
   * @param vehiclePreset the preset named within the vehicle, if any
   * @param points the points that could be read
   * @param isDetail tells known path details
   * @param problems what was wrong with the points; nothing else so far
   * @throws BadRequestException telling everything that is wrong
   */
  public RouteCall read(
      RequestFields fields,
      RequestFields vehicleFields,
      Optional<String> vehiclePreset,
      List<LatLon> points,
      Predicate<String> isDetail,
      RequestProblems problems) {
    checkCount(points, problems);
    unsupported.check(fields, problems);
    FieldReader reader = new FieldReader(fields, problems);
    Optional<Vehicle> vehicle =
        vehicles.read(fields.text("profile"), vehiclePreset, vehicleFields, problems);
    Instant departure = instants.read("departure", reader);
    ViolationPolicy violations =
        reader
            .word("violations", RouteCallReader::policy, List.of("forbid", "report"))
            .orElse(ViolationPolicy.FORBID);
    Duration maxWait = maxWait(reader);
    Optional<Instant> arriveBy = arriveBy(reader, maxWait);
    Optional<AlternativeSettings> others = alternatives.read(reader, points.size());
    AnswerForm form = form(reader, isDetail);
    problems.throwIfAny();
    return new RouteCall(
        points, vehicle.orElseThrow(), departure, arriveBy, violations, maxWait, others, form);
  }

  private static void checkCount(List<LatLon> points, RequestProblems problems) {
    if (points.size() < 2 && problems.isEmpty()) {
      problems.add(
          "point",
          Integer.toString(points.size()),
          NoteText.of(
              "At least 2 points must be given but there were %d. Give origin and destination.",
              points.size()));
    }
    if (points.size() > MOST_POINTS) {
      problems.add(
          "point",
          Integer.toString(points.size()),
          NoteText.of(
              "At most %d points may be given but there were %d. Split the trip.",
              MOST_POINTS, points.size()));
    }
  }

  private static Optional<ViolationPolicy> policy(String text) {
    return Arrays.stream(ViolationPolicy.values())
        .filter(policy -> policy.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst();
  }

  private Optional<Instant> arriveBy(FieldReader reader, Duration maxWait) {
    Optional<String> given = reader.text("arrive_by");
    if (given.isEmpty()) {
      return Optional.empty();
    }
    if (reader.text("departure").isPresent() || !maxWait.isZero()) {
      reader
          .problems()
          .add(
              "arrive_by",
              given.get(),
              NoteText.of(
                  "arrive_by finds the latest departure without waits. Leave out departure and"
                      + " max_wait_min."));
    }
    return Optional.of(instants.read("arrive_by", reader));
  }

  private static Duration maxWait(FieldReader reader) {
    int minutes = reader.wholeNumber("max_wait_min").orElse(0);
    long most = LegSearch.LONGEST_WAIT.toMinutes();
    if (minutes < 0 || minutes > most) {
      reader
          .problems()
          .add(
              "max_wait_min",
              Integer.toString(minutes),
              NoteText.of(
                  "max_wait_min must be between 0 and %d minutes but was %d.", most, minutes));
      return Duration.ZERO;
    }
    return Duration.ofMinutes(minutes);
  }

  private static AnswerForm form(FieldReader reader, Predicate<String> isDetail) {
    AnswerForm unlessGiven = AnswerForm.DEFAULT;
    AnswerForm.Type type =
        reader
            .word("type", RouteCallReader::type, List.of("json", "gpx", "geojson"))
            .orElse(AnswerForm.Type.JSON);
    return new AnswerForm(
        reader.text("locale").map(Helper::getLocale).orElse(unlessGiven.locale()),
        reader.flag("instructions", true) || type == AnswerForm.Type.GPX,
        reader.flag("calc_points", true) || type.needsCourse(),
        reader.flag("points_encoded", true),
        multiplier(reader),
        details(reader, isDetail),
        wayPointMaxDistance(reader),
        type);
  }

  private static Optional<AnswerForm.Type> type(String text) {
    return Arrays.stream(AnswerForm.Type.values())
        .filter(type -> type.name().equalsIgnoreCase(text))
        .findFirst();
  }

  private static double multiplier(FieldReader reader) {
    double multiplier = reader.number("points_encoded_multiplier").orElse(1e5);
    if (!(multiplier >= 1 && multiplier <= 1e7)) {
      reader
          .problems()
          .add(
              "points_encoded_multiplier",
              Double.toString(multiplier),
              NoteText.of(
                  "points_encoded_multiplier must be between 1 and 1e7 but was %s.", multiplier));
    }
    return multiplier;
  }

  private static List<String> details(FieldReader reader, Predicate<String> isDetail) {
    List<String> details = reader.list("details");
    Set<String> seen = new HashSet<>();
    for (String detail : details) {
      if (!isDetail.test(detail)) {
        reader
            .problems()
            .add(
                "details",
                detail,
                NoteText.of(
                    "Cannot find the path details: [%s]. Leave it out; /info lists encoded_values.",
                    RequestProblems.shorten(detail)));
      } else if (!seen.add(detail)) {
        reader
            .problems()
            .add(
                "details",
                detail,
                NoteText.of("Do not use duplicate path details: [%s]. Give each once.", detail));
      }
    }
    return details;
  }

  private static double wayPointMaxDistance(FieldReader reader) {
    OptionalDouble metres = reader.number("way_point_max_distance");
    double value = metres.orElse(AnswerForm.DEFAULT.wayPointMaxDistanceMetres());
    if (!(value >= 0 && value <= LARGEST_SIMPLIFICATION_METRES)) {
      reader
          .problems()
          .add(
              "way_point_max_distance",
              Double.toString(value),
              NoteText.of(
                  "way_point_max_distance must be between 0 and %s m but was %s.",
                  LARGEST_SIMPLIFICATION_METRES, value));
    }
    return value;
  }
}

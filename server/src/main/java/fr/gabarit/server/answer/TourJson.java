package fr.gabarit.server.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.compliance.RouteAnswer;
import fr.gabarit.compliance.RoutePlan;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.order.OrderId;
import fr.gabarit.tour.TourPlan;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;

/** Writes tours as JSON, close to GraphHopper's Route Optimization API. Thread-safe. */
public final class TourJson {
  private static final double MILLIS_PER_SECOND = 1000;

  private final RuleShapes shapes;
  private final Predicate<OrderId> ofScenario;
  private final Locale locale;

  /**
   * @param shapes where rules lie
   * @param ofScenario tells orders that are not in force but tried out; they are marked
   * @param locale language of reasons
   */
  public TourJson(RuleShapes shapes, Predicate<OrderId> ofScenario, Locale locale) {
    this.ofScenario = ofScenario;
    this.locale = locale;
    this.shapes = shapes;
  }

  /** The tours. */
  public ObjectNode json(TourPlan plan, long tookMillis) {
    ObjectNode json = Json.object().put("status", "finished").put("processing_time", tookMillis);
    ObjectNode solution = json.putObject("solution");
    ArrayNode routes = solution.putArray("routes");
    double metres = 0;
    long drivenMillis = 0;
    long waitingMillis = 0;
    for (TourPlan.Tour tour : plan.tours()) {
      ObjectNode route = route(tour);
      metres += route.path("distance").asDouble();
      drivenMillis += Math.round(route.path("transport_time").asDouble() * MILLIS_PER_SECOND);
      waitingMillis += Math.round(route.path("waiting_time").asDouble() * MILLIS_PER_SECOND);
      routes.add(route);
    }
    solution
        .put("distance", Json.rounded(metres))
        .put("transport_time", seconds(Duration.ofMillis(drivenMillis)))
        .put("waiting_time", seconds(Duration.ofMillis(waitingMillis)))
        .put("no_vehicles", plan.tours().size())
        .put("no_unassigned", plan.unassigned().size());
    ObjectNode unassigned = solution.putObject("unassigned");
    ArrayNode services = unassigned.putArray("services");
    ArrayNode details = unassigned.putArray("details");
    for (TourPlan.Unassigned stop : plan.unassigned()) {
      services.add(stop.stop().id());
      details.add(unassigned(stop));
    }
    return json;
  }

  private ObjectNode unassigned(TourPlan.Unassigned stop) {
    ObjectNode json =
        Json.object()
            .put("id", stop.stop().id())
            .put("code", stop.reason().name().toLowerCase(Locale.ROOT))
            .put("reason", reason(stop.reason()).in(locale));
    stop.refusal()
        .filter(RouteAnswer.Blocked.class::isInstance)
        .map(RouteAnswer.Blocked.class::cast)
        .ifPresent(
            blocked ->
                json.set(
                    "blocking",
                    RefusalJson.noLegalRoute(blocked, shapes, ofScenario, locale)
                        .path("hints")
                        .path(0)
                        .path("blocking")));
    return json;
  }

  private static NoteText reason(TourPlan.Reason reason) {
    return switch (reason) {
      case NO_LEGAL_ROUTE ->
          NoteText.of("No vehicle may legally get there from its start at any hour of its tour.");
      case NO_LEGAL_ROUTE_AT_THAT_HOUR ->
          NoteText.of("At the hour of the tour no legal way leads there.");
      case CAPACITY -> NoteText.of("No vehicle has room for it.");
      case TIME_WINDOW ->
          NoteText.of("No vehicle can be there within its time windows and be back in time.");
    };
  }

  private ObjectNode route(TourPlan.Tour tour) {
    ObjectNode json = Json.object().put("vehicle_id", tour.vehicle().id());
    ArrayNode activities = json.putArray("activities");
    ObjectNode start = activity("start", tour.vehicle().start());
    start.put("end_time", OrderJson.time(tour.vehicle().earliestStart()));
    activities.add(start);
    double metres = 0;
    Duration driven = Duration.ZERO;
    Duration waiting = Duration.ZERO;
    Instant end = tour.vehicle().earliestStart();
    for (TourPlan.Visit visit : tour.visits()) {
      ObjectNode activity = activity("service", visit.stop().place());
      activity.put("id", visit.stop().id());
      way(activity, visit.way());
      activity
          .put("waiting_time", seconds(visit.waiting()))
          .put("end_time", OrderJson.time(visit.departure()));
      activities.add(activity);
      metres += visit.way().distanceMetres();
      driven = driven.plus(duration(visit.way()));
      waiting = waiting.plus(visit.waiting());
      end = visit.departure();
    }
    if (tour.back().isPresent()) {
      RoutePlan back = tour.back().get();
      activities.add(
          way(activity("end", tour.vehicle().end().orElse(tour.vehicle().start())), back));
      metres += back.distanceMetres();
      driven = driven.plus(duration(back));
      end = back.arrival();
    }
    json.put("distance", Json.rounded(metres))
        .put("transport_time", seconds(driven))
        .put("waiting_time", seconds(waiting))
        .put("completion_time", seconds(Duration.between(tour.vehicle().earliestStart(), end)))
        .put("compliance", "compliant");
    tour.problem()
        .ifPresent(
            problem ->
                json.putObject("problem")
                    .put("code", "end_" + problem.name().toLowerCase(Locale.ROOT))
                    .put(
                        "message",
                        (problem == TourPlan.EndProblem.LATE
                                ? NoteText.of("The tour ends after latest_end.")
                                : NoteText.of(
                                    "No legal way leads to the vehicle's end at that hour."))
                            .in(locale)));
    return json;
  }

  private static ObjectNode activity(String type, RoadPosition place) {
    ObjectNode json = Json.object().put("type", type);
    json.set("location", Json.position(new Coordinate(place.longitude(), place.latitude())));
    return json;
  }

  private static ObjectNode way(ObjectNode activity, RoutePlan way) {
    return activity
        .put("distance", Json.rounded(way.distanceMetres()))
        .put("driving_time", seconds(duration(way)))
        .put("arr_time", OrderJson.time(way.arrival()));
  }

  private static Duration duration(RoutePlan way) {
    return Duration.between(way.departure(), way.arrival());
  }

  private static BigDecimal seconds(Duration duration) {
    return Json.rounded(duration.toMillis() / MILLIS_PER_SECOND);
  }
}

package fr.gabarit.server.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.compliance.Citation;
import fr.gabarit.compliance.RouteAnswer;
import fr.gabarit.compliance.RoutePlanner;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Applicability;
import fr.gabarit.order.LimitNature;
import fr.gabarit.order.OrderId;
import fr.gabarit.server.request.BadRequestException;
import fr.gabarit.server.request.RequestProblem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Writes what could not be answered in GraphHopper's error form: a message and hints. Immutable and
 * thread-safe.
 */
public final class RefusalJson {
  private static final String CONNECTION_NOT_FOUND =
      "com.graphhopper.util.exceptions.ConnectionNotFoundException";

  private RefusalJson() {}

  /** A message with itself as the only hint. */
  public static ObjectNode message(NoteText text, String details, Locale locale) {
    String message = text.in(locale);
    ObjectNode json = Json.object().put("message", message);
    json.putArray("hints").addObject().put("message", message).put("details", details);
    return json;
  }

  /** Everything wrong with a request. */
  public static ObjectNode problems(BadRequestException problems, Locale locale) {
    ObjectNode json = Json.object();
    json.put("message", problems.problems().get(0).message().in(locale));
    ArrayNode hints = json.putArray("hints");
    for (RequestProblem problem : problems.problems()) {
      addProblem(hints, problem, locale);
    }
    return json;
  }

  /** Adds something wrong with a request. */
  static void addProblem(ArrayNode hints, RequestProblem problem, Locale locale) {
    ObjectNode hint =
        hints
            .addObject()
            .put("message", problem.message().in(locale))
            .put("details", problem.kind().graphHopperName())
            .put("field", problem.field())
            .put("value", problem.value());
    problem.pointIndex().ifPresent(index -> hint.put("point_index", index));
  }

  /**
   * Why there is no legal route.
   *
   * @param shapes where the network's edges lie
   */
  public static ObjectNode noLegalRoute(
      RouteAnswer.Blocked blocked, RuleShapes shapes, Locale locale) {
    return noLegalRoute(blocked, shapes, order -> false, locale);
  }

  /**
   * Why there is no legal route.
   *
   * @param shapes where the network's edges lie
   * @param ofScenario tells orders that are not in force but tried out; they are marked
   */
  public static ObjectNode noLegalRoute(
      RouteAnswer.Blocked blocked,
      RuleShapes shapes,
      Predicate<OrderId> ofScenario,
      Locale locale) {
    ObjectNode json = message(noLegalRouteText(blocked), "no_legal_route", locale);
    ObjectNode hint = (ObjectNode) json.path("hints").get(0);
    hint.put("leg", blocked.leg());
    CitationJson entries = new CitationJson(ofScenario);
    ArrayNode blocking = hint.putArray("blocking");
    for (RouteAnswer.Obstacle obstacle : blocked.obstacles()) {
      ObjectNode entry = entries.citation(obstacle.citation());
      entry.set(
          "closed_stretch", Json.lines(shapes.closed(obstacle.closedKeys(), obstacle.turn())));
      ComplianceJson.markTurn(entry, obstacle.turn());
      blocking.add(entry);
    }
    blocked
        .nearestLegalPoint()
        .ifPresent(point -> hint.set("nearest_legal_point", Json.position(point)));
    return json;
  }

  /**
   * Why there is no legal route, and when there is one.
   *
   * @param shapes where the network's edges lie
   * @param ofScenario tells orders that are not in force but tried out; they are marked
   */
  public static ObjectNode noLegalRoute(
      RouteOutcome.NoLegalRoute refused,
      RuleShapes shapes,
      Predicate<OrderId> ofScenario,
      Locale locale) {
    ObjectNode json = noLegalRoute(refused.blocked(), shapes, ofScenario, locale);
    refused
        .nextLegalDeparture()
        .ifPresent(
            departure ->
                ((ObjectNode) json.path("hints").path(0))
                    .put("next_legal_departure", OrderJson.exactTime(departure)));
    return json;
  }

  private static NoteText noLegalRouteText(RouteAnswer.Blocked blocked) {
    List<Citation> blocking = blocked.blocking();
    String who =
        blocking.stream()
            .map(citation -> citation.order().identifier())
            .distinct()
            .limit(5)
            .collect(Collectors.joining(", "));
    boolean physical =
        blocking.stream()
            .anyMatch(
                citation ->
                    citation.applicability() instanceof Applicability.Prohibited prohibited
                        && prohibited.nature() == LimitNature.PHYSICAL);
    return NoteText.of(
        "No legal route on leg %d for this vehicle at this time; %d rule(s) block it: %s. %s",
        blocked.leg(),
        blocking.size(),
        who,
        physical
            ? NoteText.of("Physical limits are among them, which nothing lifts.")
            : NoteText.of("Ask with violations=report for the way that violates least."));
  }

  /** No departure arrives in time. */
  public static ObjectNode noDeparture(Instant arriveBy, Locale locale) {
    return message(
        NoteText.of(
            "No departure within %d hours before %s arrives by then legally. GET /departures tells when the trip is legal.",
            RoutePlanner.EARLIEST_DEPARTURE.toHours(), OrderJson.time(arriveBy)),
        "no_departure",
        locale);
  }

  /** No road leads there. */
  public static ObjectNode noConnection(int leg, Locale locale) {
    return message(
        NoteText.of(
            "Connection between locations not found: no road leads from point %d to point %d.",
            leg, leg + 1),
        CONNECTION_NOT_FOUND,
        locale);
  }
}

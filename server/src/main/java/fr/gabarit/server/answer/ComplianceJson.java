package fr.gabarit.server.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.gabarit.compliance.Citation;
import fr.gabarit.compliance.Compliance;
import fr.gabarit.compliance.RouteSpan;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.OrderId;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Writes the account of a route as JSON. Immutable and thread-safe. */
public final class ComplianceJson {
  /** Stretches of which the course is kept; the same few are avoided again and again. */
  private static final int MOST_DRAWN = 2000;

  private final CitationJson citations;
  private final RuleCourses courses;

  /** Nobody changes an answer once it is made, so answers share these. */
  private final Cache<Closed, ObjectNode> drawn =
      Caffeine.newBuilder().maximumSize(MOST_DRAWN).build();

  /** What is closed to a way: directed edges, or the turn over them. */
  private record Closed(List<Integer> keys, boolean turn) {}

  /**
   * @param network where the roads lie, for closed stretches
   * @param ofScenario tells orders that are not in force but tried out
   */
  ComplianceJson(RoadNetwork network, Predicate<OrderId> ofScenario) {
    citations = new CitationJson(ofScenario);
    courses = new RuleCourses(network);
  }

  /** The account of a route. */
  public ObjectNode compliance(ToldRoute route) {
    Compliance compliance = route.plan().compliance();
    ObjectNode json =
        Json.object().put("status", compliance.compliant() ? "compliant" : "violating");
    ArrayNode avoided = json.putArray("avoided");
    compliance.avoided().forEach(entry -> avoided.add(avoided(entry)));
    ArrayNode exemptionsUsed = json.putArray("exemptions_used");
    compliance
        .exemptionsUsed()
        .forEach(use -> exemptionsUsed.add(onRoute(use.citation(), use.span(), route)));
    ArrayNode violations = json.putArray("violations");
    compliance
        .violations()
        .forEach(
            violation ->
                violations.add(
                    onRoute(violation.citation(), violation.span(), route)
                        .put("length_m", Json.rounded(violation.lengthMetres()))));
    ArrayNode warnings = json.putArray("warnings");
    compliance.warnings().forEach(warning -> warnings.add(warning(warning, route)));
    return json;
  }

  /** The waits of a route. */
  public ArrayNode waits(ToldRoute route) {
    ArrayNode waits = Json.object().putArray("waits");
    for (Compliance.Wait wait : route.plan().compliance().waits()) {
      ObjectNode json =
          waits
              .addObject()
              .put("leg", wait.leg())
              .put("from", OrderJson.time(wait.from()))
              .put("until", OrderJson.time(wait.until()))
              .put("duration_ms", wait.duration().toMillis());
      json.set("place", Json.position(wait.place()));
      ArrayNode because = json.putArray("because");
      wait.because().forEach(citation -> because.add(citations.citation(citation)));
    }
    return waits;
  }

  private ObjectNode warning(Compliance.Warning warning, ToldRoute route) {
    ObjectNode json =
        onRoute(warning.citation(), warning.span(), route)
            .put("kind", warning.kind().name().toLowerCase(Locale.ROOT));
    warning
        .nextLegalDeparture()
        .ifPresent(departure -> json.put("next_legal_departure", OrderJson.time(departure)));
    return json;
  }

  private ObjectNode avoided(Compliance.Avoided avoided) {
    ObjectNode json = citations.citation(avoided.citation());
    json.put("leg", avoided.leg());
    json.put("extra_time_ms", avoided.extraMillis());
    json.put("extra_distance_m", Json.rounded(avoided.extraMetres()));
    if (!avoided.closedKeys().isEmpty()) {
      json.set(
          "closed_stretch",
          drawn.get(
              new Closed(avoided.closedKeys(), avoided.turn()),
              closed -> Json.lines(courses.closed(closed.keys(), closed.turn()))));
    }
    return markTurn(json, avoided.turn());
  }

  /** Says of what is ruled at a turn that the roads themselves are free. */
  static ObjectNode markTurn(ObjectNode json, boolean turn) {
    return turn ? json.put("turn", true) : json;
  }

  private ObjectNode onRoute(Citation citation, RouteSpan span, ToldRoute route) {
    ObjectNode json = citations.citation(citation);
    json.put("leg", span.leg());
    markTurn(json, span.turn());
    route
        .interval(span)
        .ifPresent(interval -> json.putArray("interval").add(interval.from()).add(interval.to()));
    return json;
  }
}

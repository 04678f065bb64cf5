package fr.gabarit.server.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.compliance.Citation;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.OrderId;
import fr.gabarit.scenario.Comparison;
import fr.gabarit.scenario.ComparisonTotals;
import fr.gabarit.scenario.EdgeFlows;
import fr.gabarit.scenario.TripFigures;
import fr.gabarit.scenario.TripOutcome;
import fr.gabarit.scenario.TripStatus;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Writes what a change of orders does to trips. Immutable and thread-safe. */
public final class ComparisonJson {
  static final double METRES_PER_KILOMETRE = 1000;
  static final double MILLIS_PER_MINUTE = 60_000;

  private final RoadNetwork network;
  private final CitationJson citations;

  /**
   * @param network where the roads lie
   * @param ofScenario tells orders that are not in force but tried out
   */
  public ComparisonJson(RoadNetwork network, Predicate<OrderId> ofScenario) {
    this.network = network;
    citations = new CitationJson(ofScenario);
  }

  /** What a status is called. */
  public static String token(TripStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  /** All trips together. */
  public ObjectNode summary(ComparisonTotals totals) {
    ObjectNode json = Json.object();
    int trips = 0;
    double weight = 0;
    ObjectNode byStatus = Json.object();
    for (TripStatus status : TripStatus.values()) {
      ComparisonTotals.Share share = totals.byStatus().get(status);
      trips += share.trips();
      weight += share.weight();
      byStatus
          .putObject(token(status))
          .put("trips", share.trips())
          .put("weight", Json.rounded(share.weight()));
    }
    json.put("trips", trips).put("weight", Json.rounded(weight)).set("by_status", byStatus);
    json.set("before", sums(totals.before()));
    json.set("after", sums(totals.after()));
    return json;
  }

  private static ObjectNode sums(ComparisonTotals.Sums sums) {
    return Json.object()
        .put("km", Json.rounded(sums.metres() / METRES_PER_KILOMETRE))
        .put("minutes", Json.rounded(sums.millis() / MILLIS_PER_MINUTE))
        .put("cost", Json.rounded(sums.costMillis() / MILLIS_PER_MINUTE));
  }

  /** Each trip. */
  public ArrayNode trips(Comparison comparison) {
    ArrayNode json = Json.array();
    comparison.outcomes().forEach(outcome -> json.add(trip(outcome)));
    return json;
  }

  private ObjectNode trip(TripOutcome outcome) {
    ObjectNode json =
        Json.object().put("id", outcome.trip().id()).put("status", token(outcome.status()));
    put(json, "before", outcome.before());
    put(json, "after", outcome.after());
    if (!outcome.blocking().isEmpty()) {
      ArrayNode blocking = json.putArray("blocking");
      for (Citation citation : outcome.blocking()) {
        blocking.add(citations.citation(citation));
      }
    }
    return json;
  }

  private static void put(ObjectNode json, String name, Optional<TripFigures> figures) {
    figures.ifPresent(
        known ->
            json.putObject(name)
                .put("km", Json.rounded(known.metres() / METRES_PER_KILOMETRE))
                .put("minutes", Json.rounded(known.millis() / MILLIS_PER_MINUTE))
                .put("cost", Json.rounded(known.costMillis() / MILLIS_PER_MINUTE)));
  }

  /** The roads that any trip passes, as GeoJSON. */
  public ObjectNode flows(EdgeFlows flows) {
    ObjectNode json = Json.object().put("type", "FeatureCollection");
    ArrayNode features = json.putArray("features");
    flows
        .edges()
        .forEach(
            edge -> {
              ObjectNode feature = features.addObject().put("type", "Feature");
              ObjectNode properties = feature.putObject("properties");
              properties
                  .put("osm_way", network.facts().wayId(edge))
                  .put("flow_before", Json.rounded(flows.before(edge)))
                  .put("flow_after", Json.rounded(flows.after(edge)))
                  .put("difference", Json.rounded(flows.difference(edge)));
              network.facts().name(edge).ifPresent(name -> properties.put("name", name));
              network.facts().ref(edge).ifPresent(ref -> properties.put("ref", ref));
              feature.set("geometry", Json.lines(network.geometry().line(edge)));
            });
    return json;
  }
}

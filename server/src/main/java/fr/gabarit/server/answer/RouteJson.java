package fr.gabarit.server.answer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.graphhopper.GHResponse;
import com.graphhopper.jackson.Jackson;
import com.graphhopper.jackson.ResponsePathSerializer;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.OrderId;
import fr.gabarit.server.request.AnswerForm;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Writes a route in GraphHopper's JSON form, with our additions in each path. Immutable and
 * thread-safe.
 */
public final class RouteJson {
  private static final ObjectMapper JACKSON = Jackson.newObjectMapper();

  private final ComplianceJson compliance;
  private final DataCredit credit;
  private final RoadNetwork network;
  private final EmissionEstimate emissions = new EmissionEstimate();
  private final ObjectNode info;

  /**
   * @param network where the roads lie
   * @param credit where the data come from
   */
  public RouteJson(RoadNetwork network, DataCredit credit) {
    this(network, credit, order -> false);
  }

  private RouteJson(RoadNetwork network, DataCredit credit, Predicate<OrderId> ofScenario) {
    this.network = network;
    compliance = new ComplianceJson(network, ofScenario);
    this.credit = credit;
    info = JACKSON.valueToTree(info(credit, 0));
  }

  private static ResponsePathSerializer.Info info(DataCredit credit, long tookMillis) {
    return new ResponsePathSerializer.Info(
        credit.copyrights(), tookMillis, credit.dataDate().orElse(null));
  }

  /** The same, but orders are marked that are not in force but tried out. */
  public RouteJson marking(Predicate<OrderId> ofScenario) {
    return new RouteJson(network, credit, ofScenario);
  }

  /**
   * The answer.
   *
   * @param tookMillis how long it took
   */
  public ObjectNode json(ToldRoute route, long tookMillis) {
    return json(new RouteOutcome.Found(route, List.of()), tookMillis);
  }

  /**
   * The answer with the other routes found.
   *
   * @param tookMillis how long it took
   */
  public ObjectNode json(RouteOutcome.Found found, long tookMillis) {
    ToldRoute route = found.route();
    AnswerForm form = route.call().form();
    GHResponse response = new GHResponse();
    response.add(route.path());
    found.others().forEach(other -> response.add(other.path()));
    ObjectNode json =
        ResponsePathSerializer.jsonObject(
            response,
            info(credit, tookMillis),
            form.instructions(),
            form.calcPoints(),
            false,
            form.pointsEncoded(),
            form.pointsEncodedMultiplier());
    ArrayNode paths = json.withArray("paths");
    addOurs((ObjectNode) paths.get(0), route);
    for (int i = 0; i < found.others().size(); i++) {
      addOurs((ObjectNode) paths.get(i + 1), found.others().get(i));
    }
    // Beside the time taken: like it, the methods depend on what was asked before, the paths do
    // not.
    ObjectNode itsInfo = info.deepCopy().put("took", tookMillis);
    json.set("info", itsInfo);
    ArrayNode methods = itsInfo.putArray("search_methods");
    route.plan().methods().forEach(method -> methods.add(method.name().toLowerCase(Locale.ROOT)));
    return json;
  }

  private void addOurs(ObjectNode path, ToldRoute route) {
    path.set("compliance", compliance.compliance(route));
    path.set("waits", compliance.waits(route));
    path.put("departure", OrderJson.time(route.plan().departure()));
    path.put("arrival", OrderJson.time(route.plan().arrival()));
    path.set(
        "emissions",
        Json.object()
            .put(
                "co2e_kg",
                Json.rounded(
                    emissions.kgCo2e(route.call().vehicle(), route.plan().distanceMetres())))
            .put("method", emissions.method(route.call().vehicle(), route.call().form().locale())));
  }
}

package fr.gabarit.server.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.graphhopper.GHResponse;
import com.graphhopper.jackson.ResponsePathSerializer;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.server.request.AnswerForm;

/**
 * Writes a route in GraphHopper's JSON form, with our additions in each path. Immutable and
 * thread-safe.
 */
public final class RouteJson {
  private final ComplianceJson compliance;
  private final DataCredit credit;

  /**
   * @param network where the roads lie
   * @param credit where the data come from
   */
  public RouteJson(RoadNetwork network, DataCredit credit) {
    compliance = new ComplianceJson(network);
    this.credit = credit;
  }

  /**
   * The answer.
   *
   * @param tookMillis how long it took
   */
  public ObjectNode json(ToldRoute route, long tookMillis) {
    AnswerForm form = route.call().form();
    GHResponse response = new GHResponse();
    response.add(route.path());
    ObjectNode json =
        ResponsePathSerializer.jsonObject(
            response,
            new ResponsePathSerializer.Info(
                credit.copyrights(), tookMillis, credit.dataDate().orElse(null)),
            form.instructions(),
            form.calcPoints(),
            false,
            form.pointsEncoded(),
            form.pointsEncodedMultiplier());
    addOurs((ObjectNode) json.withArray("paths").get(0), route);
    return json;
  }

  private void addOurs(ObjectNode path, ToldRoute route) {
    path.set("compliance", compliance.compliance(route));
    path.put("departure", OrderJson.time(route.plan().departure()));
    path.put("arrival", OrderJson.time(route.plan().arrival()));
    path.set(
        "emissions",
        Json.object()
            .put(
                "co2e_kg",
                Json.rounded(
                    EmissionEstimate.kgCo2e(route.call().vehicle(), route.plan().distanceMetres())))
            .put(
                "method",
                EmissionEstimate.method(route.call().vehicle(), route.call().form().locale())));
  }
}

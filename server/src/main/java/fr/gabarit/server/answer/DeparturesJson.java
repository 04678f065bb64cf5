package fr.gabarit.server.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.compliance.DepartureProfile;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.OrderId;
import java.util.Locale;
import java.util.function.Predicate;

/** Writes how a trip depends on its departure. Immutable and thread-safe. */
public final class DeparturesJson {
  private final RoadNetwork network;
  private final CitationJson citations;

  /**
   * @param ofScenario tells orders that are not in force but tried out; they are marked
   */
  public DeparturesJson(RoadNetwork network, Predicate<OrderId> ofScenario) {
    this.network = network;
    citations = new CitationJson(ofScenario);
  }

  /** The spans of departures. */
  public ObjectNode json(DepartureProfile profile, String vehicle) {
    ObjectNode json = Json.object().put("vehicle", vehicle).put("complete", profile.complete());
    profile
        .firstLegal()
        .ifPresent(
            departure -> json.put("first_legal_departure", OrderJson.preciseTime(departure)));
    ArrayNode pieces = json.putArray("departures");
    profile.pieces().forEach(piece -> pieces.add(piece(piece)));
    return json;
  }

  private static String status(DepartureProfile.Piece piece) {
    if (!piece.isDetermined()) {
      return "not_determined";
    }
    return piece.trip().isPresent() ? "compliant" : "no_legal_route";
  }

  private ObjectNode piece(DepartureProfile.Piece piece) {
    ObjectNode json =
        Json.object()
            .put("from", OrderJson.preciseTime(piece.from()))
            .put("until", OrderJson.preciseTime(piece.until()))
            .put("status", status(piece));
    piece
        .trip()
        .ifPresent(
            trip ->
                json.put("time", trip.duration().toMillis())
                    .put(
                        "distance",
                        Json.rounded(
                            trip.legs().stream()
                                .mapToDouble(leg -> leg.lengthMetres(network))
                                .sum())));
    piece.blockedLeg().ifPresent(leg -> json.put("leg", leg));
    ArrayNode ending = json.putArray("ending");
    for (DepartureProfile.Change change : piece.ending()) {
      ending.add(
          citations
              .citation(change.citation())
              .put("kind", change.kind().name().toLowerCase(Locale.ROOT)));
    }
    return json;
  }
}

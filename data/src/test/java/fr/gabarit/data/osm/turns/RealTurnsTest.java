package fr.gabarit.data.osm.turns;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.compliance.RouteAnswer;
import fr.gabarit.compliance.RoutePlan;
import fr.gabarit.compliance.RoutePlanner;
import fr.gabarit.compliance.RuleBook;
import fr.gabarit.data.osm.RealExtracts;
import fr.gabarit.matching.MatchSettings;
import fr.gabarit.matching.PlaceMatcher;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.ImportedNetwork;
import fr.gabarit.network.MinorRoadFactors;
import fr.gabarit.network.NetworkImport;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.network.TurnPath;
import fr.gabarit.order.OrderEvaluator;
import fr.gabarit.overlay.OrderPlacer;
import fr.gabarit.overlay.PlacedOrders;
import fr.gabarit.overlay.Placement;
import fr.gabarit.overlay.Rule;
import fr.gabarit.routing.LegSearch;
import fr.gabarit.routing.RouteRequest;
import fr.gabarit.routing.ViolationPolicy;
import fr.gabarit.vehicle.Vehicle;
import fr.gabarit.vehicle.VehiclePreset;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealTurnsTest {
  private static final Instant MORNING = Instant.parse("2026-11-23T09:00:00Z");
  private static final Vehicle LORRY = VehiclePreset.RIGID_12T.toVehicle();

  @TempDir private Path cache;

  /**
   * In Heidelberg two of 476 restrictions let local traffic through; the network holds the rest.
   */
  @Test
  void localTrafficMayTurnWhereOthersMayNot() throws IOException {
    Path extract = RealExtracts.path("heidelberg.osm.pbf");
    TurnOrders read = new TurnOrderReader().read(extract);
    assertThat(read.relations()).isEqualTo(476);
    assertThat(read.orders())
        .extracting(order -> order.id().value())
        .containsExactly("osm:relation:3326519", "osm:relation:4270525");
    try (ImportedNetwork imported =
        new NetworkImport(cache, MinorRoadFactors.DEFAULT, phase -> {}).importOrLoad(extract)) {
      RoadNetwork network = imported.network();
      PlacedOrders placed =
          new OrderPlacer(
                  network,
                  new PlaceMatcher(network, MatchSettings.defaults()),
                  new OrderEvaluator())
              .place(read.orders());
      assertThat(placed.placements()).hasSize(2).allMatch(Placement::applied);
      RoutePlanner planner = new RoutePlanner(placed.overlay(), new LegSearch(network));
      for (Rule rule : placed.overlay().rules()) {
        assertLocalTrafficOnly(network, planner, rule);
      }
    }
  }

  private static void assertLocalTrafficOnly(RoadNetwork network, RoutePlanner planner, Rule rule) {
    TurnPath turn = rule.turns().get(0);
    int from = EdgeKeys.edge(turn.fromKey());
    int to = EdgeKeys.edge(turn.toKey());
    RouteAnswer answer =
        planner.plan(
            new RouteRequest(
                LORRY,
                List.of(middle(network, from), middle(network, to)),
                MORNING,
                ViolationPolicy.FORBID));
    RoutePlan plan = ((RouteAnswer.Planned) answer).plan();
    assertThat(plan.legs().get(0).keys()).containsExactly(turn.keys());
    assertThat(plan.compliance().exemptionsUsed())
        .singleElement()
        .satisfies(use -> assertThat(use.span().turn()).isTrue());
    RuleBook book = new RuleBook(network, List.of(rule), LORRY);
    assertThat(book.brokenTurns(turn.keys(), 1, MORNING, from, to)).isEmpty();
    assertThat(book.brokenTurns(turn.keys(), 1, MORNING, from, from))
        .as("a leg that goes on elsewhere")
        .hasSize(1);
  }

  private static RoadPosition middle(RoadNetwork network, int edge) {
    int forward = EdgeKeys.forward(edge);
    return new RoadPosition(
        edge,
        0.5,
        network.topology().latitude(network.topology().tail(forward)),
        network.topology().longitude(network.topology().tail(forward)),
        0);
  }
}

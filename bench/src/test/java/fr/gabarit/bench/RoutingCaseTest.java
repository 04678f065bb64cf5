package fr.gabarit.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.graphhopper.routing.ev.RoadClass;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.ImportedNetwork;
import fr.gabarit.order.Applicability;
import fr.gabarit.overlay.Rule;
import fr.gabarit.overlay.VehicleOverlay;
import fr.gabarit.routing.LegResult;
import fr.gabarit.vehicle.SpeedClass;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoutingCaseTest {
  /** A town that has all that is asked for here; many have no place that orders shut in. */
  private static final long SEED = 2;

  @TempDir Path directory;
  private Path file;
  private ImportedNetwork imported;

  @BeforeEach
  void writeTown() throws IOException {
    file = TownFile.write(directory, SEED);
    imported = new ExtractSource(directory.resolve("networks")).network(file.toString());
  }

  @AfterEach
  void close() {
    imported.close();
  }

  private RoutingCase routingCase(OrderKind orders, double share, Hour hour, Targets targets) {
    return new RoutingCase(
        new CaseSettings(file.toString(), orders, share, hour, targets, 40, SEED), imported, file);
  }

  @ParameterizedTest
  @CsvSource({
    "SYNTHETIC, REACHABLE",
    "SYNTHETIC, UNREACHABLE",
    "OSM, REACHABLE",
    "OSM, UNREACHABLE"
  })
  void allSearchesAgreeAtAStillHour(OrderKind orders, Targets targets) {
    RoutingCase routingCase = routingCase(orders, 0.10, Hour.STILL, targets);
    assertThat(
            new Agreement(
                    routingCase,
                    Optional.of(
                        ContractedGraph.edgeBased(imported.hopper(), SpeedClass.ARTICULATED)),
                    new LandmarkGraph(imported.hopper(), SpeedClass.ARTICULATED))
                .mismatches())
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(OrderKind.class)
  void allSearchesAgreeInAnyTown(OrderKind orders) throws IOException {
    long seed = Long.getLong("gabarit.seed", System.nanoTime());
    System.out.println("allSearchesAgreeInAnyTown: gabarit.seed=" + seed);
    Path town = TownFile.write(directory, seed);
    try (ImportedNetwork network =
        new ExtractSource(directory.resolve("networks")).network(town.toString())) {
      CaseSettings settings =
          new CaseSettings(town.toString(), orders, 0.05, Hour.STILL, Targets.REACHABLE, 100, seed);
      assertThat(
              new Agreement(
                      new RoutingCase(settings, network, town),
                      Optional.of(
                          ContractedGraph.edgeBased(network.hopper(), SpeedClass.ARTICULATED)),
                      new LandmarkGraph(network.hopper(), SpeedClass.ARTICULATED))
                  .mismatches())
          .isEmpty();
    }
  }

  @Test
  void theTagsOfTheTownRuleTurns() {
    assertThat(routingCase(OrderKind.OSM, 0.10, Hour.STILL, Targets.REACHABLE).rules().rules())
        .filteredOn(rule -> !rule.rule().turns().isEmpty())
        .hasSizeGreaterThan(20);
  }

  @Test
  void aSearchThatIgnoresTurnRestrictionsIsFoundOut() {
    assertThat(
            new Agreement(
                    routingCase(OrderKind.SYNTHETIC, 0.02, Hour.STILL, Targets.REACHABLE),
                    Optional.of(
                        ContractedGraph.nodeBased(imported.hopper(), SpeedClass.ARTICULATED)),
                    new LandmarkGraph(imported.hopper(), SpeedClass.ARTICULATED))
                .mismatches())
        .isNotEmpty()
        .allSatisfy(mismatch -> assertThat(mismatch).startsWith("edge-based CH"));
  }

  @Test
  void anHourAtWhichOrdersChangeIsNoHourToCompareAt() {
    RoutingCase changing = routingCase(OrderKind.SYNTHETIC, 0.30, Hour.CHANGING, Targets.REACHABLE);
    ContractedGraph contracted =
        ContractedGraph.edgeBased(imported.hopper(), SpeedClass.ARTICULATED);
    LandmarkGraph landmarks = new LandmarkGraph(imported.hopper(), SpeedClass.ARTICULATED);
    assertThatThrownBy(() -> new Agreement(changing, Optional.of(contracted), landmarks))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("stands still");
  }

  @ParameterizedTest
  @EnumSource(Hour.class)
  void tripsCanOrCannotBeMadeAsWanted(Hour hour) {
    RoutingCase reachable = routingCase(OrderKind.SYNTHETIC, 0.10, hour, Targets.REACHABLE);
    assertThat(reachable.pairs())
        .hasSize(40)
        .allSatisfy(pair -> assertThat(reachable.search(pair)).isInstanceOf(LegResult.Found.class));
    RoutingCase unreachable = routingCase(OrderKind.SYNTHETIC, 0.10, hour, Targets.UNREACHABLE);
    assertThat(unreachable.pairs())
        .hasSize(40)
        .allSatisfy(
            pair -> {
              assertThat(unreachable.search(pair)).isInstanceOf(LegResult.NotFound.class);
              assertThat(unreachable.searchWithoutOrders(pair)).isInstanceOf(LegResult.Found.class);
            });
  }

  @Test
  void syntheticOrdersLieOnTheShareWantedAndConcernTheVehicle() {
    RoutingCase routingCase =
        routingCase(OrderKind.SYNTHETIC, 0.20, Hour.CHANGING, Targets.REACHABLE);
    int edges = imported.network().topology().edgeCount();
    assertThat(routingCase.restrictedEdgeCount())
        .isBetween((int) (0.19 * edges), (int) (0.20 * edges) + 12);
    assertThat(routingCase.rules().rules())
        .hasSameSizeAs(routingCase.rules().overlay().rules())
        .extracting(VehicleOverlay.ConcerningRule::applicability)
        .hasAtLeastOneElementOfType(Applicability.Prohibited.class)
        .hasAtLeastOneElementOfType(Applicability.LocalOnly.class);
    for (Rule rule : routingCase.rules().overlay().rules()) {
      assertThat(rule.keyCount()).isBetween(1, 24);
      for (int i = 0; i < rule.keyCount(); i++) {
        assertThat(imported.network().facts().roadClass(EdgeKeys.edge(rule.key(i))))
            .isNotEqualTo(RoadClass.TRUNK);
      }
    }
  }

  @Test
  void theSameSeedMakesTheSameCase() {
    RoutingCase first = routingCase(OrderKind.SYNTHETIC, 0.10, Hour.CHANGING, Targets.REACHABLE);
    RoutingCase second = routingCase(OrderKind.SYNTHETIC, 0.10, Hour.CHANGING, Targets.REACHABLE);
    assertThat(second.pairs()).isEqualTo(first.pairs());
    assertThat(CaseFacts.of(second)).isEqualTo(CaseFacts.of(first));
  }

  @Test
  void moreOrdersThanRoadsAreRefused() {
    assertThatThrownBy(
            () -> new SyntheticOrders(imported.network(), new Random(SEED)).restrict(0.6))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

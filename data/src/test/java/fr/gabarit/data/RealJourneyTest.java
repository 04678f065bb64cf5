package fr.gabarit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.gabarit.compliance.RouteAnswer;
import fr.gabarit.compliance.RoutePlan;
import fr.gabarit.compliance.RoutePlanner;
import fr.gabarit.compliance.RuleBook;
import fr.gabarit.data.osm.tags.OsmOrderReader;
import fr.gabarit.data.osm.tags.RetiredTags;
import fr.gabarit.matching.MatchSettings;
import fr.gabarit.matching.PlaceMatcher;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.ImportedNetwork;
import fr.gabarit.network.MinorRoadFactors;
import fr.gabarit.network.NetworkImport;
import fr.gabarit.network.RealExtracts;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.network.SnappedPoint;
import fr.gabarit.network.Snapper;
import fr.gabarit.order.OrderEvaluator;
import fr.gabarit.overlay.OrderPlacer;
import fr.gabarit.overlay.Overlay;
import fr.gabarit.routing.LegPath;
import fr.gabarit.routing.LegSearch;
import fr.gabarit.routing.RouteRequest;
import fr.gabarit.routing.ViolationPolicy;
import fr.gabarit.vehicle.Vehicle;
import fr.gabarit.vehicle.VehiclePreset;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lorries across real extracts under the restrictions that their own tags make. */
class RealJourneyTest {
  private static final int TRIPS = 40;
  private static final Instant DEPARTURE = Instant.parse("2026-03-03T08:00:00Z");

  @TempDir Path cache;

  @ParameterizedTest
  @ValueSource(strings = {"mannheim-rnv.osm.pbf", "heidelberg.osm.pbf"})
  void noWayBreaksAnOrderAndEveryOtherAnswerSaysWhy(String name) throws IOException {
    Optional<Path> extract = RealExtracts.find(name);
    assumeTrue(extract.isPresent(), name + " is not beside the checkout");
    long seed = Long.getLong("gabarit.seed", new Random().nextInt(1_000_000));
    System.out.println("RealJourneyTest " + name + " -Dgabarit.seed=" + seed);
    Random random = new Random(seed);
    try (ImportedNetwork imported =
        new NetworkImport(cache, MinorRoadFactors.DEFAULT, phase -> {})
            .importOrLoad(extract.get())) {
      RoadNetwork network = imported.network();
      Overlay overlay =
          new OrderPlacer(
                  network,
                  new PlaceMatcher(network, MatchSettings.defaults()),
                  new OrderEvaluator())
              .place(new OsmOrderReader(RetiredTags.NONE).read(extract.get()).orders())
              .overlay();
      RoutePlanner planner = new RoutePlanner(overlay, new LegSearch(network));
      Snapper snapper = new Snapper(imported.hopper());
      int planned = 0;
      int avoided = 0;
      for (VehiclePreset preset :
          List.of(VehiclePreset.VAN_3_5T, VehiclePreset.RIGID_12T, VehiclePreset.ARTICULATED_44T)) {
        Vehicle vehicle = preset.toVehicle();
        RuleBook book = new RuleBook(network, overlay.rules(), vehicle);
        for (int trip = 0; trip < TRIPS; trip++) {
          Optional<SnappedPoint> origin = randomPoint(network, snapper, vehicle, random);
          Optional<SnappedPoint> destination = randomPoint(network, snapper, vehicle, random);
          if (origin.isEmpty() || destination.isEmpty()) {
            continue;
          }
          RouteAnswer answer =
              planner.plan(
                  new RouteRequest(
                      vehicle,
                      List.of(origin.get().position(), destination.get().position()),
                      DEPARTURE,
                      ViolationPolicy.FORBID));
          if (answer instanceof RouteAnswer.Planned found) {
            planned++;
            avoided += found.plan().compliance().avoided().size();
            assertConnectedAndLegal(network, book, found.plan());
          } else if (answer instanceof RouteAnswer.Blocked blocked) {
            assertThat(blocked.blocking()).isNotEmpty();
          }
        }
      }
      System.out.printf("%s: %d trips planned, %d orders avoided%n", name, planned, avoided);
      assertThat(planned).isGreaterThan(TRIPS);
      assertThat(avoided).isPositive();
    }
  }

  private static Optional<SnappedPoint> randomPoint(
      RoadNetwork network, Snapper snapper, Vehicle vehicle, Random random) {
    RoadTopology topology = network.topology();
    int node = random.nextInt(topology.nodeCount());
    return snapper.snap(
        topology.latitude(node) + random.nextGaussian() * 0.0004,
        topology.longitude(node) + random.nextGaussian() * 0.0004,
        vehicle.speedClass());
  }

  private static void assertConnectedAndLegal(RoadNetwork network, RuleBook book, RoutePlan plan) {
    for (LegPath leg : plan.legs()) {
      for (int i = 0; i < leg.size(); i++) {
        assertThat(
                book.broken(
                    leg.key(i),
                    Instant.ofEpochMilli(leg.entryMillis(i)),
                    leg.origin().edge(),
                    leg.destination().edge()))
            .isEmpty();
        if (i > 0) {
          assertThat(network.topology().tail(leg.key(i)))
              .isEqualTo(network.topology().head(leg.key(i - 1)));
          assertThat(leg.key(i)).isNotEqualTo(EdgeKeys.reverse(leg.key(i - 1)));
        }
        assertThat(network.travelTimes(book.vehicle().speedClass()).drivable(leg.key(i))).isTrue();
        assertThat(leg.exitMillis(i)).isGreaterThanOrEqualTo(leg.entryMillis(i));
      }
    }
  }
}

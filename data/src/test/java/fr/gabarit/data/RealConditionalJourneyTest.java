package fr.gabarit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.gabarit.compliance.RouteAnswer;
import fr.gabarit.compliance.RoutePlan;
import fr.gabarit.compliance.RoutePlanner;
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
import fr.gabarit.network.Snapper;
import fr.gabarit.order.OrderEvaluator;
import fr.gabarit.overlay.OrderPlacer;
import fr.gabarit.overlay.Overlay;
import fr.gabarit.routing.LegPath;
import fr.gabarit.routing.LegSearch;
import fr.gabarit.routing.RouteRequest;
import fr.gabarit.routing.ViolationPolicy;
import fr.gabarit.time.CivilTime;
import fr.gabarit.vehicle.Vehicle;
import fr.gabarit.vehicle.VehiclePreset;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real street that lorries may use by day and not by night, by its conditional tag. */
class RealConditionalJourneyTest {
  private static final String EXTRACT = "mannheim-rnv.osm.pbf";
  private static final long WAY = 24968886;
  private static final String TAG = "hgv:conditional=no @ (19:00-6:00)";
  private static final double[] FROM = {49.41371, 8.65001};
  private static final double[] TO = {49.41621, 8.65179};

  @TempDir Path cache;

  @Test
  void theWayIsThroughTheStreetByDayAndRoundItByNight() throws IOException {
    Optional<Path> extract = RealExtracts.find(EXTRACT);
    assumeTrue(extract.isPresent(), EXTRACT + " is not beside the checkout");
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
      Vehicle lorry = VehiclePreset.RIGID_12T.toVehicle();

      RoutePlan day = plan(imported, overlay, lorry, "2026-06-10T12:00");
      RoutePlan night = plan(imported, overlay, lorry, "2026-06-10T23:00");
      RoutePlan van =
          plan(imported, overlay, VehiclePreset.VAN_3_5T.toVehicle(), "2026-06-10T23:00");

      assertThat(ways(network, day)).contains(WAY);
      assertThat(ways(network, van)).contains(WAY);
      assertThat(ways(network, night)).doesNotContain(WAY);
      assertThat(night.compliance().avoided().toString()).contains(TAG);
      assertThat(day.compliance().avoided().toString()).doesNotContain(TAG);
    }
  }

  private static RoutePlan plan(
      ImportedNetwork imported, Overlay overlay, Vehicle vehicle, String departure) {
    Snapper snapper = new Snapper(imported.hopper());
    RouteAnswer answer =
        new RoutePlanner(overlay, new LegSearch(imported.network()))
            .plan(
                new RouteRequest(
                    vehicle,
                    List.of(
                        snapper
                            .snap(FROM[0], FROM[1], vehicle.speedClass())
                            .orElseThrow()
                            .position(),
                        snapper.snap(TO[0], TO[1], vehicle.speedClass()).orElseThrow().position()),
                    LocalDateTime.parse(departure).atZone(CivilTime.ZONE).toInstant(),
                    ViolationPolicy.FORBID));
    assertThat(answer).isInstanceOf(RouteAnswer.Planned.class);
    return ((RouteAnswer.Planned) answer).plan();
  }

  private static Set<Long> ways(RoadNetwork network, RoutePlan plan) {
    Set<Long> ways = new HashSet<>();
    for (LegPath leg : plan.legs()) {
      for (int i = 0; i < leg.size(); i++) {
        ways.add(network.facts().wayId(EdgeKeys.edge(leg.key(i))));
      }
    }
    return ways;
  }
}

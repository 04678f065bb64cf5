package fr.gabarit.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.graphhopper.util.DistanceCalcEarth;
import fr.gabarit.vehicle.SpeedClass;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapperTest {
  @TempDir Path cache;

  @Test
  void theFractionOfASnappedPointLeadsBackToIt() {
    Optional<Path> extract = RealExtracts.find("heidelberg.osm.pbf");
    assumeTrue(extract.isPresent(), "heidelberg.osm.pbf is not beside the checkout");
    long seed = Long.getLong("gabarit.seed", new Random().nextInt(1_000_000));
    System.out.println("SnapperTest -Dgabarit.seed=" + seed);
    Random random = new Random(seed);
    NetworkImport networkImport = new NetworkImport(cache, MinorRoadFactors.DEFAULT, phase -> {});
    try (ImportedNetwork imported = networkImport.importOrLoad(extract.get())) {
      RoadNetwork network = imported.network();
      Snapper snapper = new Snapper(imported.hopper());
      int atNodes = 0;
      int found = 0;
      for (int i = 0; i < 3000; i++) {
        int node = random.nextInt(network.topology().nodeCount());
        double latitude = network.topology().latitude(node) + random.nextGaussian() * 0.0005;
        double longitude = network.topology().longitude(node) + random.nextGaussian() * 0.0005;
        Optional<SnappedPoint> snapped = snapper.snap(latitude, longitude, SpeedClass.ARTICULATED);
        if (snapped.isEmpty()) {
          continue; // Some nodes lie far from the connected network.
        }
        found++;
        RoadPosition position = snapped.get().position();
        assertThat(distanceToFraction(network, position)).as("point %d", i).isLessThan(1);
        assertThat(position.distanceMetres())
            .isCloseTo(
                DistanceCalcEarth.DIST_EARTH.calcDist(
                    latitude, longitude, position.latitude(), position.longitude()),
                within(0.5));
        atNodes += position.atNode() ? 1 : 0;
      }
      assertThat(found).isGreaterThan(2500);
      assertThat(atNodes).as("some points fall on nodes, most do not").isBetween(1, 2000);
      assertThat(snapper.snap(48.85, 2.35, SpeedClass.VAN)).as("Paris").isEmpty();
    }
  }

  /** Metres between the snapped point and the point at its fraction of the edge's length. */
  private static double distanceToFraction(RoadNetwork network, RoadPosition position) {
    RoadGeometry geometry = network.geometry();
    int edge = position.edge();
    double total = 0;
    for (int i = 1; i < geometry.pointCount(edge); i++) {
      total += piece(geometry, edge, i);
    }
    double left = position.fraction() * total;
    int i = 1;
    while (i < geometry.pointCount(edge) - 1 && left > piece(geometry, edge, i)) {
      left -= piece(geometry, edge, i++);
    }
    // A barrier on a way is an edge without length.
    double share = total == 0 ? 0 : left / piece(geometry, edge, i);
    return DistanceCalcEarth.DIST_EARTH.calcDist(
        geometry.latitude(edge, i - 1)
            + share * (geometry.latitude(edge, i) - geometry.latitude(edge, i - 1)),
        geometry.longitude(edge, i - 1)
            + share * (geometry.longitude(edge, i) - geometry.longitude(edge, i - 1)),
        position.latitude(),
        position.longitude());
  }

  private static double piece(RoadGeometry geometry, int edge, int end) {
    return DistanceCalcEarth.DIST_EARTH.calcDist(
        geometry.latitude(edge, end - 1),
        geometry.longitude(edge, end - 1),
        geometry.latitude(edge, end),
        geometry.longitude(edge, end));
  }
}

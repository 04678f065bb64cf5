package fr.gabarit.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.graphhopper.storage.BaseGraph;
import com.graphhopper.util.EdgeIteratorState;
import fr.gabarit.vehicle.SpeedClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkImportTest {
  @TempDir Path cache;

  @ParameterizedTest
  @ValueSource(strings = {"mannheim-rnv.osm.pbf", "heidelberg.osm.pbf"})
  void aRealExtractIsImportedOnceAndHasTheEdgesOfGraphHopper(String name) throws IOException {
    Optional<Path> extract = RealExtracts.find(name);
    assumeTrue(extract.isPresent(), name + " is not beside the checkout");
    List<String> phases = new ArrayList<>();
    NetworkImport networkImport = new NetworkImport(cache, MinorRoadFactors.DEFAULT, phases::add);
    try (ImportedNetwork first = networkImport.importOrLoad(extract.get())) {
      assertThat(first.network().topology().edgeCount()).isGreaterThan(10_000);
    }
    try (ImportedNetwork second = networkImport.importOrLoad(extract.get())) {
      assertThat(phases).containsExactly("importing roads", "loading network", "loading network");
      RoadNetwork network = second.network();
      BaseGraph graph = second.hopper().getBaseGraph();
      BaseWeighting weighting = BaseWeighting.of(second.hopper(), SpeedClass.ARTICULATED);
      TravelTimes times = network.travelTimes(SpeedClass.ARTICULATED);
      int drivable = 0;
      for (int key = 0; key < network.topology().keyCount(); key++) {
        EdgeIteratorState edge = graph.getEdgeIteratorStateForKey(key);
        assertThat(edge.getBaseNode()).isEqualTo(network.topology().tail(key));
        assertThat(edge.getAdjNode()).isEqualTo(network.topology().head(key));
        double weight = weighting.calcEdgeWeight(edge, false);
        assertThat(weight).isEqualTo(times.drivable(key) ? times.costMillis(key) / 1000.0 : weight);
        assertThat(Double.isInfinite(weight)).isEqualTo(!times.drivable(key));
        drivable += times.drivable(key) ? 1 : 0;
      }
      System.out.printf(
          "%s: %d nodes, %d edges, %d drivable keys, %d forbidden turns%n",
          name,
          network.topology().nodeCount(),
          network.topology().edgeCount(),
          drivable,
          network.turns(SpeedClass.ARTICULATED).count());
    }
    try (var files = Files.list(cache)) {
      assertThat(files).hasSize(1);
    }
  }
}

package fr.gabarit.data.osm.tags;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.data.osm.RealExtracts;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealTagsTest {
  /** Share of values that must be understood; the rest are mappers' slips, printed below. */
  private static final double LEAST_UNDERSTOOD = 0.99;

  @ParameterizedTest
  @ValueSource(strings = {"mannheim-rnv.osm.pbf", "heidelberg.osm.pbf"})
  void nearlyAllValuesAreUnderstoodAndTheRestListed(String name) throws IOException {
    OsmOrders orders = new OsmOrderReader(RetiredTags.NONE).read(RealExtracts.path(name));
    int ways = orders.tallies().stream().mapToInt(KeyTally::elements).sum();
    int lost = orders.tallies().stream().mapToInt(KeyTally::notUnderstood).sum();
    List<OsmTagNote> notUnderstood =
        orders.notes().stream().filter(note -> note.kind().notUnderstood()).toList();
    System.out.printf(
        "%s: %d roads, %d orders, %d of %d values understood%n",
        name, orders.roads(), orders.orders().size(), ways - lost, ways);
    notUnderstood.forEach(note -> System.out.println("  " + note));

    assertThat((ways - lost) / (double) ways).isGreaterThan(LEAST_UNDERSTOOD);
    assertThat(notUnderstood).hasSize(lost);
    Map<String, Integer> waysByKey =
        orders.tallies().stream()
            .collect(
                Collectors.toMap(KeyTally::key, KeyTally::elements, Integer::sum, TreeMap::new));
    assertThat(waysByKey).containsKeys("hgv", "maxheight", "maxweight", "motor_vehicle");
    assertThat(orders.orders())
        .extracting(order -> order.id().value())
        .doesNotHaveDuplicates()
        .contains("osm:hgv=no:hgv:both", "osm:local_traffic:hgv", "osm:maxweight=7.5:both");
  }
}

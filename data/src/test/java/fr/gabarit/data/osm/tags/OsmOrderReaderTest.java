package fr.gabarit.data.osm.tags;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.data.osm.OsmFiles;
import fr.gabarit.data.report.ImportReport;
import fr.gabarit.data.report.ImportReportBuilder;
import fr.gabarit.data.report.ImportReportText;
import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderSource;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.order.Validity;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OsmOrderReaderTest {
  @TempDir private Path folder;

  /** Reads a file of residential roads, numbered from 1, with these tags. */
  private OsmOrders read(String... tagsOfWays) throws IOException {
    return read(RetiredTags.NONE, tagsOfWays);
  }

  private OsmOrders read(RetiredTags retired, String... tagsOfWays) throws IOException {
    Path file =
        OsmFiles.write(
            folder.resolve("ways.osm.pbf"),
            writer -> {
              for (int i = 0; i < tagsOfWays.length; i++) {
                writer.way(i + 1, new long[] {1, 2}, tags(tagsOfWays[i]));
              }
            });
    return new OsmOrderReader(retired).read(file);
  }

  private static Map<String, String> tags(String text) {
    Map<String, String> tags = new LinkedHashMap<>(Map.of("highway", "residential"));
    Arrays.stream(text.split(" & "))
        .map(tag -> tag.split("=", 2))
        .forEach(keyAndValue -> tags.put(keyAndValue[0], keyAndValue[1]));
    return tags;
  }

  private static List<String> ids(OsmOrders orders) {
    return orders.orders().stream().map(order -> order.id().value()).toList();
  }

  private static TrafficOrder order(OsmOrders orders, String id) {
    return orders.orders().stream()
        .filter(order -> order.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Map<PlaceDirection, Set<Long>> ways(TrafficOrder order) {
    Map<PlaceDirection, Set<Long>> ways = new LinkedHashMap<>();
    Measure measure = order.measures().get(0);
    measure.places().stream()
        .map(Place.OsmWays.class::cast)
        .forEach(place -> ways.put(place.direction(), place.wayIds()));
    return ways;
  }

  @Test
  void waysOfTheSameTagShareAnOrderThatQuotesIt() throws IOException {
    OsmOrders orders = read("maxheight=3.8", "maxheight=4", "maxheight=3.8", "maxheight=3.80");
    assertThat(ids(orders))
        .containsExactly(
            "osm:maxheight=3.80:both", "osm:maxheight=3.8:both", "osm:maxheight=4:both");
    TrafficOrder order = order(orders, "osm:maxheight=3.8:both");
    assertThat(order.identifier()).isEqualTo("maxheight=3.8");
    assertThat(order.title()).isEqualTo("OpenStreetMap: maxheight=3.8");
    assertThat(order.authority()).isEqualTo("OpenStreetMap");
    assertThat(order.source()).isEqualTo(OrderSource.OSM);
    assertThat(order.url()).isEmpty();
    assertThat(order.measures()).hasSize(1);
    assertThat(order.measures().get(0).when()).isEqualTo(Validity.ALWAYS);
    assertThat(ways(order)).isEqualTo(Map.of(PlaceDirection.BOTH, Set.of(1L, 3L)));
  }

  @Test
  void anOrderOfASingleWayLinksToIt() throws IOException {
    assertThat(read("maxheight=3.8", "maxheight=4").orders())
        .extracting(TrafficOrder::url)
        .extracting(url -> url.orElseThrow())
        .containsExactly(
            URI.create("https://www.openstreetmap.org/way/1"),
            URI.create("https://www.openstreetmap.org/way/2"));
  }

  @Test
  void aBridgeHasItsOwnOrder() throws IOException {
    OsmOrders orders = read("maxweight=7.5", "maxweight=7.5 & bridge=yes");
    assertThat(ids(orders))
        .containsExactly("osm:maxweight=7.5:both", "osm:maxweight=7.5:bridge:both");
    assertThat(order(orders, "osm:maxweight=7.5:bridge:both").title())
        .isEqualTo("OpenStreetMap: maxweight=7.5, bridge");
  }

  @Test
  void streetsOfLocalTrafficFormOneRuleHoweverTagged() throws IOException {
    OsmOrders orders =
        read(
            "hgv=destination",
            "motor_vehicle=destination",
            "access=customers",
            "vehicle:forward=destination",
            "hgv=destination",
            "hgv=delivery");
    assertThat(ids(orders))
        .containsExactly("osm:deliveries:hgv", "osm:local_traffic:goods", "osm:local_traffic:hgv");
    TrafficOrder lorries = order(orders, "osm:local_traffic:hgv");
    assertThat(ways(lorries))
        .isEqualTo(
            Map.of(
                PlaceDirection.BOTH, Set.of(1L, 2L, 3L, 5L), PlaceDirection.FORWARD, Set.of(4L)));
    assertThat(lorries.identifier())
        .isEqualTo(
            "hgv=destination, access=customers, motor_vehicle=destination,"
                + " vehicle:forward=destination");
    assertThat(ways(order(orders, "osm:local_traffic:goods")))
        .isEqualTo(Map.of(PlaceDirection.BOTH, Set.of(2L, 3L), PlaceDirection.FORWARD, Set.of(4L)));
  }

  @Test
  void orderIdsAreUniqueAndStable() throws IOException {
    String[] tags = {
      "motor_vehicle=no & hgv=yes",
      "motor_vehicle=no",
      "motor_vehicle=no & hgv=no",
      "hazmat=destination",
      "trailer=destination",
      "hgv:forward=no & hgv:backward=no",
      "maxweight=2.5 & maxweight:hgv=none",
      "maxweight=2.5",
      "access=agricultural;destination",
    };
    List<String> ids = ids(read(tags));
    assertThat(ids)
        .doesNotHaveDuplicates()
        .containsExactly(
            "osm:agricultural+local_traffic:goods",
            "osm:agricultural+local_traffic:hgv",
            "osm:hgv:backward=no:hgv:backward",
            "osm:hgv:forward=no:hgv:forward",
            "osm:local_traffic:hazmat",
            "osm:local_traffic:trailer",
            "osm:maxweight=2.5:both",
            "osm:maxweight=2.5:goods:both",
            "osm:motor_vehicle=no, hgv=no:both",
            "osm:motor_vehicle=no:both",
            "osm:motor_vehicle=no:goods:both");
    assertThat(ids(read(tags))).isEqualTo(ids);
  }

  @Test
  void notesNameWayKeyAndValue() throws IOException {
    OsmOrders orders = read("maxheight=low", "hgv:conditional=no @ (wet)", "oneway=yes");
    assertThat(orders.roads()).isEqualTo(3);
    assertThat(ids(orders)).containsExactly("osm:hgv:conditional=no @ (wet):hgv:both");
    assertThat(orders.notes())
        .extracting(note -> "%s %s=%s".formatted(note.element(), note.key(), note.value()))
        .containsExactly("way 1 maxheight=low", "way 2 hgv:conditional=no @ (wet)");
    assertThat(orders.tallies())
        .containsExactly(new KeyTally("hgv:conditional", 1, 0), new KeyTally("maxheight", 1, 1));
  }

  @Test
  void aRetiredTagMakesNoOrder() throws IOException {
    Path csv =
        Files.writeString(
            folder.resolve("retired.csv"), "way_id,key,reason\n1,hgv,gone\n5,hgv,gone\n");
    OsmOrders orders = read(RetiredTags.read(csv), "hgv=no", "hgv=no");
    assertThat(ways(order(orders, "osm:hgv=no:hgv:both")))
        .isEqualTo(Map.of(PlaceDirection.BOTH, Set.of(2L)));
    assertThat(orders.notes()).extracting(note -> note.element().id()).containsExactly(1L, 5L);
  }

  @Test
  void theReportCountsOrdersAndNamesTheWays() throws IOException {
    ImportReportBuilder builder = new ImportReportBuilder("ways.osm.pbf");
    read("maxheight=low", "hgv=no", "hgv=odd & hgv:forward:conditional=no").reportTo(builder);
    ImportReport report = builder.build();
    assertThat(report.counts().orders()).isEqualTo(2);
    assertThat(report.notes())
        .extracting(
            note -> "%s %s %s".formatted(note.severity(), note.kind(), note.place().words()))
        .containsExactly(
            "ERROR INVALID_VALUE ways.osm.pbf, way 1",
            "WARNING UNKNOWN_WORD ways.osm.pbf, way 3",
            "ERROR INVALID_VALUE ways.osm.pbf, way 3");
    assertThat(new ImportReportText(Locale.ENGLISH).render(report))
        .contains("maxheight=low: Is no quantity")
        .contains("hgv=odd: 'odd' is no known access value; read like 'private'.");
  }

  @Test
  void theCasesOfOneTagAreMeasuresOfOneOrder() throws IOException {
    OsmOrders orders =
        read("hgv:conditional=no @ (weight>12); no @ (Sa)", "hgv:conditional=no @ (Sa)");
    assertThat(ids(orders))
        .containsExactly(
            "osm:hgv:conditional=no @ (Sa):hgv:both",
            "osm:hgv:conditional=no @ (weight>12); no @ (Sa):hgv:both");
    TrafficOrder order = orders.orders().get(1);
    assertThat(order.measures()).extracting(Measure::id).containsExactly("1", "2");
    assertThat(order.url()).contains(URI.create("https://www.openstreetmap.org/way/1"));
  }

  @Test
  void theOrderQuotesThePlainTagAndTheConditionsThatLimitIt() throws IOException {
    OsmOrders orders = read("hgv=no & hgv:conditional=yes @ (06:00-20:00)");
    assertThat(orders.orders().get(0).identifier())
        .isEqualTo("hgv=no, hgv:conditional=yes @ (06:00-20:00)");
  }

  @Test
  void streetsOfLocalTrafficAtDifferentHoursAreDifferentOrders() throws IOException {
    OsmOrders orders =
        read(
            "hgv=destination",
            "hgv:conditional=destination @ (Sa)",
            "hgv:conditional=destination @ (Su)",
            "hgv:conditional=destination @ (Sa)");
    assertThat(ids(orders))
        .containsExactly(
            "osm:local_traffic:hgv",
            "osm:local_traffic:hgv:hgv:conditional=destination @ (Sa)",
            "osm:local_traffic:hgv:hgv:conditional=destination @ (Su)");
    assertThat(ways(orders.orders().get(1))).isEqualTo(Map.of(PlaceDirection.BOTH, Set.of(2L, 4L)));
  }
}

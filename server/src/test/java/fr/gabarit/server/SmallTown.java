package fr.gabarit.server;

import fr.gabarit.data.osm.PbfHeader;
import fr.gabarit.data.osm.PbfWriter;
import fr.gabarit.server.request.LatLon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A made-up town with everything that a lorry may meet, in metres east and north of a point in
 * Artois:
 *
 * <pre>
 *                 9 --- rue des Écoles --- 10      (hgv=destination)
 *                 |                         |
 *                 5 ----------------------- 6      rue du Détour (no lorries at night)
 *                 |                         |
 *   1 --- D943 -- 2 --- pont bas (3.8 m) -- 3 --- D943 --- 4 --- 13
 *                                                          |
 *                 quai: 4-11 (7.5 t), cave: 4-12 (3 m)    11, 12
 * </pre>
 */
public final class SmallTown {
  /** The way with the low bridge. */
  public static final long LOW_BRIDGE = 101;

  /** Id of the order that bans lorries from the rue du Détour at night. */
  public static final String NIGHT_BAN = "2026-NUIT";

  /** Id of the order that forbids dangerous goods to drive straight on after the low bridge. */
  public static final String TURN_BAN = "2026-VIRAGE";

  private static final double LATITUDE = 50.5;
  private static final double LONGITUDE = 2.7;
  private static final double METRES_PER_DEGREE = 111_195;

  private final TreeMap<Long, LatLon> nodes = new TreeMap<>();
  private final TreeMap<Long, Way> ways = new TreeMap<>();

  private record Way(List<Long> nodes, Map<String, String> tags) {}

  private SmallTown() {
    node(1, 0, 0);
    node(2, 1000, 0);
    node(3, 2000, 0);
    node(4, 3000, 0);
    node(5, 1000, 600);
    node(6, 2000, 600);
    node(9, 1000, 1200);
    node(10, 2000, 1200);
    node(11, 3000, -500);
    node(12, 3300, -400);
    node(13, 4000, 0);
    node(14, 1500, 650);
    way(100, Map.of("highway", "primary", "ref", "D943", "name", "Route d'Arras"), 1L, 2L);
    way(
        LOW_BRIDGE,
        Map.of("highway", "primary", "ref", "D943", "name", "Route d'Arras", "maxheight", "3.8"),
        2L,
        3L);
    way(102, Map.of("highway", "primary", "ref", "D943", "name", "Route de Béthune"), 3L, 4L, 13L);
    way(103, Map.of("highway", "secondary", "name", "Rue du Détour"), 2L, 5L, 14L, 6L, 3L);
    way(
        104,
        Map.of("highway", "residential", "name", "Rue des Écoles", "hgv", "destination"),
        5L,
        9L,
        10L,
        6L);
    way(105, Map.of("highway", "residential", "name", "Quai", "maxweight", "7.5"), 4L, 11L);
    way(106, Map.of("highway", "residential", "name", "Rue de la Cave", "maxheight", "3"), 4L, 12L);
  }

  private void node(long id, double east, double north) {
    nodes.put(id, at(east, north));
  }

  private void way(long id, Map<String, String> tags, Long... nodeIds) {
    ways.put(id, new Way(List.of(nodeIds), tags));
  }

  /** The place so many metres east and north of the western end of the D943. */
  public static LatLon at(double east, double north) {
    return new LatLon(
        LATITUDE + north / METRES_PER_DEGREE,
        LONGITUDE + east / (METRES_PER_DEGREE * Math.cos(Math.toRadians(LATITUDE))));
  }

  /** Writes the extract. */
  public static Path writeExtract(Path directory) throws IOException {
    SmallTown town = new SmallTown();
    Path file = directory.resolve("town.osm.pbf");
    PbfHeader header =
        new PbfHeader(
            2.6, 50.4, 2.8, 50.6, "test", "made up", Instant.parse("2026-03-01T00:00:00Z"));
    try (PbfWriter writer = new PbfWriter(Files.newOutputStream(file), header)) {
      for (Map.Entry<Long, LatLon> node : town.nodes.entrySet()) {
        writer.node(
            node.getKey(), node.getValue().latitude(), node.getValue().longitude(), Map.of());
      }
      for (Map.Entry<Long, Way> way : town.ways.entrySet()) {
        writer.way(
            way.getKey(),
            way.getValue().nodes().stream().mapToLong(Long::longValue).toArray(),
            way.getValue().tags());
      }
    }
    return file;
  }

  /** Writes the orders: a night ban, a speed limit, a turn, and a place that is nowhere. */
  public static Path writeOrders(Path directory) throws IOException {
    List<String> features =
        List.of(
            """
            {"type": "Feature", "geometry": null, "properties": {
              "order": "2026-NUIT", "identifier": "2026-014", "title": "Interdiction de nuit",
              "authority": "Ville d'Essai", "url": "https://example.org/2026-014",
              "hgv": true, "except": "permit:nuit", "hours": "Mo-Su 22:00-06:00",
              "osm_way_ids": [103]}}""",
            """
            {"type": "Feature", "geometry": null, "properties": {
              "order": "2026-30", "title": "Limitation", "authority": "Ville d'Essai",
              "max_speed_kmh": 30, "hgv": true, "osm_way_ids": [100]}}""",
            """
            {"type": "Feature", "geometry": {"type": "Point", "coordinates": [%s, %s]},
             "properties": {
              "order": "2026-VIRAGE", "title": "Mouvement interdit", "hazmat": true,
              "turn": {"from_osm_ways": [101], "via_osm_node": 3, "to_osm_ways": [102]}}}"""
                .formatted(at(2000, 0).longitude(), at(2000, 0).latitude()),
            """
            {"type": "Feature",
             "geometry": {"type": "LineString", "coordinates": [[2.79, 50.59], [2.795, 50.595]]},
             "properties": {"order": "2026-LOIN", "title": "Ailleurs"}}""");
    Path file = directory.resolve("orders.geojson");
    Files.writeString(
        file,
        "{\"type\": \"FeatureCollection\", \"features\": [%s]}"
            .formatted(String.join(",\n", features)));
    return file;
  }
}

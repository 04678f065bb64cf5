package fr.gabarit.bench;

import fr.gabarit.data.osm.PbfHeader;
import fr.gabarit.data.osm.PbfWriter;
import fr.gabarit.data.osm.RelationMember;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Writes an OSM file of a made-up town: crooked streets east and north, some of them one-way, a
 * third of the blocks missing, many turn restrictions, a trunk road along the southern edge.
 */
final class TownFile {
  private static final int SIDE = 16;
  private static final double SOUTH = 50.4;
  private static final double WEST = 2.7;
  private static final double BLOCK_DEGREES = 0.002;
  private static final double MISSING_SHARE = 0.2;
  private static final int TURN_RESTRICTIONS = 60;

  /** Turn restrictions that somebody escapes, so that they are orders. */
  private static final List<Map<String, String>> RULED_TURNS =
      List.of(
          Map.of("restriction", "no_straight_on", "except", "destination"),
          Map.of("restriction:conditional", "no_straight_on @ (weight>12)"),
          Map.of("restriction:hgv:conditional", "only_straight_on @ (06:00-23:00)"));

  private final Random random;
  private final Map<Long, long[]> ways = new HashMap<>();

  private TownFile(Random random) {
    this.random = random;
  }

  static Path write(Path directory, long seed) throws IOException {
    Path file = directory.resolve("town-" + seed + ".osm.pbf");
    PbfHeader header =
        new PbfHeader(WEST, SOUTH, WEST + 1, SOUTH + 1, "test", "made up", Optional.empty());
    try (PbfWriter writer = new PbfWriter(Files.newOutputStream(file), header)) {
      new TownFile(new Random(seed)).write(writer);
    }
    return file;
  }

  private void write(PbfWriter writer) throws IOException {
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        writer.node(
            node(row, column),
            SOUTH + (row + 0.6 * random.nextDouble()) * BLOCK_DEGREES,
            WEST + (column + 0.6 * random.nextDouble()) * BLOCK_DEGREES,
            Map.of());
      }
    }
    long way = 1;
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        if (column + 1 < SIDE) {
          street(writer, way++, node(row, column), node(row, column + 1), "East " + row, row == 0);
        }
        if (row + 1 < SIDE) {
          street(writer, way++, node(row, column), node(row + 1, column), "North " + column, false);
        }
      }
    }
    for (long relation = 1; relation <= TURN_RESTRICTIONS; relation++) {
      turnRestriction(writer, relation, way, Map.of("restriction", "no_straight_on"));
    }
    for (long relation = 1; relation <= TURN_RESTRICTIONS; relation++) {
      turnRestriction(
          writer,
          TURN_RESTRICTIONS + relation,
          way,
          RULED_TURNS.get((int) relation % RULED_TURNS.size()));
    }
  }

  private static long node(int row, int column) {
    return 1 + (long) row * SIDE + column;
  }

  private void street(PbfWriter writer, long way, long from, long to, String name, boolean trunk)
      throws IOException {
    if (!trunk && random.nextDouble() < MISSING_SHARE) {
      return;
    }
    Map<String, String> tags = new HashMap<>();
    tags.put("name", name);
    tags.put("highway", trunk ? "trunk" : random.nextBoolean() ? "residential" : "secondary");
    if (!trunk && random.nextInt(6) == 0) {
      tags.put("oneway", "yes");
    }
    if (!trunk && random.nextInt(8) == 0) {
      tags.put("maxheight", "3.5");
    }
    long[] nodes = {from, to};
    ways.put(way, nodes);
    writer.way(way, nodes, tags);
  }

  /** Forbids to drive from a street straight or round a corner into another. */
  private void turnRestriction(
      PbfWriter writer, long relation, long ways, Map<String, String> restriction)
      throws IOException {
    Map<String, String> tags = new HashMap<>(restriction);
    tags.put("type", "restriction");
    while (true) {
      long from = 1 + random.nextInt((int) ways);
      long to = 1 + random.nextInt((int) ways);
      if (from != to && this.ways.containsKey(from) && this.ways.containsKey(to)) {
        for (long end : this.ways.get(from)) {
          for (long start : this.ways.get(to)) {
            if (end == start) {
              writer.relation(
                  relation,
                  List.of(
                      new RelationMember(RelationMember.Type.WAY, from, "from"),
                      new RelationMember(RelationMember.Type.NODE, end, "via"),
                      new RelationMember(RelationMember.Type.WAY, to, "to")),
                  tags);
              return;
            }
          }
        }
      }
    }
  }
}

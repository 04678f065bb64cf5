package fr.gabarit.data.osm.turns;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.compliance.CitationWording;
import fr.gabarit.data.osm.OsmFiles;
import fr.gabarit.data.osm.RelationMember;
import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderSource;
import fr.gabarit.order.Place;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.order.TurnSense;
import fr.gabarit.order.TurnVia;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TurnOrderReaderTest {
  private static final CitationWording WORDS = new CitationWording(Locale.ENGLISH);
  private static final RelationMember FROM =
      new RelationMember(RelationMember.Type.WAY, 10, "from");
  private static final RelationMember VIA = new RelationMember(RelationMember.Type.NODE, 2, "via");
  private static final RelationMember TO = new RelationMember(RelationMember.Type.WAY, 20, "to");

  @TempDir private Path directory;

  /** A crossroads at node 2: ways 10 (1–2), 20 (2–3), 30 (2–4), 40 (4–5), 50 (6–2–7). */
  private TurnOrders read(Map<String, String> tags, RelationMember... members) throws IOException {
    Map<String, String> all = new LinkedHashMap<>(tags);
    all.put("type", "restriction");
    Path file =
        OsmFiles.write(
            directory.resolve("turns.osm.pbf"),
            writer -> {
              for (int node = 1; node <= 7; node++) {
                writer.node(node, 50.5 + node / 100.0, 2.7, Map.of());
              }
              Map<String, String> road = Map.of("highway", "residential");
              writer.way(10, new long[] {1, 2}, road);
              writer.way(20, new long[] {2, 3}, road);
              writer.way(30, new long[] {2, 4}, road);
              writer.way(40, new long[] {4, 5}, road);
              writer.way(50, new long[] {6, 2, 7}, road);
              writer.relation(900, List.of(members), all);
            });
    return new TurnOrderReader().read(file);
  }

  static Stream<Arguments> cases() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(TurnOrderReaderTest.class.getResourceAsStream("turn-tags.txt"))) {
      List<Arguments> cases = new ArrayList<>();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String block : text.split("\n\n")) {
        List<String> lines =
            block.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        if (!lines.isEmpty()) {
          cases.add(Arguments.of(lines.get(0), lines.stream().skip(1).map(String::strip).toList()));
        }
      }
      return cases.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tagsRuleWhatTheySay(String tags, List<String> expected) throws IOException {
    TurnOrders read = read(parse(tags), FROM, VIA, TO);
    List<String> told = new ArrayList<>();
    for (TrafficOrder order : read.orders()) {
      for (Measure measure : order.measures()) {
        told.add(WORDS.rule(measure) + " | " + WORDS.times(measure));
      }
    }
    read.notes().forEach(note -> told.add("note " + note.kind()));
    assertThat(told).as(read.toString()).containsExactlyElementsOf(expected);
  }

  private static Map<String, String> parse(String text) {
    Map<String, String> tags = new LinkedHashMap<>();
    Arrays.stream(text.split(" \\+ "))
        .map(tag -> tag.split("=", 2))
        .forEach(tag -> tags.put(tag[0].strip(), tag[1].strip()));
    return tags;
  }

  private static Place.Turn turn(TurnOrders read) {
    return (Place.Turn) read.orders().get(0).measures().get(0).places().get(0);
  }

  @Test
  void anOrderCitesItsRelationAndPlacesTheTurn() throws IOException {
    TurnOrders read =
        read(Map.of("restriction", "only_left_turn", "except", "destination"), FROM, VIA, TO);
    TrafficOrder order = read.orders().get(0);
    assertThat(order.id().value()).isEqualTo("osm:relation:900");
    assertThat(order.source()).isEqualTo(OrderSource.OSM);
    assertThat(order.url().orElseThrow()).hasToString("https://www.openstreetmap.org/relation/900");
    assertThat(order.identifier()).isEqualTo("restriction=only_left_turn, except=destination");
    assertThat(turn(read).sense()).isEqualTo(TurnSense.MANDATORY);
    assertThat(turn(read).fromWayIds()).isEqualTo(Set.of(10L));
    assertThat(turn(read).via()).isEqualTo(new TurnVia.Node(2, 2.7, 50.52));
    assertThat(turn(read).toWayIds()).isEqualTo(Set.of(20L));
    assertThat(read.relations()).isEqualTo(1);
  }

  @Test
  void aTurnMayRunAlongWays() throws IOException {
    TurnOrders read =
        read(
            Map.of("restriction:conditional", "no_u_turn @ (length>12)"),
            FROM,
            new RelationMember(RelationMember.Type.WAY, 30, "via"),
            new RelationMember(RelationMember.Type.WAY, 40, "to"));
    assertThat(turn(read).via()).isEqualTo(new TurnVia.Ways(List.of(30L)));
    assertThat(read.notes()).isEmpty();
  }

  @Test
  void noEntryMayComeFromSeveralWays() throws IOException {
    TurnOrders read =
        read(
            Map.of("restriction", "no_entry", "except", "psv;destination"),
            FROM,
            new RelationMember(RelationMember.Type.WAY, 30, "from"),
            VIA,
            TO);
    assertThat(turn(read).fromWayIds()).isEqualTo(Set.of(10L, 30L));
  }

  private List<TurnNote.Kind> faults(RelationMember... members) throws IOException {
    TurnOrders read =
        read(Map.of("restriction:conditional", "no_left_turn @ (22:00-06:00)"), members);
    assertThat(read.orders()).isEmpty();
    return read.notes().stream().map(TurnNote::kind).toList();
  }

  @Test
  void whatIsWrongWithMembersIsNoted() throws IOException {
    RelationMember elsewhere = new RelationMember(RelationMember.Type.WAY, 40, "to");
    RelationMember missing = new RelationMember(RelationMember.Type.WAY, 99, "to");
    RelationMember viaWay = new RelationMember(RelationMember.Type.WAY, 40, "via");
    assertThat(faults(FROM, VIA)).containsExactly(TurnNote.Kind.FAULTY);
    assertThat(faults(FROM, TO)).as("no via").containsExactly(TurnNote.Kind.FAULTY);
    assertThat(faults(FROM, VIA, elsewhere)).containsExactly(TurnNote.Kind.FAULTY);
    assertThat(faults(FROM, viaWay, TO)).containsExactly(TurnNote.Kind.FAULTY);
    assertThat(faults(FROM, VIA, VIA, TO)).containsExactly(TurnNote.Kind.FAULTY);
    assertThat(faults(FROM, VIA, TO, new RelationMember(RelationMember.Type.WAY, 30, "To")))
        .as("unknown role")
        .containsExactly(TurnNote.Kind.FAULTY);
    assertThat(faults(FROM, VIA, TO, new RelationMember(RelationMember.Type.WAY, 30, "to")))
        .as("several ways to turn into")
        .containsExactly(TurnNote.Kind.FAULTY);
    assertThat(faults(FROM, VIA, missing)).containsExactly(TurnNote.Kind.MEMBER_MISSING);
  }

  @Test
  void restrictionsOfTheNetworkAreLookedThroughToo() throws IOException {
    TurnOrders read = read(Map.of("restriction", "no_left_turn"), FROM, VIA);
    assertThat(read.orders()).isEmpty();
    assertThat(read.notes()).extracting(TurnNote::kind).containsExactly(TurnNote.Kind.FAULTY);
  }

  @Test
  void aWayThatPassesThroughTheJunctionIsDoubtful() throws IOException {
    TurnOrders read =
        read(
            Map.of("restriction:conditional", "no_left_turn @ (22:00-06:00)"),
            FROM,
            VIA,
            new RelationMember(RelationMember.Type.WAY, 50, "to"));
    assertThat(read.orders()).hasSize(1);
    assertThat(read.notes()).extracting(TurnNote::kind).containsExactly(TurnNote.Kind.DOUBTFUL);
  }
}

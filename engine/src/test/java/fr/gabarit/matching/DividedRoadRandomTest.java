package fr.gabarit.matching;

import static fr.gabarit.matching.Drawings.line;
import static fr.gabarit.matching.Drawings.place;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.matching.MatchOutcome.Matched;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.NetworkBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.LineString;

/**
 * Random divided roads, drawn a few metres beside either carriageway or the middle: whatever is
 * certain of the drawing is matched so, or named as doubtful.
 */
class DividedRoadRandomTest {
  private static final long SEED = Long.getLong("gabarit.seed", System.nanoTime());
  private static final int ROUNDS = 200;

  /** As far as the maps lie apart. */
  private static final double DISPLACEMENT_METRES = 8;

  /** So much a drawing ends short or long. */
  private static final double END_METRES = 5;

  /** The same, and what bends and a carriageway that comes nearer or goes farther hide. */
  private static final double UNCERTAIN_METRES = END_METRES + 10;

  private static final double STEP_METRES = 20;

  private final Random random = new Random(SEED);

  /** A section of a carriageway, or a crossing between both. */
  private record Section(double from, double to, boolean crossing) {
    double covered(double start, double end) {
      return Math.max(0, Math.min(to, end) - Math.max(from, start));
    }

    /** Whether a drawing between such ends means the section, wherever beside the road it runs. */
    boolean surelyMeant(double start, double end) {
      double least = covered(start + UNCERTAIN_METRES, end - UNCERTAIN_METRES);
      return !crossing && (least > (to - from) / 2 || least > 45);
    }

    boolean surelyNotMeant(double start, double end) {
      double most = covered(start - UNCERTAIN_METRES, end + UNCERTAIN_METRES);
      return crossing || (most < (to - from) / 2 && most < 15);
    }
  }

  @Test
  void nothingThatIsCertainIsMatchedOtherwiseUnsaid() {
    System.out.printf("seed %d%n", SEED);
    int matched = 0;
    for (int round = 0; round < ROUNDS; round++) {
      matched += round(round) ? 1 : 0;
    }
    assertThat(matched).as("lines matched, seed %d", SEED).isGreaterThan(ROUNDS / 2);
  }

  private boolean round(int round) {
    DrawnOnRoads map = new DrawnOnRoads();
    Wave separation = wave(7, 20);
    List<Section> sections = dividedRoad(map.roads(), separation);
    double start = 600 * random.nextDouble();
    double end = start + 60 + (1000 - start - 60) * random.nextDouble();
    double share = new double[] {0, 0.5, 0.5, 1}[random.nextInt(4)];
    MatchOutcome outcome =
        map.match(place(drawing(start + ends(), end + ends(), share, separation)));
    if (!(outcome instanceof Matched found)) {
      return false;
    }
    Set<Integer> doubtful =
        found.doubts().stream()
            .flatMap(doubt -> doubt.keys().keys().mapToObj(EdgeKeys::edge))
            .collect(Collectors.toSet());
    for (int edge = 0; edge < sections.size(); edge++) {
      Section section = sections.get(edge);
      boolean taken =
          found.edges().contains(EdgeKeys.forward(edge))
              || found.edges().contains(EdgeKeys.backward(edge));
      boolean wrong = taken ? section.surelyNotMeant(start, end) : section.surelyMeant(start, end);
      assertThat(wrong && !doubtful.contains(edge))
          .as(
              "seed %d, round %d, carriageways %.1f m apart, drawn from %.1f to %.1f at %.1f of it: edge"
                  + " %d, %s",
              SEED, round, separation.at(start), start, end, share, edge, section)
          .isFalse();
    }
    return true;
  }

  /** A value that swings slowly from place to place. */
  private record Wave(double mean, double amplitude, double phase, double metres) {
    double at(double east) {
      return mean + amplitude * Math.sin(phase + 2 * Math.PI * east / metres);
    }
  }

  private Wave wave(double least, double most) {
    double mean = least + (most - least) * random.nextDouble();
    return new Wave(
        mean,
        Math.min(mean - least, most - mean),
        2 * Math.PI * random.nextDouble(),
        250 + 650 * random.nextDouble());
  }

  private LineString drawing(double start, double end, double share, Wave separation) {
    Wave displacement = wave(-DISPLACEMENT_METRES, DISPLACEMENT_METRES);
    int steps = (int) Math.ceil((end - start) / STEP_METRES);
    double[] points = new double[2 * (steps + 1)];
    for (int i = 0; i <= steps; i++) {
      double east = start + i * (end - start) / steps;
      points[2 * i] = east;
      points[2 * i + 1] =
          share * separation.at(east) + displacement.at(east) + random.nextDouble() - 0.5;
    }
    return line(points);
  }

  private double ends() {
    return END_METRES * (2 * random.nextDouble() - 1);
  }

  /** Eastbound and westbound along 1000 m, cut anywhere, with a crossing here and there. */
  private List<Section> dividedRoad(NetworkBuilder roads, Wave separation) {
    List<Section> sections = new ArrayList<>();
    List<Double> cuts = cuts();
    List<Double> otherCuts = random.nextBoolean() ? cuts : cuts();
    int[] south = nodes(roads, cuts, new Wave(0, 0, 0, 1));
    int[] north = nodes(roads, otherCuts, separation);
    for (int i = 0; i + 1 < south.length; i++) {
      roads.road(south[i], south[i + 1]).oneway().ref("D 943");
      sections.add(new Section(cuts.get(i), cuts.get(i + 1), false));
    }
    for (int i = north.length - 1; i > 0; i--) {
      roads.road(north[i], north[i - 1]).oneway().ref("D 943");
      sections.add(new Section(otherCuts.get(i - 1), otherCuts.get(i), false));
    }
    for (int i = 1; i + 1 < Math.min(south.length, north.length); i++) {
      if (Math.abs(cuts.get(i) - otherCuts.get(i)) < 1 && random.nextBoolean()) {
        roads.road(south[i], north[i]).name("Rue " + i);
        sections.add(new Section(cuts.get(i), cuts.get(i), true));
      }
    }
    return sections;
  }

  private List<Double> cuts() {
    List<Double> cuts = new ArrayList<>(List.of(-100.0));
    double east = 40 * random.nextDouble();
    while (east < 1000) {
      cuts.add(east);
      east += 12 + 150 * random.nextDouble() * random.nextDouble();
    }
    cuts.add(1100.0);
    return cuts;
  }

  private static int[] nodes(NetworkBuilder roads, List<Double> easts, Wave norths) {
    return easts.stream().mapToInt(east -> roads.node(east, norths.at(east))).toArray();
  }
}

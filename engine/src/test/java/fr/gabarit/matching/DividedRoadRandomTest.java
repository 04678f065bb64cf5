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

/**
 * Random divided roads, drawn a few metres beside either carriageway or the middle: whatever is
 * certain of the drawing is matched so, or named as doubtful.
 */
class DividedRoadRandomTest {
  private static final long SEED = Long.getLong("gabarit.seed", System.nanoTime());
  private static final int ROUNDS = 200;

  /** As far as the maps lie apart and drawings end short or long. */
  private static final double DISPLACEMENT_METRES = 8;

  private static final double END_METRES = 5;
  private static final double UNCERTAIN_METRES = DISPLACEMENT_METRES + END_METRES;

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
    double separation = 8 + 18 * random.nextDouble();
    List<Section> sections = dividedRoad(map.roads(), separation);
    double start = 600 * random.nextDouble();
    double end = start + 60 + (1000 - start - 60) * random.nextDouble();
    double beside = separation * random.nextInt(3) / 2.0;
    double angle = 2 * Math.PI * random.nextDouble();
    double metres = DISPLACEMENT_METRES * random.nextDouble();
    double east = metres * Math.cos(angle);
    double north = beside + metres * Math.sin(angle);
    MatchOutcome outcome =
        map.match(
            place(
                line(
                    start + east + ends(),
                    north,
                    (start + end) / 2 + east,
                    north,
                    end + east + ends(),
                    north)));
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
              "seed %d, round %d, carriageways %.1f m apart, drawn from %.1f to %.1f at %.1f: edge"
                  + " %d, %s",
              SEED, round, separation, start, end, north, edge, section)
          .isFalse();
    }
    return true;
  }

  private double ends() {
    return END_METRES * (2 * random.nextDouble() - 1);
  }

  /** Eastbound and westbound along 1000 m, cut anywhere, with a crossing here and there. */
  private List<Section> dividedRoad(NetworkBuilder roads, double separation) {
    List<Section> sections = new ArrayList<>();
    List<Double> cuts = cuts();
    List<Double> otherCuts = random.nextBoolean() ? cuts : cuts();
    int[] south = nodes(roads, cuts, 0);
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

  private static int[] nodes(NetworkBuilder roads, List<Double> easts, double north) {
    return easts.stream().mapToInt(east -> roads.node(east, north)).toArray();
  }
}

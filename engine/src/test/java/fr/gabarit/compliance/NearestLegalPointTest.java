package fr.gabarit.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.metric.MetricCache;
import fr.gabarit.metric.MetricCacheSettings;
import fr.gabarit.metric.Metrics;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.routing.LegRequest;
import fr.gabarit.routing.LegResult;
import fr.gabarit.routing.LegSearch;
import fr.gabarit.routing.RandomCase;
import fr.gabarit.routing.SearchMode;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;

/** The nearest legal point on random networks, against a search to every road. */
class NearestLegalPointTest {
  private static final int NETWORKS = 1500;
  private static final int QUESTIONS = 6;

  @Test
  void noRoadNearerThanTheOneNamedCanBeReached() {
    long firstSeed = Long.getLong("gabarit.seed", new Random().nextInt(1_000_000_000));
    System.out.println("NearestLegalPointTest -Dgabarit.seed=" + firstSeed);
    int refused = 0;
    for (long seed = firstSeed; seed < firstSeed + NETWORKS; seed++) {
      RandomCase random = new RandomCase(seed);
      LegSearch search = new LegSearch(random.network());
      for (int question = 0; question < QUESTIONS; question++) {
        LegRequest request = random.randomLeg(SearchMode.LEGAL);
        if (search.find(request) instanceof LegResult.Found) {
          continue;
        }
        refused++;
        double expected = leastDistance(random.network(), search, request);
        int[] legalPart = legalPart(random, search, request);
        for (int tries : new int[] {0, Integer.MAX_VALUE}) {
          Optional<Coordinate> found =
              new NearestLegalPoint(random.network(), search, tries).find(request, legalPart);
          if (tries > 0) {
            assertThat(distance(found, request.destination()))
                .as("seed %d, question %d", seed, question)
                .isCloseTo(expected, within(1e-9));
          } else {
            assertThat(distance(found, request.destination()))
                .as("seed %d, question %d, without tries", seed, question)
                .isGreaterThanOrEqualTo(expected - 1e-9);
          }
        }
      }
    }
    assertThat(refused).isGreaterThan(NETWORKS / 20);
  }

  @Test
  void theSamePointIsNamedWhateverIsKnownOfTheHours() {
    long firstSeed = Long.getLong("gabarit.seed", new Random().nextInt(1_000_000_000));
    System.out.println("NearestLegalPointTest, metrics -Dgabarit.seed=" + firstSeed);
    int named = 0;
    for (long seed = firstSeed; seed < firstSeed + NETWORKS / 5; seed++) {
      RandomCase random = new RandomCase(seed);
      RoadHierarchy hierarchy = RoadHierarchy.of(random.network());
      LegSearch without = new LegSearch(hierarchy, Metrics.NONE);
      LegSearch with =
          new LegSearch(
              hierarchy,
              new MetricCache(
                  hierarchy,
                  new MetricCacheSettings(1L << 26, 1, Duration.ofMinutes(1)),
                  Runnable::run));
      for (int question = 0; question < 2 * QUESTIONS; question++) {
        LegRequest request = random.randomLeg(SearchMode.LEGAL);
        if (without.find(request) instanceof LegResult.NotFound) {
          int[] legalPart = legalPart(random, without, request);
          Optional<Coordinate> expected =
              new NearestLegalPoint(random.network(), without).find(request, legalPart);
          assertThat(new NearestLegalPoint(random.network(), with).find(request, legalPart))
              .as("seed %d, question %d", seed, question)
              .isEqualTo(expected);
          named += expected.isPresent() ? 1 : 0;
        }
      }
    }
    assertThat(named).isPositive();
  }

  /** Of the way that violates least. */
  private static int[] legalPart(RandomCase random, LegSearch search, LegRequest request) {
    WayAccount account =
        new WayAccount(
            random.network(),
            new RuleBook(random.network(), random.overlay().rules(), request.rules().vehicle()));
    return search.find(request.withMode(SearchMode.LEAST_VIOLATION)) instanceof LegResult.Found way
        ? account.legalPart(way.path())
        : new int[0];
  }

  private static double distance(Optional<Coordinate> point, RoadPosition target) {
    return point
        .map(
            found ->
                Math.hypot(
                    (found.x - target.longitude()) * shrink(target), found.y - target.latitude()))
        .orElse(Double.MAX_VALUE);
  }

  private static double shrink(RoadPosition target) {
    return Math.cos(Math.toRadians(target.latitude()));
  }

  /** Tries the nearest point of every road; as if far away if there is none. */
  private static double leastDistance(RoadNetwork network, LegSearch search, LegRequest request) {
    RoadPosition target = request.destination();
    double shrink = shrink(target);
    Coordinate wanted = new Coordinate(target.longitude() * shrink, target.latitude());
    double least = Double.MAX_VALUE;
    for (int edge = 0; edge < network.topology().edgeCount(); edge++) {
      double before = 0;
      double along = 0;
      double nearest = Double.MAX_VALUE;
      for (int i = 1; i < network.geometry().pointCount(edge); i++) {
        LineSegment piece =
            new LineSegment(
                network.geometry().longitude(edge, i - 1) * shrink,
                network.geometry().latitude(edge, i - 1),
                network.geometry().longitude(edge, i) * shrink,
                network.geometry().latitude(edge, i));
        Coordinate point = piece.closestPoint(wanted);
        if (point.distance(wanted) < nearest) {
          nearest = point.distance(wanted);
          along = before + point.distance(piece.p0);
        }
        before += piece.getLength();
      }
      RoadPosition position =
          new RoadPosition(edge, before == 0 ? 0 : Math.min(1, along / before), 0, 0, 0);
      if (search.find(request.endingAt(position)) instanceof LegResult.Found) {
        least = Math.min(least, nearest);
      }
    }
    return least;
  }
}

package fr.gabarit.routing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.metric.MetricCache;
import fr.gabarit.metric.MetricCacheSettings;
import fr.gabarit.metric.Metrics;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Metrics at hand change how soon a way is found, never which. */
class MetricsTest {
  private static final int NETWORKS = 1000;
  private static final int QUESTIONS = 8;

  /** A random case. */
  enum Roads {
    OF_ALL_KINDS,
    MANY_ALIKE;

    private RandomCase random(long seed) {
      return this == MANY_ALIKE ? RandomCase.manyAlike(seed) : new RandomCase(seed);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSameWayIsFoundWithMetricsAtHandAndWithout(Roads roads) {
    long firstSeed = Long.getLong("gabarit.seed", new Random().nextInt(1_000_000_000));
    System.out.println("MetricsTest -Dgabarit.seed=" + firstSeed);
    int byMetric = 0;
    int throughChanges = 0;
    int bySearch = 0;
    int none = 0;
    for (long seed = firstSeed; seed < firstSeed + NETWORKS; seed++) {
      RandomCase random = roads.random(seed);
      RoadHierarchy hierarchy = RoadHierarchy.of(random.network());
      LegSearch without = new LegSearch(hierarchy, Metrics.NONE);
      LegSearch with =
          new LegSearch(
              hierarchy,
              new MetricCache(
                  hierarchy,
                  new MetricCacheSettings(1L << 24, 1, Duration.ofMinutes(1)),
                  Runnable::run),
              SearchStepsOf.seed(seed));
      for (int question = 0; question < QUESTIONS; question++) {
        LegRequest request = random.randomLeg(SearchMode.LEGAL);
        LegResult expected = without.find(request);
        LegResult first = with.find(request);
        // What was made for it, areas of its own included, is at hand when it is asked again.
        LegResult actual = with.find(request);
        String at = "seed %d, question %d".formatted(seed, question);
        if (expected instanceof LegResult.Found way) {
          assertThat(actual).as(at).isInstanceOf(LegResult.Found.class);
          LegResult.Found found = (LegResult.Found) actual;
          assertThat(found.path()).as(at).usingRecursiveComparison().isEqualTo(way.path());
          assertThat(first).as(at).isInstanceOf(LegResult.Found.class);
          assertThat(((LegResult.Found) first).path())
              .as(at)
              .usingRecursiveComparison()
              .isEqualTo(way.path());
          if (found.method() == SearchMethod.METRIC) {
            byMetric++;
            throughChanges += changes(request, found.path()) ? 1 : 0;
          } else {
            bySearch++;
          }
        } else {
          assertThat(actual).as(at).isEqualTo(expected);
          assertThat(first).as(at).isEqualTo(expected);
          none++;
        }
      }
    }
    System.out.println(
        roads
            + ": "
            + byMetric
            + " ways by metric, "
            + throughChanges
            + " of them through changes, "
            + bySearch
            + " by search, "
            + none
            + " times none");
    assertThat(byMetric).isPositive();
    assertThat(throughChanges).isPositive();
    assertThat(bySearch).isPositive();
    assertThat(none).isPositive();
  }

  private static boolean changes(LegRequest request, LegPath path) {
    return request.rules().lastChange(path.departureMillis(), path.arrivalMillis()).isPresent();
  }
}

package fr.gabarit.routing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.metric.MetricCache;
import fr.gabarit.metric.MetricCacheSettings;
import fr.gabarit.metric.Metrics;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Legs of which the way without orders is known, against the same legs searched from scratch. */
class KnownBareWayTest {
  private static final int NETWORKS = 300;
  private static final int QUESTIONS = 20;

  @Test
  void knowingTheWayWithoutOrdersChangesNoResult() {
    long firstSeed = Long.getLong("gabarit.seed", new Random().nextInt(1_000_000_000));
    System.out.println("KnownBareWayTest -Dgabarit.seed=" + firstSeed);
    int bare = 0;
    int others = 0;
    for (long seed = firstSeed; seed < firstSeed + NETWORKS; seed++) {
      RandomCase random = new RandomCase(seed);
      RoadHierarchy hierarchy = RoadHierarchy.of(random.network());
      LegSearch plain = new LegSearch(hierarchy, Metrics.NONE);
      LegSearch search =
          new LegSearch(
              hierarchy,
              new MetricCache(hierarchy, MetricCacheSettings.ofBytes(10_000_000), Runnable::run));
      for (int question = 0; question < QUESTIONS; question++) {
        LegRequest request = random.randomLeg(SearchMode.LEGAL);
        LegResult withoutOrders = search.find(request.withoutOrders());
        LegResult found = search.find(request, withoutOrders);
        LegResult expected = plain.find(request);
        String which = "seed %d, question %d".formatted(seed, question);
        assertThat(found.getClass()).as(which).isEqualTo(expected.getClass());
        if (expected instanceof LegResult.Found best) {
          LegPath way = ((LegResult.Found) found).path();
          assertThat(way.costMillis()).as(which).isEqualTo(best.path().costMillis());
          assertThat(way.sameCourseAs(best.path())).as(which).isTrue();
          boolean same =
              withoutOrders instanceof LegResult.Found without && way.sameCourseAs(without.path());
          bare += same ? 1 : 0;
          others += same ? 0 : 1;
        }
      }
    }
    assertThat(bare).isPositive();
    assertThat(others).isPositive();
  }
}

package fr.gabarit.routing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.metric.MetricCache;
import fr.gabarit.metric.MetricCacheSettings;
import fr.gabarit.metric.Metrics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Searches work in memory that others worked in before: what these left there must not show,
 * whatever legs they searched, in whatever order, and however many at once.
 */
class ReusedMemoryTest {
  private static final int NETWORKS = 60;
  private static final int LEGS = 25;
  private static final int THREADS = 3;

  private final long firstSeed = Long.getLong("gabarit.seed", new Random().nextInt(1_000_000_000));

  ReusedMemoryTest() {
    System.out.println("ReusedMemoryTest -Dgabarit.seed=" + firstSeed);
  }

  /** A leg, and what is found for it in memory that nobody used before. */
  private record Asked(LegRequest request, LegResult expected) {
    private static Asked of(LegRequest request, RoadHierarchy hierarchy, Metrics metrics) {
      return new Asked(request, new LegSearch(hierarchy, metrics).find(request));
    }

    private boolean isFoundBy(LegSearch search) {
      LegResult found = search.find(request);
      return expected instanceof LegResult.Found one && found instanceof LegResult.Found other
          ? one.path().sameCourseAs(other.path())
              && one.path().weight() == other.path().weight()
              && one.path().departureMillis() == other.path().departureMillis()
              && one.path().waits().equals(other.path().waits())
          : expected.equals(found);
    }
  }

  private List<Asked> legs(RandomCase random, RoadHierarchy hierarchy, Metrics metrics) {
    List<Asked> legs = new ArrayList<>();
    for (int i = 0; i < LEGS; i++) {
      LegRequest request =
          random.randomLeg(i % 5 == 0 ? SearchMode.LEAST_VIOLATION : SearchMode.LEGAL);
      legs.add(Asked.of(i % 4 == 0 ? request.withoutOrders() : request, hierarchy, metrics));
    }
    return legs;
  }

  private static Metrics metrics(RoadHierarchy hierarchy) {
    return new MetricCache(
        hierarchy, new MetricCacheSettings(1L << 26, 1, Duration.ofMinutes(1)), Runnable::run);
  }

  @Test
  void whatWasSearchedBeforeDoesNotShow() {
    int found = 0;
    int none = 0;
    for (long seed = firstSeed; seed < firstSeed + NETWORKS; seed++) {
      RandomCase random = new RandomCase(seed);
      RoadHierarchy hierarchy = RoadHierarchy.of(random.network());
      Metrics metrics = seed % 4 == 0 ? Metrics.NONE : metrics(hierarchy);
      List<Asked> legs = legs(random, hierarchy, metrics);
      LegSearch used = new LegSearch(hierarchy, metrics, SearchStepsOf.seed(seed));
      Random order = new Random(seed);
      for (int round = 0; round < 3; round++) {
        Collections.shuffle(legs, order);
        for (Asked leg : legs) {
          assertThat(leg.isFoundBy(used)).as("seed %d, %s", seed, leg).isTrue();
        }
      }
      for (Asked leg : legs) {
        found += leg.expected() instanceof LegResult.Found ? 1 : 0;
        none += leg.expected() instanceof LegResult.Found ? 0 : 1;
      }
    }
    assertThat(found).isPositive();
    assertThat(none).isPositive();
  }

  @Test
  void manyMaySearchAtOnce() throws ExecutionException, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (long seed = firstSeed; seed < firstSeed + NETWORKS / 10; seed++) {
        RandomCase random = new RandomCase(seed);
        RoadHierarchy hierarchy = RoadHierarchy.of(random.network());
        Metrics metrics = metrics(hierarchy);
        List<Asked> legs = legs(random, hierarchy, metrics);
        LegSearch used = new LegSearch(hierarchy, metrics);
        List<Future<Boolean>> answers = new ArrayList<>();
        for (int round = 0; round < 20; round++) {
          for (Asked leg : legs) {
            answers.add(threads.submit(() -> leg.isFoundBy(used)));
          }
        }
        for (Future<Boolean> answer : answers) {
          assertThat(answer.get()).as("seed %d", seed).isTrue();
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void memoryIsLentToOneAtATimeAndNoMoreIsKeptThanWasSaid() {
    SpacePool pool = new SpacePool(RoadHierarchy.of(new RandomCase(firstSeed).network()), 2);
    SearchSpace first = pool.take();
    SearchSpace second = pool.take();
    SearchSpace third = pool.take();
    assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
    pool.giveBack(third);
    assertThat(pool.take()).isSameAs(third);
    pool.giveBack(first);
    pool.giveBack(second);
    pool.giveBack(third);
    assertThat(List.of(pool.take(), pool.take())).containsExactlyInAnyOrder(first, second);
    assertThat(pool.take()).isNotSameAs(third);
  }
}

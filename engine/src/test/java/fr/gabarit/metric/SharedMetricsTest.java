package fr.gabarit.metric;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.SameWeights;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.order.OrderId;
import fr.gabarit.overlay.TimeSlice;
import fr.gabarit.overlay.VehicleOverlay;
import fr.gabarit.routing.RandomCase;
import fr.gabarit.vehicle.SpeedClass;
import fr.gabarit.vehicle.Vehicle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of metrics in a cache that share memory with each other. */
class SharedMetricsTest {
  private static final int NEVER_OF_ITSELF = 1_000_000;
  private static final int NETWORKS = 40;
  private static final int HOURS = 30;
  private static final int MOST_CHANGED = 12;

  private final long firstSeed = Long.getLong("gabarit.seed", new Random().nextInt(1_000_000_000));
  private int sharing;
  private int dropped;

  /** Rules at one time. */
  private record Hour(VehicleOverlay rules, TimeSlice slice) {}

  /**
   * Scenarios at a few hours, each but for one or two orders the same as the others of its hour.
   */
  private static List<Hour> hours(RandomCase random, long seed) {
    Random dice = new Random(seed);
    Vehicle vehicle = random.randomVehicle();
    List<Instant> departures = Stream.generate(random::randomDeparture).limit(3).toList();
    List<OrderId> orders =
        random.overlay().rules().stream().map(rule -> rule.order().id()).distinct().toList();
    List<Hour> hours = new ArrayList<>();
    while (hours.size() < HOURS) {
      Set<OrderId> suspended = new HashSet<>();
      for (int i = 0; i < 2 && !orders.isEmpty(); i++) {
        suspended.add(orders.get(dice.nextInt(orders.size())));
      }
      VehicleOverlay rules =
          random.overlay().with(suspended, random.moreOrders()).forVehicle(vehicle);
      hours.add(new Hour(rules, rules.slice(departures.get(hours.size() * 3 / HOURS))));
    }
    return hours;
  }

  private static MetricCache cache(
      RoadHierarchy hierarchy, long bytes, int mostChanged, int mostRuled) {
    return new MetricCache(
        hierarchy,
        new MetricCacheSettings(bytes, NEVER_OF_ITSELF, Duration.ofMinutes(1)),
        Runnable::run,
        new MetricWeights(hierarchy, new TurnWeights(hierarchy, mostChanged), mostRuled));
  }

  @Test
  void whatIsKeptTakesNoMoreMemoryThanIsCounted() {
    System.out.println("SharedMetricsTest -Dgabarit.seed=" + firstSeed);
    for (long seed = firstSeed; seed < firstSeed + NETWORKS; seed++) {
      RandomCase random = new RandomCase(seed);
      RoadHierarchy hierarchy = RoadHierarchy.of(random.network());
      long one = hierarchy.base(SpeedClass.ARTICULATED).byteSize();
      List<Hour> asked = hours(random, seed);
      MetricCache cache = cache(hierarchy, 8 * one, MOST_CHANGED, -1);
      for (Hour hour : asked) {
        SameWeights.assertSame(
            cache.exactNow(hour.rules, hour.slice),
            new MetricWeights(hierarchy).exact(hour.rules, hour.slice),
            "seed " + seed);
      }
      // Only now: whoever asks for a metric keeps it, and what it shares memory with, in use.
      checkMemory(cache, hierarchy, asked, "seed " + seed);
    }
    assertThat(sharing).as("metrics that share memory with others kept").isPositive();
    assertThat(dropped).as("metrics dropped").isPositive();
  }

  private void checkMemory(
      MetricCache cache, RoadHierarchy hierarchy, List<Hour> asked, String seed) {
    long counted = cache.figures().bytes();
    List<CchMetric> kept =
        asked.stream()
            .map(hour -> cache.exact(hour.rules, hour.slice))
            .flatMap(Optional::stream)
            .distinct()
            .filter(metric -> !sharesWithBase(hierarchy, metric))
            .toList();
    List<CchMetric> roots = new ArrayList<>();
    long taken = 0;
    for (CchMetric metric : kept) {
      taken += metric.ownByteSize();
      if (roots.stream().noneMatch(metric::sharesWith)) {
        roots.add(metric);
        taken += metric.byteSize() - metric.ownByteSize();
      } else {
        sharing++;
      }
    }
    assertThat(taken).as(seed).isLessThanOrEqualTo(counted);
    assertThat(cache.figures().bytes()).as(seed).isLessThanOrEqualTo(cache.figures().maxBytes());
    dropped += (int) cache.figures().evictions();
  }

  private static boolean sharesWithBase(RoadHierarchy hierarchy, CchMetric metric) {
    return Arrays.stream(SpeedClass.values())
        .anyMatch(speedClass -> metric.sharesWith(hierarchy.base(speedClass)));
  }

  @Test
  void underFewRulesOnlyWhatTheyChangeIsCounted() {
    RandomCase random = new RandomCase(firstSeed);
    RoadHierarchy hierarchy = RoadHierarchy.of(random.network());
    Hour hour = hours(random, firstSeed).get(0);
    MetricCache cache = cache(hierarchy, 1L << 24, Integer.MAX_VALUE, Integer.MAX_VALUE);

    CchMetric metric = cache.exactNow(hour.rules, hour.slice);

    assertThat(metric.sharesWith(hierarchy.base(hour.rules.vehicle().speedClass()))).isTrue();
    assertThat(cache.figures().bytes())
        .isEqualTo(metric.ownByteSize())
        .isLessThan(metric.byteSize());
  }
}

package fr.gabarit.metric;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.overlay.TimeSlice;
import fr.gabarit.overlay.VehicleOverlay;
import fr.gabarit.routing.RandomCase;
import fr.gabarit.vehicle.Vehicle;
import fr.gabarit.vehicle.VehiclePreset;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is kept, and when it is made. */
class MetricCacheTest {
  private static final Vehicle LORRY = VehiclePreset.ARTICULATED_44T.toVehicle();
  private static final long ROOM_FOR_MANY = 1L << 24;
  private static final int MANY_USES = 100;

  private final RandomCase random = withRules();
  private final RoadHierarchy hierarchy = RoadHierarchy.of(random.network());
  private final Instant departure = random.randomDeparture();
  private final VehicleOverlay all = random.overlay().forVehicle(LORRY);
  private final VehicleOverlay some =
      random.overlay().forVehicle(LORRY, Set.of(all.rules().get(0).rule().order().id()));

  private static RandomCase withRules() {
    return LongStream.range(0, 100)
        .mapToObj(RandomCase::new)
        .filter(random -> random.overlay().forVehicle(LORRY).rules().size() > 1)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aMetricIsMadeForTheSecondWhoAsksAndKept() {
    MetricCache cache = cache(ROOM_FOR_MANY);
    TimeSlice slice = all.slice(departure);

    assertThat(cache.exact(all, slice)).isEmpty();
    assertThat(cache.exact(all, slice)).isPresent();
    assertThat(cache.exact(all, slice)).isPresent();
    assertThat(cache.figures().built()).isEqualTo(1);
  }

  @Test
  void whoAsksMuchAboutAnHourHasItMadeAtOnce() {
    MetricCache cache = cache(ROOM_FOR_MANY);

    assertThat(cache.atOnce().exact(all, all.slice(departure))).isPresent();
  }

  @Test
  void weightsUnderSomeOrdersAreMadeWhenAskedForOften() {
    MetricCache cache = cache(ROOM_FOR_MANY);

    assertThat(cache.exact(some, some.slice(departure))).isEmpty();
    assertThat(cache.exact(some, some.slice(departure))).isEmpty();
    askOften(cache);
    assertThat(cache.exact(some, some.slice(departure))).isPresent();
  }

  @Test
  void weightsUnderSomeOrdersNeverDropThoseUnderAll() {
    long one = cache(ROOM_FOR_MANY).exactNow(all, all.slice(departure)).byteSize();
    MetricCache cache = cache(one + one / 4);
    cache.exactNow(all, all.slice(departure));

    askOften(cache);

    assertThat(cache.figures().built()).isEqualTo(1);
    assertThat(cache.exact(all, all.slice(departure))).isPresent();
  }

  private void askOften(MetricCache cache) {
    for (int i = 0; i < MANY_USES; i++) {
      cache.exact(some, some.slice(departure));
    }
  }

  private MetricCache cache(long bytes) {
    return new MetricCache(
        hierarchy, new MetricCacheSettings(bytes, 2, Duration.ofMinutes(1)), Runnable::run);
  }
}

package fr.gabarit.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.order.OrderEvaluator;
import fr.gabarit.order.OrderId;
import fr.gabarit.routing.RandomCase;
import fr.gabarit.vehicle.Vehicle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RulesInForceCacheTest {
  private static final long SEED = Long.getLong("gabarit.seed", 20_261_123);
  private static final long NOTHING = 0;
  private static final long PLENTY = 100_000_000;
  private static final int DAYS = 40;

  @Test
  void aSliceSaysTheSameWhetherItsRulesWereKeptOrAreAddedUpAnew() {
    System.out.println("seed " + SEED);
    for (int i = 0; i < 40; i++) {
      RandomCase random = new RandomCase(SEED + i);
      Vehicle vehicle = random.randomVehicle();
      Overlay keeping = within(PLENTY, random.overlay());
      Overlay forgetting = within(NOTHING, random.overlay());
      Set<OrderId> some =
          random.overlay().rules().stream()
              .limit(2)
              .map(rule -> rule.order().id())
              .collect(Collectors.toSet());
      for (int question = 0; question < 60; question++) {
        Instant instant = random.randomDeparture().plus(Duration.ofDays(question % 9));

        assertThat(words(forgetting.forVehicle(vehicle).slice(instant), random))
            .describedAs("seed %d", SEED + i)
            .isEqualTo(words(keeping.forVehicle(vehicle).slice(instant), random));
        assertThat(words(forgetting.forVehicle(vehicle, some).slice(instant), random))
            .describedAs("some orders, seed %d", SEED + i)
            .isEqualTo(words(keeping.forVehicle(vehicle, some).slice(instant), random));
      }
    }
  }

  @Test
  void daysOnWhichTheSameRulesAreInForceTakeNoMoreMemoryThanOne() {
    RandomCase random = new RandomCase(SEED);
    Overlay overlay = within(PLENTY, random.overlay());
    VehicleOverlay rules = overlay.forVehicle(random.randomVehicle());
    Set<SliceSignature> signatures =
        slices(rules).stream().map(TimeSlice::signature).collect(Collectors.toSet());
    long first = overlay.rulesInForce().byteSize();

    List<TimeSlice> again = slices(rules);

    assertThat(again).hasSizeGreaterThan(signatures.size());
    assertThat(overlay.rulesInForce().byteSize()).isEqualTo(first);
  }

  @Test
  void howeverManyVehiclesAndDaysAreAskedForTheBudgetHolds() {
    RandomCase random = new RandomCase(SEED + 1);
    long budget = 20_000;
    Overlay overlay = within(budget, random.overlay());
    List<TimeSlice> inUse = new ArrayList<>();
    long together = 0;
    for (int i = 0; i < 30; i++) {
      Overlay plenty = within(PLENTY, random.overlay());
      Vehicle vehicle = random.randomVehicle();
      slices(plenty.forVehicle(vehicle));
      together += plenty.rulesInForce().byteSize();
      inUse.addAll(slices(overlay.forVehicle(vehicle)));

      assertThat(overlay.rulesInForce().byteSize()).isLessThanOrEqualTo(budget);
    }
    assertThat(together).isGreaterThan(budget);
    assertThat(inUse).isNotEmpty();
  }

  @Test
  void ordersThatAreTriedOutShareTheBudget() {
    RandomCase random = new RandomCase(SEED + 2);
    Overlay overlay = within(PLENTY, random.overlay());

    assertThat(overlay.with(Set.of(), random.moreOrders()).rulesInForce())
        .isSameAs(overlay.rulesInForce());
  }

  private static Overlay within(long budget, Overlay overlay) {
    return new Overlay(
        overlay.network(), overlay.rules(), new OrderEvaluator(), new RulesInForceCache(budget));
  }

  /** All slices of some weeks. */
  private static List<TimeSlice> slices(VehicleOverlay rules) {
    List<TimeSlice> slices = new ArrayList<>();
    Instant from = Instant.parse("2026-03-02T00:00:00Z");
    long until = from.plus(Duration.ofDays(DAYS)).toEpochMilli();
    TimeSlice slice = rules.slice(from);
    while (slice.fromMillis() < until) {
      slices.add(slice);
      slice = rules.slice(slice.untilMillis());
    }
    return slices;
  }

  /** All that a slice says. */
  private static String words(TimeSlice slice, RandomCase random) {
    StringBuilder words = new StringBuilder();
    int keys = random.network().topology().keyCount();
    words.append(slice.fromMillis()).append(' ').append(slice.untilMillis());
    for (int key = 0; key < keys; key++) {
      BitSet open = slice.localAreas().openFrom(key >> 1);
      open.or(slice.localAreas().openTo(key >> 1));
      words
          .append('\n')
          .append(slice.verdict(key))
          .append(' ')
          .append(slice.costMillis(key))
          .append(' ')
          .append(slice.delayMillis((key + 1) % keys, key))
          .append(' ')
          .append(slice.localAreas().keysWithin(open).length);
    }
    return words.toString();
  }
}

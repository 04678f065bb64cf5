package fr.gabarit.metric;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.SameWeights;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.order.OrderId;
import fr.gabarit.overlay.Overlay;
import fr.gabarit.overlay.SliceSignature;
import fr.gabarit.overlay.SliceSpan;
import fr.gabarit.overlay.TimeSlice;
import fr.gabarit.overlay.VehicleOverlay;
import fr.gabarit.routing.RandomCase;
import fr.gabarit.vehicle.Vehicle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Weights made from similar ones are those made of all turns, on random networks and orders. */
class MetricWeightsTest {
  private static final int NETWORKS = 250;

  private final long firstSeed = Long.getLong("gabarit.seed", new Random().nextInt(1_000_000_000));
  private int shared;
  private int differing;

  /** Rules at one time. */
  private record Hour(VehicleOverlay rules, TimeSlice slice) {}

  /** One network with several sets of orders and hours, made both ways. */
  private final class Case {
    private final String name;
    private final RandomCase random;
    private final Random dice;
    private final Vehicle vehicle;
    private final RoadHierarchy hierarchy;
    private final MetricWeights fromSimilar;
    private final MetricWeights ofAll;

    Case(long seed) {
      name = "seed " + seed;
      random = new RandomCase(seed);
      dice = new Random(seed);
      vehicle = random.randomVehicle();
      hierarchy = RoadHierarchy.of(random.network());
      fromSimilar = new MetricWeights(hierarchy, always(), 0);
      ofAll = new MetricWeights(hierarchy, never(), 0);
    }

    private TurnWeights always() {
      return new TurnWeights(hierarchy, Integer.MAX_VALUE);
    }

    private TurnWeights never() {
      return new TurnWeights(hierarchy, -1);
    }

    /** The orders, some of them, or a scenario that suspends some and adds others. */
    private VehicleOverlay rules() {
      Set<OrderId> some =
          random.overlay().rules().stream()
              .map(rule -> rule.order().id())
              .filter(id -> dice.nextInt(3) == 0)
              .collect(Collectors.toSet());
      Overlay scenario = random.overlay().with(some, random.moreOrders());
      return switch (dice.nextInt(3)) {
        case 0 -> random.overlay().forVehicle(vehicle);
        case 1 -> random.overlay().forVehicle(vehicle, some);
        default -> scenario.forVehicle(vehicle);
      };
    }

    private Hour hour() {
      VehicleOverlay rules = rules();
      return new Hour(rules, rules.slice(random.randomDeparture()));
    }

    private SimilarWeights similar() {
      Hour hour = hour();
      return new SimilarWeights(hour.slice.signature(), ofAll.exact(hour.rules, hour.slice));
    }

    private void check(CchMetric made, CchMetric expected, CchMetric similar, String what) {
      SameWeights.assertSame(made, expected, name + ", " + what);
      shared += made.sharesWith(similar) ? 1 : 0;
      differing += made == similar ? 0 : 1;
    }

    void exactWeights() {
      Hour wanted = hour();
      CchMetric expected = ofAll.exact(wanted.rules, wanted.slice);
      SimilarWeights similar = similar();
      check(
          fromSimilar.exact(wanted.rules, wanted.slice, similar),
          expected,
          similar.metric(),
          "exact");
      check(
          fromSimilar.exact(wanted.rules, wanted.slice),
          expected,
          hierarchy.base(vehicle.speedClass()),
          "exact, of weights without rules");
      for (LocalTraffic local : LocalTraffic.values()) {
        check(
            fromSimilar.quickest(wanted.rules, wanted.slice, local),
            ofAll.quickest(wanted.rules, wanted.slice, local),
            hierarchy.durations(vehicle.speedClass()),
            "quickest, " + local);
      }
    }

    void boundsOfSpans() {
      VehicleOverlay rules = rules();
      Instant from = random.randomDeparture();
      long fromMillis = from.toEpochMilli();
      SliceSpan span = rules.span(fromMillis, fromMillis + Duration.ofHours(9).toMillis());
      SimilarWeights similar = similar();
      CchMetric base = hierarchy.base(vehicle.speedClass());
      check(
          fromSimilar.mildest(rules, span, LocalTraffic.LET_IN),
          ofAll.mildest(rules, span, LocalTraffic.LET_IN),
          base,
          "mildest, let in");
      check(
          fromSimilar.mildest(rules, span, LocalTraffic.KEPT_OUT, similar),
          ofAll.mildest(rules, span, LocalTraffic.KEPT_OUT),
          similar.metric(),
          "mildest, kept out");
      for (SpanWeights.Bound bound : SpanWeights.Bound.values()) {
        check(
            new SpanWeights(hierarchy, rules, span.slices(), always()).closed(bound, similar),
            new SpanWeights(hierarchy, rules, span.slices(), never()).closed(bound),
            similar.metric(),
            "span, " + bound);
      }
    }

    void differences() {
      Hour one = hour();
      Hour other = hour();
      SliceSignature a = one.slice.signature();
      SliceSignature b = other.slice.signature();
      boolean equal = a.equals(b) || (a.isPartOf(b) && b.isPartOf(a));
      assertThat(a.differences(List.of(b)).size() == 0).as(name).isEqualTo(equal);
      assertThat(a.differences(List.of(b)).keys())
          .containsExactlyInAnyOrder(b.differences(List.of(a)).keys());
    }
  }

  @Test
  void theyAreTheSameWhateverTheyAreMadeFrom() {
    System.out.println("MetricWeightsTest -Dgabarit.seed=" + firstSeed);
    for (long seed = firstSeed; seed < firstSeed + NETWORKS; seed++) {
      Case one = new Case(seed);
      one.exactWeights();
      one.boundsOfSpans();
      one.differences();
    }
    assertThat(shared).isGreaterThan(NETWORKS);
    assertThat(differing).isGreaterThan(NETWORKS);
  }

  @Test
  void whereManyTurnsDifferAllAreMadeAnew() {
    RandomCase random = new RandomCase(firstSeed);
    RoadHierarchy hierarchy = RoadHierarchy.of(random.network());
    VehicleOverlay rules = random.overlay().forVehicle(random.randomVehicle());
    TimeSlice slice = rules.slice(random.randomDeparture());

    CchMetric made =
        new MetricWeights(hierarchy, new TurnWeights(hierarchy, -1), 0).exact(rules, slice);

    assertThat(made.sharesWith(hierarchy.base(rules.vehicle().speedClass()))).isFalse();
  }
}

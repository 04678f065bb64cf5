package fr.gabarit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.SameWeights;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.metric.MetricCache;
import fr.gabarit.metric.MetricCacheSettings;
import fr.gabarit.metric.MetricWeights;
import fr.gabarit.metric.Metrics;
import fr.gabarit.metric.SimilarWeights;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.order.Applicability;
import fr.gabarit.order.OrderId;
import fr.gabarit.overlay.PlacedOrders;
import fr.gabarit.overlay.TimeSlice;
import fr.gabarit.overlay.VehicleOverlay;
import fr.gabarit.routing.LegPath;
import fr.gabarit.routing.LegRequest;
import fr.gabarit.routing.LegResult;
import fr.gabarit.routing.LegSearch;
import fr.gabarit.routing.RandomCase;
import fr.gabarit.routing.SearchMethod;
import fr.gabarit.routing.SearchMode;
import fr.gabarit.routing.StricterRules;
import fr.gabarit.vehicle.Vehicle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Random networks, orders, edits and trips: what is left out must not change what comes out. */
class TripComparisonTest {
  private static final int NETWORKS = 400;
  private static final int VEHICLES = 2;
  private static final int TRIPS = 40;

  private final long firstSeed = Long.getLong("gabarit.seed", new Random().nextInt(1_000_000_000));

  private static Scenario randomScenario(RandomCase random, long seed) {
    Random dice = new Random(seed);
    Set<OrderId> suspended = new HashSet<>();
    if (dice.nextInt(3) == 0) {
      random
          .overlay()
          .rules()
          .forEach(
              rule -> {
                if (dice.nextInt(3) == 0) {
                  suspended.add(rule.order().id());
                }
              });
    }
    return Scenario.of(
        random.overlay(), new PlacedOrders(random.moreOrders(), List.of()), suspended);
  }

  /** Few vehicles and departures, so that trips share metrics. */
  private static List<Trip> randomTrips(RandomCase random, Random dice) {
    List<Vehicle> vehicles = new ArrayList<>();
    List<Instant> departures = new ArrayList<>();
    for (int i = 0; i < VEHICLES; i++) {
      vehicles.add(random.randomVehicle());
      departures.add(random.randomDeparture());
    }
    List<Trip> trips = new ArrayList<>();
    for (int i = 0; i < TRIPS; i++) {
      trips.add(
          new Trip(
              "trip-" + i,
              random.randomPosition(),
              random.randomPosition(),
              vehicles.get(dice.nextInt(VEHICLES)),
              departures.get(dice.nextInt(VEHICLES)),
              dice.nextInt(40) / 10.0));
    }
    return trips;
  }

  private static MetricCache cache(RoadHierarchy hierarchy) {
    return new MetricCache(
        hierarchy, new MetricCacheSettings(1L << 24, 1, Duration.ofMinutes(1)), Runnable::run);
  }

  @Test
  void comparingGivesWhatPlanningEverythingTwiceGives() {
    System.out.println("TripComparisonTest -Dgabarit.seed=" + firstSeed);
    Map<TripStatus, Integer> met = new EnumMap<>(TripStatus.class);
    for (long seed = firstSeed; seed < firstSeed + NETWORKS; seed++) {
      RandomCase random = new RandomCase(seed);
      Scenario scenario = randomScenario(random, seed);
      List<Trip> trips = randomTrips(random, new Random(seed));
      RoadHierarchy hierarchy = RoadHierarchy.of(random.network());

      Comparison one =
          new TripComparison(hierarchy, cache(hierarchy), 1)
              .run(scenario, trips, ComparisonProgress.SILENT);

      LegSearch search = new LegSearch(hierarchy, Metrics.NONE);
      Map<Integer, Double> before = new HashMap<>();
      Map<Integer, Double> after = new HashMap<>();
      for (int i = 0; i < trips.size(); i++) {
        Trip trip = trips.get(i);
        Optional<LegPath> wayBefore = way(search, trip, scenario.base().forVehicle(trip.vehicle()));
        Optional<LegPath> wayAfter =
            way(search, trip, scenario.overlay().forVehicle(trip.vehicle()));
        TripOutcome outcome = one.outcomes().get(i);
        String at = "seed %d, trip %d".formatted(seed, i);
        assertThat(outcome.trip()).as(at).isEqualTo(trip);
        assertThat(outcome.before().map(TripFigures::costMillis))
            .as(at)
            .isEqualTo(wayBefore.map(LegPath::costMillis));
        assertThat(outcome.after().map(TripFigures::costMillis))
            .as(at)
            .isEqualTo(wayAfter.map(LegPath::costMillis));
        assertThat(outcome.status()).as(at).isEqualTo(expected(wayBefore, wayAfter));
        if (outcome.status() == TripStatus.NEWLY_IMPOSSIBLE && !slows(scenario, trip.vehicle())) {
          assertThat(outcome.blocking()).as(at).isNotEmpty();
        }
        count(before, wayBefore, trip.weight());
        count(after, wayAfter, trip.weight());
        met.merge(outcome.status(), 1, Integer::sum);
      }
      for (int edge = 0; edge < random.network().topology().edgeCount(); edge++) {
        assertThat(one.flows().before(edge))
            .isCloseTo(before.getOrDefault(edge, 0.0), Offset.offset(1e-6));
        assertThat(one.flows().after(edge))
            .isCloseTo(after.getOrDefault(edge, 0.0), Offset.offset(1e-6));
      }
    }
    System.out.println(met);
    assertThat(met).containsKeys(TripStatus.values());
  }

  /** What slows a vehicle may bring it to a road at an hour at which another way would not. */
  private static boolean slows(Scenario scenario, Vehicle vehicle) {
    return scenario.overlay().forVehicle(vehicle).rules().stream()
        .map(VehicleOverlay.ConcerningRule::applicability)
        .anyMatch(
            what ->
                what instanceof Applicability.SpeedCapped || what instanceof Applicability.Delayed);
  }

  private static void count(Map<Integer, Double> flows, Optional<LegPath> way, double weight) {
    way.ifPresent(
        path -> {
          for (int key : path.keys()) {
            flows.merge(EdgeKeys.edge(key), weight, Double::sum);
          }
        });
  }

  private static TripStatus expected(Optional<LegPath> before, Optional<LegPath> after) {
    if (before.isPresent() && after.isPresent()) {
      if (!Arrays.equals(before.get().keys(), after.get().keys())) {
        return TripStatus.DIVERTED;
      }
      return before.get().arrivalMillis() == after.get().arrivalMillis()
              && before.get().costMillis() == after.get().costMillis()
          ? TripStatus.UNCHANGED
          : TripStatus.RETIMED;
    }
    if (before.isEmpty()) {
      return after.isEmpty() ? TripStatus.IMPOSSIBLE : TripStatus.NEWLY_LEGAL;
    }
    return TripStatus.NEWLY_IMPOSSIBLE;
  }

  private static Optional<LegPath> way(LegSearch search, Trip trip, VehicleOverlay rules) {
    return search.find(request(trip, rules)) instanceof LegResult.Found found
        ? Optional.of(found.path())
        : Optional.empty();
  }

  private static LegRequest request(Trip trip, VehicleOverlay rules) {
    return new LegRequest(
        trip.origin(), trip.destination(), trip.departure(), rules, SearchMode.LEGAL);
  }

  @Test
  void aWayThatIsSaidToStayIsTheOneThatASearchFinds() {
    System.out.println("StricterRules -Dgabarit.seed=" + firstSeed);
    int kept = 0;
    int searchedAllTheSame = 0;
    int concerned = 0;
    for (long seed = firstSeed; seed < firstSeed + NETWORKS; seed++) {
      RandomCase random = new RandomCase(seed);
      Scenario scenario = randomScenario(random, seed);
      RoadHierarchy hierarchy = RoadHierarchy.of(random.network());
      LegSearch with = new LegSearch(hierarchy, cache(hierarchy));
      LegSearch without = new LegSearch(hierarchy, Metrics.NONE);
      StricterRules stricter = new StricterRules();
      for (Trip trip : randomTrips(random, new Random(seed))) {
        VehicleOverlay before = scenario.base().forVehicle(trip.vehicle());
        VehicleOverlay after = scenario.overlay().forVehicle(trip.vehicle());
        LegRequest asked = request(trip, before);
        String at = "seed %d, %s".formatted(seed, trip);
        if (!scenario.concerns(trip.vehicle())) {
          assertThat(way(without, trip, after))
              .as(at)
              .usingRecursiveComparison()
              .isEqualTo(way(without, trip, before));
        } else if (with.find(asked) instanceof LegResult.Found found) {
          concerned++;
          if (stricter.keep(found, asked, after)) {
            assertThat(way(without, trip, after))
                .as(at)
                .usingRecursiveComparison()
                .isEqualTo(Optional.of(found.path()));
            kept++;
          } else if (found.method() == SearchMethod.METRIC) {
            searchedAllTheSame++;
          }
        }
      }
    }
    System.out.printf(
        "%d of %d ways kept, %d by metric searched for again%n",
        kept, concerned, searchedAllTheSame);
    assertThat(kept).isPositive();
    assertThat(searchedAllTheSame).isPositive();
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    System.out.println("threads -Dgabarit.seed=" + firstSeed);
    for (long seed = firstSeed; seed < firstSeed + 40; seed++) {
      RandomCase random = new RandomCase(seed);
      Scenario scenario = randomScenario(random, seed);
      List<Trip> trips = randomTrips(random, new Random(seed));
      RoadHierarchy hierarchy = RoadHierarchy.of(random.network());

      Comparison one =
          new TripComparison(hierarchy, cache(hierarchy), 1)
              .run(scenario, trips, ComparisonProgress.SILENT);
      Comparison many =
          new TripComparison(hierarchy, cache(hierarchy), 5)
              .run(scenario, trips, ComparisonProgress.SILENT);

      assertThat(many.outcomes()).as("seed %d", seed).isEqualTo(one.outcomes());
      assertThat(many.totals()).as("seed %d", seed).isEqualTo(one.totals());
      assertThat(many.flows()).usingRecursiveComparison().isEqualTo(one.flows());
    }
  }

  @Test
  void weightsMadeFromThoseOfASimilarSliceAreTheSame() {
    System.out.println("similar -Dgabarit.seed=" + firstSeed);
    for (long seed = firstSeed; seed < firstSeed + NETWORKS; seed++) {
      RandomCase random = new RandomCase(seed);
      Scenario scenario = randomScenario(random, seed);
      RoadHierarchy hierarchy = RoadHierarchy.of(random.network());
      MetricWeights weights = new MetricWeights(hierarchy);
      Vehicle vehicle = random.randomVehicle();
      Instant departure = random.randomDeparture();
      VehicleOverlay before = scenario.base().forVehicle(vehicle);
      VehicleOverlay after = scenario.overlay().forVehicle(vehicle);
      TimeSlice sliceBefore = before.slice(departure);
      TimeSlice sliceAfter = after.slice(departure);

      CchMetric exact = weights.exact(after, sliceAfter);
      SameWeights.assertSame(
          weights.exact(
              after,
              sliceAfter,
              new SimilarWeights(sliceBefore.signature(), weights.exact(before, sliceBefore))),
          exact,
          "seed " + seed);
      if (sliceBefore.signature().equals(sliceAfter.signature())) {
        SameWeights.assertSame(
            weights.exact(before, sliceBefore), exact, "equal signatures, seed " + seed);
      }
    }
  }

  @Test
  void aComparisonThatIsNoLongerWantedStops() {
    RandomCase random = new RandomCase(firstSeed);
    RoadHierarchy hierarchy = RoadHierarchy.of(random.network());
    ComparisonProgress cancelled =
        new ComparisonProgress() {
          @Override
          public void done(int trips) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };

    assertThatThrownBy(
            () ->
                new TripComparison(hierarchy, cache(hierarchy), 2)
                    .run(
                        randomScenario(random, firstSeed),
                        randomTrips(random, new Random(firstSeed)),
                        cancelled))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void theOrdersInForceStayAsTheyAre() {
    RandomCase random = new RandomCase(firstSeed);
    List<?> rules = List.copyOf(random.overlay().rules());
    int places = random.overlay().rules().size();
    Set<OrderId> all = new HashSet<>();
    random.overlay().rules().forEach(rule -> all.add(rule.order().id()));

    Scenario scenario =
        Scenario.of(random.overlay(), new PlacedOrders(random.moreOrders(), List.of()), all);

    assertThat(scenario.base().rules()).isEqualTo(rules).hasSize(places);
    assertThat(scenario.overlay().rules())
        .allMatch(rule -> scenario.adds(rule.order().id()))
        .allMatch(rule -> scenario.overlay().rules().get(rule.index()) == rule);
  }
}

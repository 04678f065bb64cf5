package fr.gabarit.routing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.metric.MetricCache;
import fr.gabarit.metric.MetricCacheSettings;
import fr.gabarit.metric.Metrics;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.overlay.VehicleOverlay;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every cell of a table is what the search finds for that leg alone. */
class LegTableSearchTest {
  private static final int NETWORKS = 700;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyCellIsWhatTheSearchFinds(boolean measured) {
    long firstSeed = Long.getLong("gabarit.seed", new Random().nextInt(1_000_000_000));
    System.out.println("LegTableSearchTest -Dgabarit.seed=" + firstSeed);
    long cells = 0;
    long searched = 0;
    int unreachable = 0;
    int inOpenAreas = 0;
    int throughChanges = 0;
    for (long seed = firstSeed; seed < firstSeed + NETWORKS; seed++) {
      RandomCase random = new RandomCase(seed);
      RoadHierarchy hierarchy = RoadHierarchy.of(random.network());
      LegSearch search = new LegSearch(hierarchy, Metrics.NONE);
      VehicleOverlay rules = random.overlay().forVehicle(random.randomVehicle());
      Instant departure = random.randomDeparture();
      List<RoadPosition> sources = places(random, 7);
      List<RoadPosition> targets = places(random, 5);
      targets.add(sources.get(0));
      LegTableRequest request = new LegTableRequest(sources, targets, departure, rules, measured);
      LegTable table =
          new LegTableSearch(hierarchy, cache(hierarchy), search, 1, (int) (seed % 2) * 64)
              .find(request);
      for (int row = 0; row < request.sources().size(); row++) {
        for (int column = 0; column < request.targets().size(); column++) {
          LegRequest leg = request.leg(row, column);
          assertCell(table, row, column, search.find(leg), leg, "seed " + seed);
          cells++;
          unreachable += table.reachable(row, column) ? 0 : 1;
          inOpenAreas +=
              rules
                      .slice(departure)
                      .localAreas()
                      .openTo(leg.origin().edge(), leg.destination().edge())
                      .isEmpty()
                  ? 0
                  : 1;
          throughChanges +=
              table.reachable(row, column)
                      && rules
                          .lastChange(
                              departure.toEpochMilli(),
                              departure.toEpochMilli() + table.costMillis(row, column))
                          .isPresent()
                  ? 1
                  : 0;
        }
      }
      searched += table.searchedCells();
    }
    System.out.println(
        "%d cells, %d searched one by one, %d unreachable, %d with open areas, %d through changes"
            .formatted(cells, searched, unreachable, inOpenAreas, throughChanges));
    assertThat(searched).isPositive().isLessThan(cells / 2);
    assertThat(unreachable).isPositive();
    assertThat(inOpenAreas).isPositive();
    assertThat(throughChanges).isPositive();
  }

  private static void assertCell(
      LegTable table, int row, int column, LegResult expected, LegRequest leg, String seed) {
    String at = "%s, row %d, column %d".formatted(seed, row, column);
    if (!(expected instanceof LegResult.Found found)) {
      assertThat(table.reachable(row, column)).as(at).isFalse();
      return;
    }
    LegPath path = found.path();
    assertThat(table.reachable(row, column)).as(at).isTrue();
    assertThat(table.costMillis(row, column)).as(at).isEqualTo(path.costMillis());
    if (table.measured()) {
      assertThat(table.durationMillis(row, column))
          .as(at)
          .isEqualTo(path.arrivalMillis() - leg.departure().toEpochMilli());
      assertThat(table.distanceMetres(row, column))
          .as(at)
          .isEqualTo(path.lengthMetres(leg.rules().overlay().network()));
    }
  }

  /** Some places, some of them twice. */
  private static List<RoadPosition> places(RandomCase random, int count) {
    List<RoadPosition> places = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      places.add(random.randomPosition());
    }
    places.add(places.get(count / 2));
    return places;
  }

  private static MetricCache cache(RoadHierarchy hierarchy) {
    return new MetricCache(
        hierarchy, new MetricCacheSettings(1L << 24, 1, Duration.ofMinutes(1)), Runnable::run);
  }

  @Test
  void fromAPlaceToItselfCostsNothing() {
    RandomCase random = new RandomCase(5);
    RoadHierarchy hierarchy = RoadHierarchy.of(random.network());
    List<RoadPosition> places = places(random, 4);

    LegTable table =
        new LegTableSearch(
                hierarchy, cache(hierarchy), new LegSearch(hierarchy, Metrics.NONE), 1, 0)
            .find(
                new LegTableRequest(
                    places,
                    places,
                    random.randomDeparture(),
                    random.overlay().forVehicle(random.randomVehicle(), Set.of()),
                    true));

    for (int i = 0; i < places.size(); i++) {
      assertThat(table.costMillis(i, i)).isZero();
      assertThat(table.durationMillis(i, i)).isZero();
      assertThat(table.distanceMetres(i, i)).isZero();
    }
  }
}

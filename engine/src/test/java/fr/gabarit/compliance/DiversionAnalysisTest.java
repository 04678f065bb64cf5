package fr.gabarit.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.metric.MetricCache;
import fr.gabarit.metric.MetricCacheSettings;
import fr.gabarit.metric.Metrics;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.order.Applicability;
import fr.gabarit.order.OrderId;
import fr.gabarit.routing.LegPath;
import fr.gabarit.routing.LegRequest;
import fr.gabarit.routing.LegResult;
import fr.gabarit.routing.LegSearch;
import fr.gabarit.routing.RandomCase;
import fr.gabarit.routing.SearchMode;
import fr.gabarit.vehicle.Vehicle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The orders avoided on random networks, against steps taken one by one to the very end. */
class DiversionAnalysisTest {
  private static final int NETWORKS = 600;
  private static final int QUESTIONS = 8;

  @Test
  void ordersAvoidedAreThoseOfAllStepsToTheEnd() {
    long firstSeed = Long.getLong("gabarit.seed", new Random().nextInt(1_000_000_000));
    System.out.println("DiversionAnalysisTest -Dgabarit.seed=" + firstSeed);
    int avoided = 0;
    for (long seed = firstSeed; seed < firstSeed + NETWORKS; seed++) {
      RandomCase random = new RandomCase(seed);
      RoadHierarchy hierarchy = RoadHierarchy.of(random.network());
      LegSearch plain = new LegSearch(hierarchy, Metrics.NONE);
      LegSearch search =
          new LegSearch(
              hierarchy,
              new MetricCache(hierarchy, MetricCacheSettings.ofBytes(10_000_000), Runnable::run));
      for (int question = 0; question < QUESTIONS; question++) {
        Vehicle vehicle = random.randomVehicle();
        RoadPosition origin = random.randomPosition();
        RoadPosition destination = random.randomPosition();
        Instant departure = random.randomDeparture();
        LegRequest request =
            new LegRequest(
                origin,
                destination,
                departure,
                random.overlay().forVehicle(vehicle),
                SearchMode.LEGAL);
        if (search.find(request) instanceof LegResult.Found found) {
          WayAccount account =
              new WayAccount(
                  random.network(),
                  new RuleBook(random.network(), random.overlay().rules(), vehicle));
          List<Compliance.Avoided> told =
              new DiversionAnalysis(random.overlay(), search, account)
                  .explain(request, search.find(request.withoutOrders()), found.path(), 0);
          assertThat(told)
              .as("seed %d, question %d", seed, question)
              .isEqualTo(allSteps(random, plain, account, request, found.path()));
          avoided += told.size();
        }
      }
    }
    assertThat(avoided).isGreaterThan(NETWORKS / 10);
  }

  /** Goes on until nothing is left to be brought in, and keeps nothing. */
  private static List<Compliance.Avoided> allSteps(
      RandomCase random, LegSearch search, WayAccount account, LegRequest request, LegPath found) {
    List<Compliance.Avoided> avoided = new ArrayList<>();
    Set<OrderId> active = new HashSet<>();
    Optional<LegPath> way = best(random, search, request, active);
    while (way.isPresent()) {
      Optional<WayAccount.Stretch> next = next(account, way.get(), active);
      if (next.isEmpty()) {
        return avoided;
      }
      WayAccount.Stretch stretch = next.get();
      active.add(stretch.entry().rule().order().id());
      Optional<LegPath> after = best(random, search, request, active);
      LegPath diverted = after.orElse(found);
      if (!(stretch.entry().applicability() instanceof Applicability.SpeedCapped)
          && !diverted.sameCourseAs(way.get())) {
        avoided.add(
            new Compliance.Avoided(
                account.citation(way.get(), stretch),
                0,
                diverted.arrivalMillis() - way.get().arrivalMillis(),
                diverted.lengthMetres(random.network()) - way.get().lengthMetres(random.network()),
                WayAccount.keys(way.get(), stretch),
                stretch.turn()));
      }
      way = after;
    }
    return avoided;
  }

  private static Optional<WayAccount.Stretch> next(
      WayAccount account, LegPath way, Set<OrderId> active) {
    List<WayAccount.Stretch> inTheWay = new ArrayList<>(account.broken(way));
    account.inForce(way).stream()
        .filter(
            stretch ->
                stretch.entry().applicability() instanceof Applicability.SpeedCapped
                    || stretch.entry().applicability() instanceof Applicability.Delayed)
        .forEach(inTheWay::add);
    return inTheWay.stream()
        .filter(stretch -> !active.contains(stretch.entry().rule().order().id()))
        .findFirst();
  }

  private static Optional<LegPath> best(
      RandomCase random, LegSearch search, LegRequest request, Set<OrderId> active) {
    LegResult result =
        search.find(
            new LegRequest(
                request.origin(),
                request.destination(),
                request.departure(),
                random.overlay().forVehicle(request.rules().vehicle(), active),
                SearchMode.LEGAL));
    return result instanceof LegResult.Found found ? Optional.of(found.path()) : Optional.empty();
  }
}

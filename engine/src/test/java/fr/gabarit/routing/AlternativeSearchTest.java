package fr.gabarit.routing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.compliance.RuleBook;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.metric.Metrics;
import fr.gabarit.vehicle.Vehicle;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Further ways: legal, distinct, of bounded cost, and always the same. */
class AlternativeSearchTest {
  private static final int NETWORKS = 400;
  private static final int QUESTIONS = 5;
  private static final AlternativeSettings SETTINGS = new AlternativeSettings(4, 1.6, 0.7);

  @Test
  void everyFurtherWayIsLegalDistinctAndNotMuchDearer() {
    long firstSeed = Long.getLong("gabarit.seed", new Random().nextInt(1_000_000_000));
    System.out.println("AlternativeSearchTest -Dgabarit.seed=" + firstSeed);
    int further = 0;
    for (long seed = firstSeed; seed < firstSeed + NETWORKS; seed++) {
      RandomCase random = new RandomCase(seed);
      LegSearch search = new LegSearch(RoadHierarchy.of(random.network()), Metrics.NONE);
      AlternativeSearch alternatives = new AlternativeSearch(random.network(), search);
      for (int question = 0; question < QUESTIONS; question++) {
        Vehicle vehicle = random.randomVehicle();
        LegRequest request =
            new LegRequest(
                random.randomPosition(),
                random.randomPosition(),
                random.randomDeparture(),
                random.overlay().forVehicle(vehicle),
                SearchMode.LEGAL);
        String at = "seed %d, question %d".formatted(seed, question);
        List<LegPath> ways = alternatives.find(request, SETTINGS);
        if (!(search.find(request) instanceof LegResult.Found best)) {
          assertThat(ways).as(at).isEmpty();
          continue;
        }
        assertThat(ways.get(0)).as(at).usingRecursiveComparison().isEqualTo(best.path());
        assertThat(alternatives.find(request, SETTINGS))
            .as(at)
            .usingRecursiveComparison()
            .isEqualTo(ways);
        Set<String> different = new HashSet<>();
        for (LegPath way : ways) {
          assertThat(different.add(Arrays.toString(way.keys()))).as(at).isTrue();
          assertThat(way.costMillis())
              .as(at)
              .isBetween(best.path().costMillis(), (long) (1.6 * best.path().costMillis()) + 1);
          assertThat(brokenBy(way, random, vehicle)).as(at).isEmpty();
        }
        further += ways.size() - 1;
      }
    }
    System.out.println(further + " further ways");
    assertThat(further).isPositive();
  }

  private static Set<String> brokenBy(LegPath way, RandomCase random, Vehicle vehicle) {
    RuleBook book = new RuleBook(random.network(), random.overlay().rules(), vehicle);
    Set<String> broken = new HashSet<>();
    for (int i = 0; i < way.size(); i++) {
      Instant entry = Instant.ofEpochMilli(way.entryMillis(i));
      int origin = way.origin().edge();
      int destination = way.destination().edge();
      broken.addAll(
          book.broken(way.key(i), entry, origin, destination).stream()
              .map(Object::toString)
              .collect(Collectors.toSet()));
      broken.addAll(
          book.brokenTurns(way.keys(), i, entry, origin, destination).stream()
              .map(Object::toString)
              .collect(Collectors.toSet()));
    }
    return broken;
  }
}

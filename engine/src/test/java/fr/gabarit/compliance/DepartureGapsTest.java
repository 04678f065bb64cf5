package fr.gabarit.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.network.RoadPosition;
import fr.gabarit.routing.LegSearch;
import fr.gabarit.routing.RandomCase;
import fr.gabarit.routing.RouteRequest;
import fr.gabarit.routing.ViolationPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a profile leaves out if it may not work much, on random networks. */
class DepartureGapsTest {
  private static final int NETWORKS = 100;
  private static final Duration HOURS = Duration.ofHours(1);

  @Test
  void whatIsLeftOutIsSaidAndAllElseIsAsInTheWholeProfile() {
    long firstSeed = Long.getLong("gabarit.seed", new Random().nextInt(1_000_000_000));
    System.out.println("DepartureGapsTest -Dgabarit.seed=" + firstSeed);
    int gaps = 0;
    for (long seed = firstSeed; seed < firstSeed + NETWORKS; seed++) {
      RandomCase random = new RandomCase(seed);
      LegSearch search = new LegSearch(random.network());
      List<RoadPosition> stops = List.of(random.randomPosition(), random.randomPosition());
      RouteRequest request =
          new RouteRequest(
              random.randomVehicle(), stops, random.randomDeparture(), ViolationPolicy.FORBID);
      Instant until = request.departure().plus(HOURS);
      RuleBook book = new RuleBook(random.network(), random.overlay().rules(), request.vehicle());
      DepartureProfile whole =
          new DepartureSearch(random.overlay(), search).profile(request, until, book);
      DepartureProfile hasty =
          new DepartureSearch(
                  random.overlay(), search, new DepartureSearch.Limits(5000, 1_000_000, 1))
              .profile(request, until, book);

      Instant end = request.departure();
      for (DepartureProfile.Piece piece : hasty.pieces()) {
        assertThat(piece.from()).as("seed %d", seed).isEqualTo(end);
        end = piece.until();
        if (piece.isDetermined()) {
          assertThat(blockedLeg(whole, piece.from()))
              .as("seed %d", seed)
              .isEqualTo(piece.blockedLeg());
        } else {
          gaps++;
          assertThat(Duration.between(piece.from(), piece.until()))
              .as("seed %d", seed)
              .isLessThanOrEqualTo(Duration.ofMinutes(1));
          assertThat(hasty.complete()).as("seed %d", seed).isFalse();
        }
      }
      assertThat(end).as("seed %d", seed).isEqualTo(until);
    }
    System.out.println(gaps + " gaps");
    assertThat(gaps).isPositive();
  }

  private static Optional<Integer> blockedLeg(DepartureProfile profile, Instant departure) {
    return profile.pieces().stream()
        .filter(piece -> departure.isBefore(piece.until()))
        .findFirst()
        .orElseThrow()
        .blockedLeg();
  }
}

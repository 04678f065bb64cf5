package fr.gabarit.server.answer;

import fr.gabarit.compliance.RouteAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What came of a route asked for. */
public sealed interface RouteOutcome {

  /**
   * A route, and others if they were asked for.
   *
   * @param route the best one
   * @param others further ones, cheapest first
   */
  record Found(ToldRoute route, List<ToldRoute> others) implements RouteOutcome {
    public Found {
      others = List.copyOf(others);
    }
  }

  /**
   * Roads lead there, but no legal way.
   *
   * @param nextLegalDeparture a later departure at which there is one, if one is known
   */
  record NoLegalRoute(RouteAnswer.Blocked blocked, Optional<Instant> nextLegalDeparture)
      implements RouteOutcome {}

  /**
   * No departure of the day before arrives in time, legally.
   *
   * @param arriveBy when the trip was to have ended
   */
  record NoDeparture(Instant arriveBy) implements RouteOutcome {}

  /**
   * No road leads there, orders apart.
   *
   * @param leg the leg that fails, from 0
   */
  record NoConnection(int leg) implements RouteOutcome {}
}

package fr.gabarit.server.answer;

import fr.gabarit.compliance.RouteAnswer;

/** What came of a route asked for. */
public sealed interface RouteOutcome {

  /** A route. */
  record Found(ToldRoute route) implements RouteOutcome {}

  /** Roads lead there, but no legal way. */
  record NoLegalRoute(RouteAnswer.Blocked blocked) implements RouteOutcome {}

  /**
   * No road leads there, orders apart.
   *
   * @param leg the leg that fails, from 0
   */
  record NoConnection(int leg) implements RouteOutcome {}
}

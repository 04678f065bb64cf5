package fr.gabarit.bench.request;

import java.util.List;

/** What a request asks for beside the best route. */
enum Extras {
  /** Nothing: course and instructions. */
  NONE,
  /** Three path details. */
  DETAILS,
  /** Up to three routes. */
  ALTERNATIVES;

  /** Path details that both sides tell. */
  static final List<String> NAMES = List.of("street_name", "time", "distance");

  /** Routes asked for at most. */
  static final int MOST_ROUTES = 3;
}

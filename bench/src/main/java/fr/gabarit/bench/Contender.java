package fr.gabarit.bench;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is measured: the methods of {@link RouteBenchmark}, in the order in which they are shown.
 */
enum Contender {
  GABARIT_SEARCH("gabaritSearch", "**Gabarit**, metrics at hand", "yes, by the hour", true),
  GABARIT_GUIDED("gabaritGuidedSearch", "**Gabarit**, nothing prepared", "yes, by the hour", true),
  GABARIT_PLAN("gabaritPlan", "**Gabarit**, search and account", "yes, by the hour", true),
  GABARIT_WITHOUT_ORDERS("gabaritSearchWithoutOrders", "**Gabarit**, search", "no", true),
  CONTRACTION_BY_NODE("contractionByNodeWithoutOrders", "GraphHopper CH, node-based", "no", false),
  CONTRACTION_BY_EDGE("contractionByEdgeWithoutOrders", "GraphHopper CH, edge-based", "no", true),
  LANDMARKS("landmarks", "GraphHopper LM", "yes, hour fixed", true),
  A_STAR_BIDIRECTIONAL(
      "flexibleAStarBidirectional", "GraphHopper A\\* bidirectional", "yes, hour fixed", true),
  DIJKSTRA_BIDIRECTIONAL(
      "flexibleDijkstraBidirectional",
      "GraphHopper Dijkstra bidirectional",
      "yes, hour fixed",
      true),
  DIJKSTRA("flexibleDijkstra", "GraphHopper Dijkstra", "yes, hour fixed", true);

  private final String method;
  private final String title;
  private final String orders;
  private final boolean turnRestrictions;

  Contender(String method, String title, String orders, boolean turnRestrictions) {
    this.method = method;
    this.title = title;
    this.orders = orders;
    this.turnRestrictions = turnRestrictions;
  }

  /** The contender of a benchmark, by its full name. */
  static Contender of(String benchmark) {
    return Arrays.stream(values())
        .filter(contender -> benchmark.endsWith("." + contender.method))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Unknown benchmark " + benchmark + "."));
  }

  /** All of them. */
  static Set<Contender> all() {
    return EnumSet.allOf(Contender.class);
  }

  /** Those that do not take milliseconds. */
  static Set<Contender> swift() {
    return EnumSet.of(
        GABARIT_SEARCH,
        GABARIT_GUIDED,
        CONTRACTION_BY_NODE,
        CONTRACTION_BY_EDGE,
        LANDMARKS,
        A_STAR_BIDIRECTIONAL);
  }

  /** Those that obey the orders, hence can be asked for what orders make unreachable. */
  static Set<Contender> obedient() {
    return EnumSet.of(
        GABARIT_SEARCH,
        GABARIT_GUIDED,
        GABARIT_PLAN,
        LANDMARKS,
        A_STAR_BIDIRECTIONAL,
        DIJKSTRA_BIDIRECTIONAL,
        DIJKSTRA);
  }

  /** A pattern of JMH for some contenders. */
  static String pattern(Set<Contender> contenders) {
    return contenders.stream()
        .map(contender -> contender.method)
        .collect(Collectors.joining("|", "RouteBenchmark\\.(", ")$"));
  }

  String title() {
    return title;
  }

  /** Whether it obeys orders, in words. */
  String orders() {
    return orders;
  }

  boolean turnRestrictions() {
    return turnRestrictions;
  }
}

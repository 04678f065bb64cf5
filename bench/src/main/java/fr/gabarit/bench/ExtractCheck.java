package fr.gabarit.bench;

import fr.gabarit.network.ImportedNetwork;
import fr.gabarit.vehicle.SpeedClass;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks the cases of one extract before they are measured, and notes what they consist of. */
final class ExtractCheck {
  private static final int SHOWN_MISMATCHES = 10;
  private static final int UNREACHABLE_PAIRS = 50;
  private static final double MILLIS_PER_SECOND = 1000;

  private final ImportedNetwork imported;
  private final Path file;
  private final BenchmarkReport report;
  private final Optional<ContractedGraph> contractedByEdge;
  private final LandmarkGraph landmarks;

  /**
   * Prepares GraphHopper for the extract and notes how long that takes.
   *
   * @param withEdgeBased whether to prepare contraction hierarchies with turns too, which takes
   *     minutes on a large extract
   */
  ExtractCheck(ImportedNetwork imported, Path file, BenchmarkReport report, boolean withEdgeBased) {
    this.imported = imported;
    this.file = file;
    this.report = report;
    ContractedGraph byNode = ContractedGraph.nodeBased(imported.hopper(), SpeedClass.ARTICULATED);
    contractedByEdge =
        withEdgeBased
            ? Optional.of(ContractedGraph.edgeBased(imported.hopper(), SpeedClass.ARTICULATED))
            : Optional.empty();
    landmarks = new LandmarkGraph(imported.hopper(), SpeedClass.ARTICULATED);
    report.heading(String.valueOf(file.getFileName()));
    report.note(
        String.format(
            Locale.ROOT,
            "%,d nodes, %,d edges, %,d turn restrictions.",
            imported.network().topology().nodeCount(),
            imported.network().topology().edgeCount(),
            imported.network().turns(SpeedClass.ARTICULATED).count()));
    report.note(
        "Preparation of GraphHopper: CH node-based %s%s, LM %s."
            .formatted(
                words(byNode),
                contractedByEdge.map(graph -> ", CH edge-based " + words(graph)).orElse(""),
                seconds(landmarks.preparationMillis())));
  }

  private static String words(ContractedGraph graph) {
    return String.format(
        Locale.ROOT, "%s (%,d shortcuts)", seconds(graph.preparationMillis()), graph.shortcuts());
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.1f s", millis / MILLIS_PER_SECOND);
  }

  /** Compares costs over trips with and without a legal way; returns the mismatches. */
  int run(CaseSettings reachable) {
    int mismatches = compare(reachable);
    return mismatches + compare(reachable.to(Targets.UNREACHABLE, UNREACHABLE_PAIRS));
  }

  private int compare(CaseSettings settings) {
    Optional<RoutingCase> routingCase = routingCase(settings);
    if (routingCase.isEmpty()) {
      return 0;
    }
    List<String> mismatches =
        new Agreement(routingCase.get(), contractedByEdge, landmarks).mismatches();
    report.note(
        "Checked %s: %d %s trips, %d mismatches between Gabarit, LM, A\\*, Dijkstra%s."
            .formatted(
                words(settings),
                settings.pairs(),
                settings.targets().name().toLowerCase(Locale.ROOT),
                mismatches.size(),
                contractedByEdge.isPresent() ? " and CH" : ""));
    mismatches.stream().limit(SHOWN_MISMATCHES).forEach(report::note);
    return mismatches.size();
  }

  private static String words(CaseSettings settings) {
    return settings.orders() == OrderKind.OSM
        ? "with the extract's own tags"
        : String.format(
            Locale.ROOT,
            "with synthetic orders on %.0f %% of edges",
            100 * settings.restrictedShare());
  }

  /**
   * What a case consists of, judged by its first trips; empty and noted if the extract does not
   * give it.
   */
  Optional<CaseFacts> facts(CaseSettings settings, int firstPairs) {
    int pairs = Math.min(firstPairs, settings.pairs());
    return routingCase(settings.to(settings.targets(), pairs)).map(CaseFacts::of);
  }

  private Optional<RoutingCase> routingCase(CaseSettings settings) {
    try {
      return Optional.of(new RoutingCase(settings, imported, file));
    } catch (IllegalArgumentException e) {
      report.note("Left out %s: %s".formatted(words(settings), e.getMessage()));
      return Optional.empty();
    }
  }
}

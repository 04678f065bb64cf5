package fr.gabarit.bench.matching;

import fr.gabarit.matching.EdgeSet;
import fr.gabarit.matching.MatchOutcome;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Adds up how well the runs of one class were found. Not thread-safe. */
final class Score {
  static final String HEADER =
      String.format(
          Locale.ROOT,
          "| %-26s | %-5s | %6s | %7s | %7s | %7s | %7s | %7s | %6s | %11s | %8s | %6s | %6s | %6s | %6s |%n"
              + "|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
          "class",
          "names",
          "n",
          "right %",
          "strict %",
          "prec. %",
          "recall %",
          "IoU %",
          "wrong→",
          "over-run m",
          "parallel",
          "ambig.",
          "(best)",
          "unm.",
          "silent");

  private final RoadNetwork network;
  private final String title;
  private final String names;
  private final List<Double> overruns = new ArrayList<>();
  private int runs;
  private int right;
  private int strictlyRight;
  private int ambiguous;
  private int ambiguousBestRight;
  private int unmatched;
  private int wrongDirection;
  private int parallelErrors;
  private int silentlyWrong;
  private double matchedMetres;
  private double trueMetres;
  private double commonMetres;
  private double intersectionOverUnion;

  Score(RoadNetwork network, String title, String names) {
    this.network = network;
    this.title = title;
    this.names = names;
  }

  /** What a match is worth. */
  enum Verdict {
    RIGHT,
    ABSTAINED,
    WRONG
  }

  /** Adds one run and judges its match. */
  Verdict add(Run run, Truth truth, MatchOutcome outcome) {
    runs++;
    if (outcome instanceof MatchOutcome.Ambiguous doubtful) {
      ambiguous++;
      ambiguousBestRight += truth.accepts(doubtful.best(), network) ? 1 : 0;
      return Verdict.ABSTAINED;
    }
    if (!(outcome instanceof MatchOutcome.Matched matched)) {
      unmatched++;
      return Verdict.ABSTAINED;
    }
    boolean accepted = truth.accepts(matched.edges(), network);
    right += accepted ? 1 : 0;
    strictlyRight += matched.edges().equals(truth.keys()) ? 1 : 0;
    silentlyWrong += accepted ? 0 : 1;
    measure(truth.keys(), matched.edges());
    judgeExtras(run, truth, matched.edges());
    return accepted ? Verdict.RIGHT : Verdict.WRONG;
  }

  private void measure(EdgeSet expected, EdgeSet matched) {
    double common = metres(matched) - metres(matched.minus(expected));
    matchedMetres += metres(matched);
    trueMetres += metres(expected);
    commonMetres += common;
    intersectionOverUnion += common / metres(matched.union(expected));
  }

  private void judgeExtras(Run run, Truth truth, EdgeSet matched) {
    Set<Integer> ends = new HashSet<>();
    ends.add(network.topology().tail(run.keys().get(0)));
    ends.add(network.topology().head(run.keys().get(run.keys().size() - 1)));
    double overrun = 0;
    boolean parallel = false;
    boolean turned = false;
    for (int key : matched.minus(truth.keys()).toArray()) {
      if (truth.eitherWay().contains(EdgeKeys.edge(key))) {
        continue;
      }
      if (truth.keys().contains(EdgeKeys.reverse(key))) {
        turned = true;
      } else if (ends.contains(network.topology().tail(key))
          || ends.contains(network.topology().head(key))) {
        overrun += network.geometry().lengthMetres(EdgeKeys.edge(key));
      } else {
        parallel = true;
      }
    }
    overruns.add(overrun);
    parallelErrors += parallel ? 1 : 0;
    wrongDirection += turned ? 1 : 0;
  }

  private double metres(EdgeSet keys) {
    return keys.keys()
        .mapToDouble(key -> network.geometry().lengthMetres(EdgeKeys.edge(key)))
        .sum();
  }

  String row() {
    int matched = right + silentlyWrong;
    overruns.sort(null);
    return String.format(
        Locale.ROOT,
        "| %-26s | %-5s | %6d | %7.2f | %8.2f | %7.2f | %8.2f | %7.2f | %6d | %4.1f / %4.1f | %8d | %6d | %6d | %6d | %6d |",
        title,
        names,
        runs,
        percent(right, runs),
        percent(strictlyRight, runs),
        percent(commonMetres, matchedMetres),
        percent(commonMetres, trueMetres),
        percent(intersectionOverUnion, matched),
        wrongDirection,
        quantile(0.5),
        quantile(0.95),
        parallelErrors,
        ambiguous,
        ambiguousBestRight,
        unmatched,
        silentlyWrong);
  }

  private static double percent(double part, double whole) {
    return whole == 0 ? 0 : 100 * part / whole;
  }

  private double quantile(double share) {
    return overruns.isEmpty() ? 0 : overruns.get((int) (share * (overruns.size() - 1)));
  }
}

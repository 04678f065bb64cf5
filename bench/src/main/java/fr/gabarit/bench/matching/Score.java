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
      """
      | class | names | n | undecidable | right % | right of decidable % | identical % | precision % \
      | recall % | directed IoU % | wrong direction | over-run m, p50 / p95 | parallel road \
      | right, doubtful named | partly doubtful (taken right) | ambiguous (best right) | unmatched \
      | silently wrong | of these decidable |
      |---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|""";

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
  private int partlyDoubtful;
  private int partlyDoubtfulRight;
  private int rightThoughDoubtful;
  private int wrongDirection;
  private int parallelErrors;
  private int silentlyWrong;
  private int silentlyWrongThoughDecidable;
  private int undecidable;
  private int rightOfDecidable;
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
  Verdict add(Trial trial, MatchOutcome outcome) {
    Truth truth = trial.truth();
    runs++;
    undecidable += trial.undecidable() ? 1 : 0;
    if (outcome instanceof MatchOutcome.Ambiguous doubtful) {
      ambiguous++;
      ambiguousBestRight += truth.accepts(doubtful.best(), network) ? 1 : 0;
      return Verdict.ABSTAINED;
    }
    if (!(outcome instanceof MatchOutcome.Matched matched)) {
      unmatched++;
      return Verdict.ABSTAINED;
    }
    if (truth.leavesInDoubt(matched, network)) {
      partlyDoubtful++;
      partlyDoubtfulRight += truth.accepts(matched.edges(), network) ? 1 : 0;
      return Verdict.ABSTAINED;
    }
    boolean accepted = truth.accepts(matched.edges(), network);
    right += accepted ? 1 : 0;
    rightThoughDoubtful += accepted && !matched.doubts().isEmpty() ? 1 : 0;
    strictlyRight += matched.edges().equals(truth.keys()) ? 1 : 0;
    rightOfDecidable += accepted && !trial.undecidable() ? 1 : 0;
    silentlyWrong += accepted ? 0 : 1;
    silentlyWrongThoughDecidable += accepted || trial.undecidable() ? 0 : 1;
    measure(truth.keys(), matched.edges());
    judgeExtras(trial.run(), truth, matched.edges());
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
        "| %s | %s | %d | %d | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %d | %.1f / %.1f | %d"
            + " | %d | %d (%d) | %d (%d) | %d | %d | %d |",
        title,
        names,
        runs,
        undecidable,
        percent(right, runs),
        percent(rightOfDecidable, runs - undecidable),
        percent(strictlyRight, runs),
        percent(commonMetres, matchedMetres),
        percent(commonMetres, trueMetres),
        percent(intersectionOverUnion, matched),
        wrongDirection,
        quantile(0.5),
        quantile(0.95),
        parallelErrors,
        rightThoughDoubtful,
        partlyDoubtful,
        partlyDoubtfulRight,
        ambiguous,
        ambiguousBestRight,
        unmatched,
        silentlyWrong,
        silentlyWrongThoughDecidable);
  }

  private static double percent(double part, double whole) {
    return whole == 0 ? 0 : 100 * part / whole;
  }

  private double quantile(double share) {
    return overruns.isEmpty() ? 0 : overruns.get((int) (share * (overruns.size() - 1)));
  }
}

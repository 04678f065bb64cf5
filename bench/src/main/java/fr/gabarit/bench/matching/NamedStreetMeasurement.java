package fr.gabarit.bench.matching;

import fr.gabarit.data.osm.gazetteer.OsmGazetteer;
import fr.gabarit.gazetteer.CommuneBoundary;
import fr.gabarit.gazetteer.Gazetteer;
import fr.gabarit.gazetteer.GazetteerFacts;
import fr.gabarit.matching.EdgeSet;
import fr.gabarit.matching.MatchNote;
import fr.gabarit.matching.MatchOutcome;
import fr.gabarit.matching.MatchSettings;
import fr.gabarit.matching.PlaceMatcher;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Measures streets named in words. Where the extract has no boundaries of communes, squares stand
 * for communes.
 */
final class NamedStreetMeasurement {
  private final RoadNetwork network;
  private final GazetteerFacts facts;
  private final PrintStream out;
  private final long seed;
  private int failuresLeft;

  NamedStreetMeasurement(
      RoadNetwork network, OsmGazetteer names, long seed, PrintStream out, int failures) {
    this.network = network;
    this.seed = seed;
    this.out = out;
    failuresLeft = failures;
    GazetteerFacts read = names.facts();
    List<CommuneBoundary> communes =
        read.boundaries().isEmpty() ? MadeUpCommunes.over(network) : read.boundaries();
    facts =
        new GazetteerFacts(
            communes,
            List.of(),
            read.addresses(),
            read.posts(),
            read.wayNames(),
            read.motorroadWayIds());
  }

  void measure(int trials) {
    PlaceMatcher matcher =
        new PlaceMatcher(network, MatchSettings.defaults(), new Gazetteer(network, facts));
    out.printf(
        Locale.ROOT,
        "%n%d communes, %d houses%n%n| class | n | answered right %% | right | silently wrong |"
            + " ambiguous | unmatched | ms each | why not answered |%n"
            + "|---|--:|--:|--:|--:|--:|--:|--:|---|%n",
        facts.boundaries().size(),
        facts.addresses().size());
    for (StreetClass streetClass : StreetClass.values()) {
      StreetSampler sampler =
          new StreetSampler(
              network,
              facts.boundaries(),
              facts.addresses(),
              new Random(seed + streetClass.ordinal()));
      Tally tally = new Tally();
      for (int i = 0; i < trials; i++) {
        Optional<StreetTrial> trial = sampler.sample(streetClass);
        if (trial.isEmpty()) {
          break;
        }
        long start = System.nanoTime();
        MatchOutcome outcome = matcher.match(trial.get().place());
        tally.nanos += System.nanoTime() - start;
        if (!tally.add(trial.get(), outcome) && failuresLeft-- > 0) {
          describe(streetClass, trial.get(), outcome);
        }
      }
      out.println(tally.row(streetClass.title()));
    }
  }

  /** Adds up the trials of one class. */
  private final class Tally {
    private final Map<MatchNote.Kind, Integer> reasons = new TreeMap<>();
    private int right;
    private int wrong;
    private int ambiguous;
    private int unmatched;
    private long nanos;

    /** Whether the outcome is no silent error. */
    boolean add(StreetTrial trial, MatchOutcome outcome) {
      if (outcome instanceof MatchOutcome.Ambiguous doubtful) {
        ambiguous++;
        reasons.merge(doubtful.reason().kind(), 1, Integer::sum);
        return true;
      }
      if (!(outcome instanceof MatchOutcome.Matched matched)) {
        unmatched++;
        reasons.merge(((MatchOutcome.Unmatched) outcome).reason().kind(), 1, Integer::sum);
        return true;
      }
      boolean accepted = trial.truth().accepts(matched.edges(), network);
      right += accepted ? 1 : 0;
      wrong += accepted ? 0 : 1;
      return accepted;
    }

    String row(String title) {
      int answered = right + wrong;
      int all = answered + ambiguous + unmatched;
      return String.format(
          Locale.ROOT,
          "| %s | %d | %.2f | %d | %d | %d | %d | %.2f | %s |",
          title,
          all,
          answered == 0 ? 0 : 100.0 * right / answered,
          right,
          wrong,
          ambiguous,
          unmatched,
          all == 0 ? 0 : nanos / 1e6 / all,
          reasons);
    }
  }

  private void describe(StreetClass streetClass, StreetTrial trial, MatchOutcome outcome) {
    out.printf("WRONG, %s: %s%n  notes %s%n", streetClass, trial.place(), outcome.notes());
    if (outcome instanceof MatchOutcome.Matched matched) {
      out.printf("  run      %s%n", edges(trial.truth().keys()));
      out.printf(
          "  too much %s%n  missing  %s%n",
          edges(matched.edges().minus(trial.truth().keys())),
          edges(trial.truth().keys().minus(matched.edges())));
    }
  }

  private String edges(EdgeSet keys) {
    StringBuilder text = new StringBuilder();
    keys.keys()
        .map(EdgeKeys::edge)
        .distinct()
        .forEach(
            edge ->
                text.append(
                    String.format(
                        Locale.ROOT,
                        "%d (nodes %d %d, way %d, %s, %.0f m) ",
                        edge,
                        network.topology().tail(EdgeKeys.forward(edge)),
                        network.topology().head(EdgeKeys.forward(edge)),
                        network.facts().wayId(edge),
                        network.facts().name(edge).orElse("-"),
                        network.geometry().lengthMetres(edge))));
    return text.toString();
  }
}

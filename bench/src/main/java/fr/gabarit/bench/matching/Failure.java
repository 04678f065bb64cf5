package fr.gabarit.bench.matching;

import fr.gabarit.matching.EdgeSet;
import fr.gabarit.matching.MatchOutcome;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadFacts;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.Place;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A run that was not found, in words that let one look it up on a map. */
record Failure(RoadNetwork network, Trial trial, Place.Line place, MatchOutcome outcome) {
  String describe(Score.Verdict verdict, RunClass runClass) {
    return String.format(
        Locale.ROOT,
        "%s%s, %s, %s, %s %s%n  run     %s%n%s  either  %s%n  ends    %s, %s%n  notes   %s%n  %s",
        verdict,
        trial.undecidable() ? " (undecidable)" : "",
        runClass,
        trial.direction(),
        place.roadName().orElse("-"),
        place.roadNumber().orElse("-"),
        edges(trial.run().keys()),
        result(),
        trial.truth().eitherWay(),
        end(trial.drawing().start()),
        end(trial.drawing().end()),
        outcome.notes(),
        place.lines());
  }

  private static String end(Cartographer.End end) {
    return String.format(
        Locale.ROOT, "%.1f m left out (seems %.1f m)", end.trimmedMetres(), end.seemsMetres());
  }

  private String result() {
    if (outcome instanceof MatchOutcome.Matched matched) {
      return difference(matched.edges())
          + String.format(Locale.ROOT, "  confidence %.2f%n", matched.confidence());
    }
    if (outcome instanceof MatchOutcome.Ambiguous ambiguous) {
      return String.format(Locale.ROOT, "  reason  %s%n", ambiguous.reason())
          + ambiguous.candidates().stream().map(this::difference).collect(Collectors.joining());
    }
    if (outcome instanceof MatchOutcome.Unmatched unmatched) {
      return String.format(Locale.ROOT, "  reason  %s%n", unmatched.reason());
    }
    return "";
  }

  private String difference(EdgeSet found) {
    EdgeSet expected = trial.truth().keys();
    return String.format(
        Locale.ROOT,
        "  extra   %s%n  missing %s%n",
        edges(found.minus(expected).keys().boxed().toList()),
        edges(expected.minus(found).keys().boxed().toList()));
  }

  private String edges(List<Integer> keys) {
    return keys.stream().map(this::edge).collect(Collectors.joining(" "));
  }

  private String edge(int key) {
    int edge = EdgeKeys.edge(key);
    RoadFacts facts = network.facts();
    boolean oneway =
        network.drivable(EdgeKeys.forward(edge)) != network.drivable(EdgeKeys.backward(edge));
    return String.format(
        Locale.ROOT,
        "%d%s(way %d, %.0f m, %s%s%s%s %s)",
        edge,
        EdgeKeys.isForward(key) ? "+" : "-",
        facts.wayId(edge),
        network.geometry().lengthMetres(edge),
        facts.roadClass(edge),
        facts.link(edge) ? " link" : "",
        facts.roundabout(edge) ? " roundabout" : "",
        oneway ? " oneway" : "",
        facts.ref(edge).or(() -> facts.name(edge)).orElse("-"));
  }
}

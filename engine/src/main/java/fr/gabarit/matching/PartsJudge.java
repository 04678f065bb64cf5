package fr.gabarit.matching;

import fr.gabarit.matching.MatchOutcome.Ambiguous;
import fr.gabarit.matching.MatchOutcome.Matched;
import fr.gabarit.matching.MatchOutcome.Unmatched;
import java.util.ArrayList;
import java.util.List;

/**
 * Sums up the parts of a drawing. A whole town's streets are not given up for one doubtful alley:
 * the place counts as matched if the parts matched make up enough of the drawing, and each of the
 * others is noted.
 */
final class PartsJudge {
  private final MatchSettings settings;
  private final List<MatchNote> notes;
  private double metres;
  private double matchedMetres;
  private double followedMetres;
  private double confidenceMetres;
  private final List<DoubtfulSection> doubts = new ArrayList<>();
  private EdgeSet edges = EdgeSet.empty();
  private EdgeSet alternatives = EdgeSet.empty();
  private EdgeSet bestGuess = EdgeSet.empty();

  PartsJudge(MatchSettings settings, List<LineMatcher.Part> parts, List<MatchNote> notes) {
    this.settings = settings;
    this.notes = new ArrayList<>(notes);
    parts.forEach(this::add);
    doubts.removeIf(doubt -> parts.stream().anyMatch(part -> takesForSure(part.outcome(), doubt)));
    doubts.forEach(doubt -> this.notes.add(doubt.note()));
  }

  private static boolean takesForSure(MatchOutcome outcome, DoubtfulSection section) {
    return outcome instanceof Matched matched
        && section.keys().keys().allMatch(matched.edges()::contains)
        && matched.doubts().stream().noneMatch(doubt -> doubt.keys().equals(section.keys()));
  }

  private void add(LineMatcher.Part part) {
    metres += part.metres();
    for (MatchNote note : part.outcome().notes()) {
      if (!notes.contains(note) && !DoubtfulSection.noted(note)) {
        notes.add(note);
      }
    }
    if (part.outcome() instanceof Matched matched) {
      matchedMetres += part.metres();
      followedMetres += part.metres() * matched.coverage();
      confidenceMetres += part.metres() * matched.confidence();
      edges = edges.union(matched.edges());
      doubts.addAll(matched.doubts());
    } else if (part.outcome() instanceof Ambiguous ambiguous) {
      notes.add(MatchNote.metres(MatchNote.Kind.PART_AMBIGUOUS, part.metres()));
      followedMetres += part.metres();
      bestGuess = bestGuess.union(ambiguous.best());
      for (EdgeSet candidate : ambiguous.candidates()) {
        alternatives = alternatives.union(candidate);
      }
    } else if (part.outcome() instanceof Unmatched unmatched) {
      notes.add(MatchNote.metres(MatchNote.Kind.PART_UNMATCHED, part.metres()));
      followedMetres += part.metres() * unmatched.bestCoverage();
    }
  }

  MatchOutcome outcome() {
    if (matchedMetres / metres >= settings.minCoverage()) {
      double share = matchedMetres / metres;
      return new Matched(
          edges,
          List.of(),
          Math.min(share, followedMetres / metres),
          confidenceMetres / metres,
          doubts,
          notes);
    }
    if (!alternatives.isEmpty()) {
      EdgeSet best = edges.union(bestGuess);
      return new Ambiguous(
          List.of(best, edges.union(alternatives)),
          best,
          MatchNote.of(MatchNote.Kind.SEVERAL_ROADS_FIT),
          notes);
    }
    return new Unmatched(
        MatchNote.of(
            MatchNote.Kind.LOW_COVERAGE, Long.toString(Math.round(100 * matchedMetres / metres))),
        followedMetres / metres,
        notes);
  }
}

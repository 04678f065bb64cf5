package fr.gabarit.matching;

import java.util.List;

/**
 * What became of a place: found, found more than once, or not found. Nothing is dropped silently.
 */
public sealed interface MatchOutcome
    permits MatchOutcome.Matched, MatchOutcome.Ambiguous, MatchOutcome.Unmatched {

  /** What a reader of the import report should know. */
  List<MatchNote> notes();

  /**
   * The place was found.
   *
   * @param edges the directed edges concerned, each drivable, at least one
   * @param coverage share of the drawn length that follows roads, 0 to 1; 1 for places that are not
   *     lines
   * @param confidence 0 to 1: falls with the deviation, with gaps, with names that disagree and
   *     with the nearness of another explanation; an ordering, not a probability
   */
  record Matched(EdgeSet edges, double coverage, double confidence, List<MatchNote> notes)
      implements MatchOutcome {
    public Matched {
      if (edges.isEmpty()) {
        throw new IllegalArgumentException("A matched place must have at least one edge.");
      }
      notes = List.copyOf(notes);
    }
  }

  /**
   * Several explanations fit about as well, or the only one is doubtful.
   *
   * @param candidates the explanations, cheapest first, at least one
   * @param best the cheapest
   */
  record Ambiguous(List<EdgeSet> candidates, EdgeSet best, MatchNote reason, List<MatchNote> notes)
      implements MatchOutcome {
    public Ambiguous {
      candidates = List.copyOf(candidates);
      notes = List.copyOf(notes);
      if (!candidates.contains(best)) {
        throw new IllegalArgumentException("The best explanation must be one of the candidates.");
      }
    }
  }

  /**
   * The place was not found.
   *
   * @param bestCoverage share of the drawn length that follows roads in the best attempt, 0 to 1
   */
  record Unmatched(MatchNote reason, double bestCoverage, List<MatchNote> notes)
      implements MatchOutcome {
    public Unmatched {
      notes = List.copyOf(notes);
    }
  }
}

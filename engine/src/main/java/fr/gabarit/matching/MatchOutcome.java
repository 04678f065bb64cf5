package fr.gabarit.matching;

import fr.gabarit.network.TurnPath;
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
   * @param edges the directed edges concerned, each drivable
   * @param turns the turns concerned, each over drivable edges; there are edges or turns or both
   * @param coverage share of the drawn length that follows roads, 0 to 1; 1 for places that are not
   *     lines
   * @param confidence 0 to 1: falls with the deviation, with gaps, with names that disagree and
   *     with the nearness of another explanation; an ordering, not a probability
   * @param doubts the sections of which it is not sure whether the place concerns them; those taken
   *     are among the edges; each is noted too
   */
  record Matched(
      EdgeSet edges,
      List<TurnPath> turns,
      double coverage,
      double confidence,
      List<DoubtfulSection> doubts,
      List<MatchNote> notes)
      implements MatchOutcome {
    public Matched {
      turns = List.copyOf(turns);
      doubts = List.copyOf(doubts);
      if (edges.isEmpty() && turns.isEmpty()) {
        throw new IllegalArgumentException("A matched place must have an edge or a turn.");
      }
      notes = List.copyOf(notes);
    }

    /** A place that is found on roads. */
    public Matched(EdgeSet edges, double coverage, double confidence, List<MatchNote> notes) {
      this(edges, List.of(), coverage, confidence, List.of(), notes);
    }

    /** A place that is found at turns, for sure. */
    static Matched turns(List<TurnPath> turns, List<MatchNote> notes) {
      return new Matched(EdgeSet.empty(), turns, 1, 1, List.of(), notes);
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

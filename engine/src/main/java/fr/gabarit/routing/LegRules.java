package fr.gabarit.routing;

import fr.gabarit.overlay.EdgeVerdict;
import fr.gabarit.overlay.LocalAreas;
import fr.gabarit.overlay.TimeSlice;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The rules as one leg meets them: by time slice, with the local areas open to it. */
final class LegRules {
  private static final int[] NO_KEYS = {};

  private final LegRequest request;
  private final boolean endsAnywhere;
  private final List<Slice> slices = new ArrayList<>();
  private Slice current;
  private long lastMillis = Long.MAX_VALUE;

  /** A time slice and the local areas that the leg may enter during it. */
  static final class Slice {
    private final TimeSlice rules;
    private final LegRequest request;
    private final boolean endsAnywhere;
    private BitSet open;

    private Slice(TimeSlice rules, LegRequest request, boolean endsAnywhere) {
      this.rules = rules;
      this.request = request;
      this.endsAnywhere = endsAnywhere;
    }

    TimeSlice rules() {
      return rules;
    }

    /** Whether the leg may enter the directed edge. */
    boolean legal(int key) {
      EdgeVerdict verdict = rules.verdict(key);
      return verdict == EdgeVerdict.FREE || (verdict == EdgeVerdict.LOCAL && mayEnter(key));
    }

    boolean impossible(int key) {
      return rules.verdict(key) == EdgeVerdict.IMPOSSIBLE;
    }

    /** Whether the leg may make the turns that it meets by driving into an edge. */
    boolean legalTurn(int met) {
      EdgeVerdict verdict = rules.turnVerdict(met);
      return verdict == EdgeVerdict.FREE
          || (verdict == EdgeVerdict.LOCAL
              && rules.mayTurn(met, request.origin().edge(), request.destination().edge()));
    }

    boolean impossibleTurn(int met) {
      return rules.turnVerdict(met) == EdgeVerdict.IMPOSSIBLE;
    }

    private boolean mayEnter(int key) {
      return rules.localAreas().mayEnter(key, open());
    }

    /** Whether it may enter areas of local traffic, or make turns that are kept to it. */
    boolean opensAreas() {
      return !open().isEmpty()
          || rules.opensTurns(request.origin().edge(), request.destination().edge());
    }

    /** The directed edges in areas of local traffic that the leg may enter. */
    int[] openKeys() {
      return open().isEmpty() ? NO_KEYS : rules.localAreas().keysWithin(open());
    }

    private BitSet open() {
      if (open == null) {
        LocalAreas areas = rules.localAreas();
        int origin = request.origin().edge();
        open =
            endsAnywhere
                ? areas.openFrom(origin)
                : areas.openTo(origin, request.destination().edge());
      }
      return open;
    }
  }

  LegRules(LegRequest request) {
    this(request, false);
  }

  private LegRules(LegRequest request, boolean endsAnywhere) {
    this.request = request;
    this.endsAnywhere = endsAnywhere;
    current = at(request.departure().toEpochMilli());
  }

  /** The rules as a leg meets them that may end anywhere: no area opens for where it ends. */
  static LegRules endingAnywhere(LegRequest request) {
    return new LegRules(request, true);
  }

  /** What the rules say at a time is taken to hold on, epoch milliseconds. */
  void holdOnFrom(long epochMillis) {
    lastMillis = epochMillis;
  }

  /** The slice that holds at a time. */
  Slice at(long askedMillis) {
    long epochMillis = Math.min(askedMillis, lastMillis);
    if (current != null && current.rules.holds(epochMillis)) {
      return current;
    }
    for (Slice slice : slices) {
      if (slice.rules.holds(epochMillis)) {
        current = slice;
        return slice;
      }
    }
    current = new Slice(request.rules().slice(epochMillis), request, endsAnywhere);
    slices.add(current);
    return current;
  }

  /** The slices that hold at some time of a span, both ends in epoch milliseconds. */
  List<Slice> over(long fromMillis, long untilMillis) {
    List<Slice> found = new ArrayList<>();
    for (long at = fromMillis; at <= untilMillis; at = current.rules.untilMillis()) {
      found.add(at(at));
    }
    return found;
  }
}

package fr.gabarit.routing;

import fr.gabarit.overlay.EdgeVerdict;
import fr.gabarit.overlay.LocalAreas;
import fr.gabarit.overlay.TimeSlice;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/** The rules as one leg meets them: by time slice, with the local areas open to it. */
final class LegRules {
  private final LegRequest request;
  private final boolean endsAnywhere;
  private final List<Slice> slices = new ArrayList<>(2);
  private Memory memory;
  private Slice current;
  private long lastMillis = Long.MAX_VALUE;

  /** What the rules of one leg take, to be used again for another leg. Not thread-safe. */
  static final class Memory {
    private final LocalAreas.Memory areas = new LocalAreas.Memory();
    private final List<BitSet> sets = new ArrayList<>();
    private int taken;

    private BitSet take() {
      if (taken == sets.size()) {
        sets.add(new BitSet());
      }
      return sets.get(taken++);
    }
  }

  /** A time slice and the local areas that the leg may enter during it. */
  final class Slice {
    private final TimeSlice rules;
    private BitSet open;

    private Slice(TimeSlice rules) {
      this.rules = rules;
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

    /**
     * Calls for the directed edges in areas of local traffic that the leg may enter, for each at
     * least once.
     */
    void forEachOpenKey(IntConsumer keys) {
      if (!open().isEmpty()) {
        rules.localAreas().forEachKeyWithin(open(), keys);
      }
    }

    /** The components of the areas of local traffic that the leg may enter; not to be changed. */
    BitSet open() {
      if (open == null) {
        LocalAreas areas = rules.localAreas();
        int origin = request.origin().edge();
        Memory used = memory();
        open = used.take();
        if (endsAnywhere) {
          areas.openFrom(origin, used.areas, open);
        } else {
          areas.openTo(origin, request.destination().edge(), used.areas, open);
        }
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

  /**
   * @param memory that the rules of no other leg use from now on
   */
  LegRules(LegRequest request, Memory memory) {
    this(request, false);
    this.memory = memory;
    memory.taken = 0;
  }

  /** Most runs have rules at hand that have found out already what opens. */
  private Memory memory() {
    if (memory == null) {
      memory = new Memory();
    }
    return memory;
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
    current = new Slice(request.rules().slice(epochMillis));
    slices.add(current);
    return current;
  }

  /** The slices that hold at some time of a span, both ends in epoch milliseconds. */
  List<Slice> over(long fromMillis, long untilMillis) {
    List<Slice> found = new ArrayList<>(2);
    for (long at = fromMillis; at <= untilMillis; at = current.rules.untilMillis()) {
      found.add(at(at));
    }
    return found;
  }
}

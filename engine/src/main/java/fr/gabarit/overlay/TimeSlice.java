package fr.gabarit.overlay;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.IntObjectHashMap;
import fr.gabarit.network.TravelTimes;
import fr.gabarit.order.Effect;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;

/**
 * A span of time during which no rule that concerns the vehicle begins or ends. Every question is
 * answered in O(1). Immutable and thread-safe.
 */
public final class TimeSlice {
  private final long fromMillis;
  private final long untilMillis;
  private final TravelTimes times;
  private final byte[] verdicts;
  private final TurnVerdicts turnVerdicts;
  private final IntIntHashMap cappedDurations;
  private final IntObjectHashMap<IntArrayList> delays;
  private final Overlay overlay;
  private final RulesInForce rules;
  private final Reference<TimeSlice> reference = new WeakReference<>(this);

  TimeSlice(
      long fromMillis, long untilMillis, TravelTimes times, Overlay overlay, RulesInForce rules) {
    this.fromMillis = fromMillis;
    this.untilMillis = untilMillis;
    this.times = times;
    this.overlay = overlay;
    this.rules = rules;
    verdicts = rules.verdicts();
    turnVerdicts = rules.turnVerdicts();
    cappedDurations = rules.cappedDurations();
    delays = rules.delays();
  }

  /** For those who hold it only as long as somebody uses it. */
  Reference<TimeSlice> reference() {
    return reference;
  }

  /** Epoch milliseconds from which the slice holds. */
  public long fromMillis() {
    return fromMillis;
  }

  /** Epoch milliseconds from which it no longer holds. */
  public long untilMillis() {
    return untilMillis;
  }

  /** Whether the slice holds at an instant in epoch milliseconds. */
  public boolean holds(long epochMillis) {
    return epochMillis >= fromMillis && epochMillis < untilMillis;
  }

  /** Whether the same rules are in force. */
  boolean sameRulesAs(TimeSlice other) {
    return rules == other.rules || signature().equals(other.signature());
  }

  /** What verdicts and times depend on. */
  public SliceSignature signature() {
    return rules.signature();
  }

  /** What the rules say of entering a directed edge. */
  public EdgeVerdict verdict(int key) {
    return EdgeVerdict.of(verdicts[key]);
  }

  /**
   * What the rules say of driving into the last edge of a turn.
   *
   * @param met what {@link TurnAutomaton#enter} met there
   */
  public EdgeVerdict turnVerdict(int met) {
    return turnVerdicts.of(met);
  }

  /**
   * Whether a turn marked {@link EdgeVerdict#LOCAL} may be made by a leg: it begins or ends on the
   * road turned into, which is the turn's last edge with all edges that hang together with it and
   * belong to the same OSM way or bear the same name.
   *
   * @param met what {@link TurnAutomaton#enter} met there
   * @param originEdge edge on which the leg begins
   * @param destinationEdge edge on which it ends
   */
  public boolean mayTurn(int met, int originEdge, int destinationEdge) {
    return turnVerdicts.open(met, originEdge, destinationEdge);
  }

  /**
   * Whether some turn marked {@link EdgeVerdict#LOCAL} may be made by a leg between these edges.
   */
  public boolean opensTurns(int originEdge, int destinationEdge) {
    return turnVerdicts.opensAny(originEdge, destinationEdge);
  }

  /** Travel time on a drivable edge under the speed limits in force, in milliseconds. */
  public int durationMillis(int key) {
    return cappedDurations.isEmpty()
        ? times.durationMillis(key)
        : cappedDurations.getOrDefault(key, times.durationMillis(key));
  }

  /** Cost of a drivable edge under the speed limits in force. */
  public int costMillis(int key) {
    return times.costMillis(key, durationMillis(key));
  }

  /** Expected wait on driving from one edge into the next, in milliseconds. */
  public int delayMillis(int fromKey, int toKey) {
    IntArrayList entered = delays.isEmpty() ? null : delays.get(toKey);
    if (entered == null) {
      return 0;
    }
    IntArrayList left = delays.get(fromKey);
    long millis = 0;
    for (int i = 0; i < entered.size(); i++) {
      int rule = entered.get(i);
      if (left == null || !left.contains(rule)) {
        Effect effect = overlay.rules().get(rule).measure().effect();
        if (effect instanceof Effect.AlternatingTraffic alternating) {
          millis += alternating.delay().toMillis();
        }
      }
    }
    return Math.toIntExact(millis);
  }

  /** The areas open to local traffic only. */
  public LocalAreas localAreas() {
    return rules.localAreas();
  }
}

package fr.gabarit.compliance;

import com.carrotsearch.hppc.IntObjectHashMap;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.TurnPath;
import fr.gabarit.order.Applicability;
import fr.gabarit.order.OrderEvaluator;
import fr.gabarit.overlay.Rule;
import fr.gabarit.time.TimeSet;
import fr.gabarit.vehicle.Vehicle;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Reads the order model edge by edge, turn by turn and instant by instant, for one vehicle.
 *
 * <p>This is the second opinion on every way the search returns. It is written for clarity and
 * shares nothing with the search: no slices, no compiled verdicts, no search labels. Thread-safe.
 */
public final class RuleBook {
  private static final Duration AREAS_LOOK_AHEAD = Duration.ofHours(6);
  private static final int MOST_TIMES_KNOWN = 64;
  private static final int MOST_AREAS_KNOWN = 16;

  private final RoadNetwork network;
  private final Vehicle vehicle;
  private final OrderEvaluator evaluator = new OrderEvaluator();
  private final IntObjectHashMap<List<Entry>> concerningByKey = new IntObjectHashMap<>();

  /** The keys of the map: most edges have no rule. */
  private final BitSet ruledKeys = new BitSet();

  private final Map<Rule, Applicability> applicabilities = new HashMap<>();
  private final TurnBook turns;
  private final List<Rule> rules;
  private final Cache<Set<Rule>, AreaMap> areaMaps =
      Caffeine.newBuilder().maximumSize(MOST_AREAS_KNOWN).build();
  private final ConcurrentNavigableMap<Instant, AreasUntil> areasFrom =
      new ConcurrentSkipListMap<>();

  /** The areas at a time, the same until another; as long as they are kept. */
  private record AreasUntil(WeakReference<AreaMap> areas, Instant until) {}

  /** A rule and what it means for the vehicle. */
  public record Entry(Rule rule, Applicability applicability) {}

  /** A rule, what it means for the vehicle, and the turn of the way that it rules. */
  public record TurnEntry(Entry entry, TurnPath turn) {}

  public RuleBook(RoadNetwork network, List<Rule> rules, Vehicle vehicle) {
    this.network = network;
    this.vehicle = vehicle;
    this.rules = rules;
    turns = new TurnBook(network, rules);
    for (Rule rule : rules) {
      Applicability applicability = evaluator.applicability(rule.measure(), vehicle);
      applicabilities.put(rule, applicability);
      if (applicability instanceof Applicability.NotConcerned) {
        continue;
      }
      Entry entry = new Entry(rule, applicability);
      for (int i = 0; i < rule.keyCount(); i++) {
        List<Entry> there = concerningByKey.get(rule.key(i));
        if (there == null) {
          there = new ArrayList<>(2);
          concerningByKey.put(rule.key(i), there);
          ruledKeys.set(rule.key(i));
        }
        there.add(entry);
      }
    }
  }

  /** The vehicle asked about. */
  public Vehicle vehicle() {
    return vehicle;
  }

  /** Everything in force on a directed edge at an instant that concerns the vehicle. */
  public List<Entry> inForce(int key, Instant instant) {
    if (!ruledKeys.get(key)) {
      return List.of();
    }
    List<Entry> there = concerningByKey.get(key);
    List<Entry> entries = new ArrayList<>(there.size());
    for (Entry entry : there) {
      if (entry.rule().measure().when().times().contains(instant)) {
        entries.add(entry);
      }
    }
    return entries;
  }

  /**
   * The rules that a leg breaks by entering a directed edge at an instant.
   *
   * @param originEdge the edge on which the leg begins
   * @param destinationEdge the edge on which it ends
   */
  public List<Entry> broken(int key, Instant instant, int originEdge, int destinationEdge) {
    List<Entry> inForce = inForce(key, instant);
    if (inForce.isEmpty()) {
      return inForce;
    }
    List<Entry> broken = new ArrayList<>();
    for (Entry entry : inForce) {
      if (entry.applicability() instanceof Applicability.Prohibited) {
        broken.add(entry);
      } else if (entry.applicability() instanceof Applicability.LocalOnly
          && !areas(instant).mayEnter(entry.rule(), key, originEdge, destinationEdge)) {
        broken.add(entry);
      }
    }
    return broken;
  }

  /**
   * Everything in force on the turns that a way completes by entering an edge, as far as it
   * concerns the vehicle.
   *
   * @param way directed edges
   * @param at index of the edge entered
   */
  public List<TurnEntry> turnsInForce(int[] way, int at, Instant instant) {
    List<TurnBook.RuledTurn> completed = turns.completed(way, at);
    if (completed.isEmpty()) {
      return List.of();
    }
    List<TurnEntry> entries = new ArrayList<>();
    for (TurnBook.RuledTurn ruled : completed) {
      Applicability applicability = applicabilities.get(ruled.rule());
      if (!(applicability instanceof Applicability.NotConcerned)
          && ruled.rule().measure().when().times().contains(instant)) {
        entries.add(new TurnEntry(new Entry(ruled.rule(), applicability), ruled.turn()));
      }
    }
    return entries;
  }

  /**
   * The rules that a leg breaks by the turns that it completes by entering an edge.
   *
   * @param way directed edges
   * @param at index of the edge entered
   * @param originEdge the edge on which the leg begins
   * @param destinationEdge the edge on which it ends
   */
  public List<TurnEntry> brokenTurns(
      int[] way, int at, Instant instant, int originEdge, int destinationEdge) {
    List<TurnEntry> inForce = turnsInForce(way, at, instant);
    if (inForce.isEmpty()) {
      return inForce;
    }
    return inForce.stream()
        .filter(
            turn ->
                turn.entry().applicability() instanceof Applicability.Prohibited
                    || (turn.entry().applicability() instanceof Applicability.LocalOnly
                        && !turns.leadsTo(turn.turn(), originEdge, destinationEdge)))
        .toList();
  }

  private AreaMap areas(Instant instant) {
    Map.Entry<Instant, AreasUntil> known = areasFrom.floorEntry(instant);
    if (known != null && instant.isBefore(known.getValue().until())) {
      AreaMap areas = known.getValue().areas().get();
      if (areas != null) {
        return areas;
      }
    }
    Set<Rule> now = new HashSet<>();
    Instant until = instant.plus(AREAS_LOOK_AHEAD);
    for (Rule rule : rules) {
      Applicability applicability = applicabilities.get(rule);
      if (applicability instanceof Applicability.Prohibited
          || applicability instanceof Applicability.LocalOnly) {
        TimeSet times = rule.measure().when().times();
        if (times.contains(instant)) {
          now.add(rule);
        }
        until = times.nextChange(instant, until).orElse(until);
      }
    }
    AreaMap areas = areaMaps.get(now, this::draw);
    if (areasFrom.size() >= MOST_TIMES_KNOWN) {
      areasFrom.clear();
    }
    areasFrom.put(instant, new AreasUntil(new WeakReference<>(areas), until));
    return areas;
  }

  private AreaMap draw(Set<Rule> now) {
    BitSet forbidden = new BitSet();
    List<Rule> local = new ArrayList<>();
    for (Rule rule : rules) {
      if (now.contains(rule)) {
        if (applicabilities.get(rule) instanceof Applicability.Prohibited) {
          for (int i = 0; i < rule.keyCount(); i++) {
            forbidden.set(rule.key(i));
          }
        } else {
          local.add(rule);
        }
      }
    }
    return new AreaMap(network, vehicle.speedClass(), forbidden, local);
  }
}

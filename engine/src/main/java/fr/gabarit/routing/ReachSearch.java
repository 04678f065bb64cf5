package fr.gabarit.routing;

import com.carrotsearch.hppc.IntObjectHashMap;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.network.TurnRestrictions;
import fr.gabarit.overlay.EdgeVerdict;
import fr.gabarit.overlay.TurnAutomaton;
import fr.gabarit.overlay.VehicleOverlay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds what a vehicle gets to legally within a limit of time or distance, with every edge judged
 * at the time at which it is entered. Of ways to one place the one that uses up least counts;
 * nobody waits or dawdles.
 *
 * <p>What is open to local traffic only counts as reached if a leg that ends there may take that
 * way: the vehicle gets in, but not through. Ways that cut through such an area twice, which is
 * open to who ends in it, are left aside. Where an area is for local traffic at some hours only, a
 * place may count as reached by a way round on which the hour is over, though a leg to that place
 * would be led through the area, sooner, and be stopped. Thread-safe.
 */
public final class ReachSearch {
  private static final long MILLIMETRES_PER_METRE = 1000;

  private final RoadNetwork network;

  public ReachSearch(RoadNetwork network) {
    this.network = network;
  }

  /** Searches. */
  public Reach find(
      RoadPosition origin, Instant departure, VehicleOverlay rules, ReachLimit limit) {
    return new Flood(new LegRequest(origin, origin, departure, rules, SearchMode.LEGAL), limit)
        .run();
  }

  /** One flood. */
  private final class Flood {
    private final RoadTopology topology = network.topology();
    private final LegRequest request;
    private final ReachLimit limit;
    private final TurnRestrictions turns;
    private final TurnAutomaton barredTurns;
    private final LegRules rules;
    private final Driving driving;
    private final Labels labels = new Labels();
    private final LabelQueue queue = new LabelQueue(labels);
    private final int[] firstLabel = new int[topology.keyCount()];
    private final long[] firstEntered = new long[topology.keyCount()];
    private final long[] leftByThen = new long[topology.keyCount()];
    private final BitSet inside = new BitSet();
    private final IntObjectHashMap<Driving> drivingTo = new IntObjectHashMap<>();

    Flood(LegRequest request, ReachLimit limit) {
      this.request = request;
      this.limit = limit;
      turns = network.turns(request.rules().vehicle().speedClass());
      barredTurns = request.rules().turns();
      rules = LegRules.endingAnywhere(request);
      driving = new Driving(request, rules);
      Arrays.fill(firstLabel, Labels.NONE);
      Arrays.fill(firstEntered, Long.MAX_VALUE);
    }

    Reach run() {
      LegStart start = new LegStart(network, request.origin());
      for (int key : start.keys()) {
        drive(Labels.NONE, key, start.share(key));
      }
      while (!queue.isEmpty()) {
        int label = queue.pop();
        if (!labels.dead(label)) {
          expand(label);
        }
      }
      return new Reach(limit, reached(start));
    }

    private void expand(int label) {
      int key = labels.key(label);
      int node = topology.head(key);
      for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
        int next = topology.outKey(slot);
        if (turns.allows(key, next)) {
          drive(label, next, 1);
        }
      }
    }

    private void drive(int parent, int key, double share) {
      boolean through = parent == Labels.NONE || !inside.get(parent);
      if (through && into(driving, parent, key, share)) {
        keep(parent, key, share, driving, false);
        return;
      }
      if (through && !ruledForLocalTraffic(parent, key)) {
        return;
      }
      Driving local = drivingTo(EdgeKeys.edge(key));
      if (local != null && may(local, parent) && into(local, parent, key, share)) {
        keep(parent, key, share, local, true);
      }
    }

    private boolean ruledForLocalTraffic(int parent, int key) {
      boolean begins = parent == Labels.NONE;
      LegRules.Slice slice =
          rules.at(begins ? request.departure().toEpochMilli() : labels.exitMillis(parent));
      int met = barredTurns.enter(begins ? TurnAutomaton.START : labels.turnState(parent), key);
      return slice.rules().verdict(key) == EdgeVerdict.LOCAL
          || slice.rules().turnVerdict(met) == EdgeVerdict.LOCAL;
    }

    private boolean into(Driving driver, int parent, int key, double share) {
      boolean begins = parent == Labels.NONE;
      return driver.into(
          begins ? TurnAutomaton.START : labels.turnState(parent),
          begins ? Driving.NO_KEY : labels.key(parent),
          key,
          share,
          begins ? request.departure().toEpochMilli() : labels.exitMillis(parent));
    }

    /** Whether the way inside areas of local traffic is open to a leg that ends elsewhere. */
    private boolean may(Driving local, int last) {
      for (int label = last;
          label != Labels.NONE && inside.get(label);
          label = labels.parent(label)) {
        if (!into(local, labels.parent(label), labels.key(label), 1)) {
          return false;
        }
      }
      return true;
    }

    /** How a leg that ends on an edge drives. */
    private Driving drivingTo(int edge) {
      Driving known = drivingTo.get(edge);
      if (known == null) {
        LegRequest there =
            new LegRequest(
                request.origin(),
                new RoadPosition(
                    edge,
                    0.5,
                    network.geometry().latitude(edge, 0),
                    network.geometry().longitude(edge, 0),
                    0),
                request.departure(),
                request.rules(),
                SearchMode.LEGAL);
        known = new Driving(there, new LegRules(there));
        drivingTo.put(edge, known);
      }
      return known;
    }

    private void keep(int parent, int key, double share, Driving driven, boolean isInside) {
      boolean begins = parent == Labels.NONE;
      long entry = begins ? request.departure().toEpochMilli() : labels.exitMillis(parent);
      long before = begins ? 0 : labels.weight(parent);
      long weight =
          limit.kind() == ReachLimit.Kind.TIME
              ? driven.exitMillis() - request.departure().toEpochMilli()
              : before + millimetres(key, share);
      if (before < firstEntered[key] || (before == firstEntered[key] && weight < leftByThen[key])) {
        firstEntered[key] = before;
        leftByThen[key] = weight;
      }
      int state = barredTurns.resting(driven.met());
      for (int label = firstLabel[key]; label != Labels.NONE; label = labels.sibling(label)) {
        if (beats(label, weight, driven.exitMillis(), state, isInside)) {
          return;
        }
      }
      int label =
          labels.add(key, state, parent, firstLabel[key], weight, entry, driven.exitMillis());
      firstLabel[key] = label;
      inside.set(label, isInside);
      for (int other = labels.sibling(label); other != Labels.NONE; other = labels.sibling(other)) {
        if (beats(
            label,
            labels.weight(other),
            labels.exitMillis(other),
            labels.turnState(other),
            inside.get(other))) {
          labels.kill(other);
        }
      }
      if (weight < limit.amount()) {
        queue.push(weight, label);
      }
    }

    private boolean beats(int label, long weight, long millis, int state, boolean isInside) {
      return labels.weight(label) <= weight
          && labels.exitMillis(label) <= millis
          && (isInside || !inside.get(label))
          && barredTurns.noStricter(labels.turnState(label), state);
    }

    private long millimetres(int key, double share) {
      return Math.round(
          network.geometry().lengthMetres(EdgeKeys.edge(key)) * share * MILLIMETRES_PER_METRE);
    }

    private List<Reach.ReachedEdge> reached(LegStart start) {
      List<Reach.ReachedEdge> edges = new ArrayList<>();
      for (int key = 0; key < firstLabel.length; key++) {
        int best = Labels.NONE;
        for (int label = firstLabel[key]; label != Labels.NONE; label = labels.sibling(label)) {
          if (best == Labels.NONE || labels.weight(label) < labels.weight(best)) {
            best = label;
          }
        }
        if (best != Labels.NONE) {
          int parent = labels.parent(best);
          boolean begins = parent == Labels.NONE;
          double fromShare = begins ? 1 - start.share(key) : 0;
          long entered = begins ? 0 : labels.weight(parent);
          edges.add(new Reach.ReachedEdge(key, fromShare, entered, labels.weight(best)));
          if (firstEntered[key] < entered) {
            edges.add(new Reach.ReachedEdge(key, fromShare, firstEntered[key], leftByThen[key]));
          }
        }
      }
      return edges;
    }
  }
}

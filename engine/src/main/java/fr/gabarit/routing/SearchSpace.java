package fr.gabarit.routing;

import com.carrotsearch.hppc.IntHashSet;
import fr.gabarit.cch.CchQuery;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.cch.Direction;
import fr.gabarit.cch.LazyPotential;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.network.TravelTimes;
import fr.gabarit.vehicle.SpeedClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Working memory of a search, reused without being wiped. Not thread-safe. */
final class SearchSpace {
  private final Labels labels = new Labels();
  private final LabelQueue queue = new LabelQueue(labels);
  private final int[] firstLabel;
  private final int[] keyRun;
  private final CchTopology topology;
  private final List<LazyPotential> potentials = new ArrayList<>();
  private final List<LegDraft> drafts = new ArrayList<>();
  private final List<EdgeMarks> marks = new ArrayList<>();
  private final LazyPotential earliest;
  private final LazyPotential latest;
  private LazyPotential soonest;
  private final CchQuery query;
  private final IntHashSet turns = new IntHashSet();
  private final Course course = new Course();
  private final LegRules.Memory rules = new LegRules.Memory();
  private int run;

  SearchSpace(RoadHierarchy hierarchy) {
    RoadTopology roads = hierarchy.network().topology();
    topology = hierarchy.topology();
    query = new CchQuery(topology);
    earliest = new LazyPotential(topology, Direction.FROM);
    latest = new LazyPotential(topology, Direction.FROM);
    firstLabel = new int[roads.keyCount()];
    keyRun = new int[roads.keyCount()];
  }

  /** Forgets everything. */
  void begin() {
    labels.clear();
    queue.clear();
    run++;
    if (run == 0) {
      Arrays.fill(keyRun, -1);
    }
  }

  Labels labels() {
    return labels;
  }

  LabelQueue queue() {
    return queue;
  }

  /** The first label at the end of a directed edge, or {@link Labels#NONE}. */
  int firstLabel(int key) {
    return keyRun[key] == run ? firstLabel[key] : Labels.NONE;
  }

  void setFirstLabel(int key, int label) {
    keyRun[key] = run;
    firstLabel[key] = label;
  }

  /** For some turns; emptied. */
  IntHashSet turns() {
    turns.clear();
    return turns;
  }

  CchQuery query() {
    return query;
  }

  /** The way that a query found. */
  Course course() {
    return course;
  }

  /** For the rules as the leg meets them that is searched. */
  LegRules.Memory rules() {
    return rules;
  }

  /** For the time that it takes at least to get somewhere. */
  LazyPotential earliest() {
    return earliest;
  }

  /** The time that it takes a leg at least to get somewhere, as no order makes it shorter. */
  LazyPotential withoutOrders(RoadHierarchy hierarchy, LegRequest request) {
    SpeedClass speedClass = request.rules().vehicle().speedClass();
    TravelTimes times = hierarchy.network().travelTimes(speedClass);
    earliest.begin(
        hierarchy.durations(speedClass),
        new LegStart(hierarchy.network(), request.origin())
            .terminals(
                key -> times.drivable(key) ? times.durationMillis(key) : CchTopology.INFINITY));
    return earliest;
  }

  /** For the time that it takes to get somewhere before rules change; made when first asked for. */
  LazyPotential soonest() {
    if (soonest == null) {
      soonest = new LazyPotential(topology, Direction.FROM);
    }
    return soonest;
  }

  /** For what it costs at most to get somewhere. */
  LazyPotential latest() {
    return latest;
  }

  /** The i-th memory for weights as one leg meets them; made when first asked for. */
  LegDraft draft(int i) {
    while (drafts.size() <= i) {
      drafts.add(new LegDraft(topology));
    }
    return drafts.get(i);
  }

  /** The i-th set of directed edges, emptied; made when first asked for. */
  EdgeMarks marks(int i) {
    while (marks.size() <= i) {
      marks.add(new EdgeMarks(keyRun.length));
    }
    marks.get(i).clear();
    return marks.get(i);
  }

  /** The i-th memory for distances to where the leg ends; made when first asked for. */
  LazyPotential potential(int i) {
    while (potentials.size() <= i) {
      potentials.add(new LazyPotential(topology, Direction.TO));
    }
    return potentials.get(i);
  }
}

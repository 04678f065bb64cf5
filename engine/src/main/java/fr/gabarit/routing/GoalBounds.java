package fr.gabarit.routing;

import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.cch.LazyPotential;
import fr.gabarit.cch.Terminals;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.network.TravelTimes;
import fr.gabarit.overlay.SliceSpan;
import fr.gabarit.overlay.TimeSlice;
import fr.gabarit.vehicle.SpeedClass;
import java.util.List;
import java.util.Optional;

/**
 * What a way from the end of a directed edge to where a leg ends costs at least, by the time one is
 * there: exact distances in weights that nothing goes below from then on (potentials that depend on
 * the time, after N. Werner, T. Zeitz, "Combining Predicted and Live Traffic with Time-Dependent A*
 * Potentials", ESA 2022). Not thread-safe.
 *
 * <p>Consistent: no edge lowers the bound by more than its own cost, as bounds only grow with time,
 * and those of a time are consistent in themselves.
 */
final class GoalBounds implements CostBound {
  private final SearchSpace space;
  private final LegGoal goal;
  private final TravelTimes times;
  private final List<Since> all;
  private final LazyPotential[] begun;
  private Optional<LegDistance> distance = Optional.empty();

  /**
   * Weights that nothing entered from some time on goes below.
   *
   * @param fromMillis epoch milliseconds; of the first it does not matter
   * @param metric the weights
   * @param slices the slices that may hold then; none if no order is looked at
   */
  record Since(long fromMillis, CchMetric metric, List<TimeSlice> slices) {
    static Since start(CchMetric metric) {
      return new Since(Long.MIN_VALUE, metric, List.of());
    }

    static Since of(SliceSpan span, CchMetric metric) {
      return new Since(span.fromMillis(), metric, span.slices());
    }
  }

  /**
   * @param space has the memory
   * @param all by time, at least one, none lower than the one before
   */
  GoalBounds(SearchSpace space, LegGoal goal, TravelTimes times, List<Since> all) {
    this.space = space;
    this.goal = goal;
    this.times = times;
    this.all = all;
    begun = new LazyPotential[all.size()];
  }

  /** Those of a network without any order. */
  static GoalBounds base(RoadHierarchy hierarchy, LegRequest request, SearchSpace space) {
    SpeedClass speedClass = request.rules().vehicle().speedClass();
    return new GoalBounds(
        space,
        new LegGoal(hierarchy.network(), request.destination()),
        hierarchy.network().travelTimes(speedClass),
        List.of(Since.start(hierarchy.base(speedClass))));
  }

  /** Knows more, about this leg. */
  GoalBounds with(LegDistance known) {
    distance = Optional.of(known);
    return this;
  }

  /** Distances in the least weights of all the time. */
  LazyPotential atAnyTime() {
    return begun[0] == null ? begin(0) : begun[0];
  }

  @Override
  public int at(int key, long millis) {
    int since = begun.length - 1;
    while (since > 0 && all.get(since).fromMillis() > millis) {
      since--;
    }
    LazyPotential potential = begun[since];
    if (potential == null) {
      potential = begin(since);
    }
    int least = potential.at(key);
    if (since > 0 && least < CchTopology.INFINITY) {
      // What is known of the leg holds at any time, and may be more than what is known of the hour.
      least = Math.max(least, atAnyTime().at(key));
    }
    if (least < CchTopology.INFINITY && distance.isPresent()) {
      least = Math.max(least, distance.get().at(key));
    }
    // Negative beyond a destination part of the way along the edge.
    return least >= CchTopology.INFINITY ? UNREACHABLE : Math.max(0, least);
  }

  private LazyPotential begin(int since) {
    LazyPotential potential = space.potential(since);
    potential.begin(all.get(since).metric(), terminals(goal, times, all.get(since).slices()));
    begun[since] = potential;
    return potential;
  }

  /**
   * Where ways end in the least weights of some slices. What is not driven of the last edge is
   * taken off again; as the weights hold the least that it costs in any slice, that is the most.
   */
  static Terminals terminals(LegGoal goal, TravelTimes times, List<TimeSlice> slices) {
    return goal.terminals(
        key -> {
          if (!times.drivable(key)) {
            return CchTopology.INFINITY;
          }
          int most = times.costMillis(key);
          for (int i = 0; i < slices.size(); i++) {
            most = Math.max(most, slices.get(i).costMillis(key));
          }
          return most;
        });
  }
}

package fr.gabarit.routing;

import com.carrotsearch.hppc.IntArrayList;
import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.cch.LazyPotential;
import fr.gabarit.cch.Terminals;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadTopology;
import java.util.List;

/**
 * A bound on the cost of ways to where a leg ends that knows the leg: the {@link Surroundings} of
 * the destination as the leg meets them, and the areas of local traffic that open to it; to these,
 * exact distances in weights for all legs to which no area opens.
 *
 * <p>A way begun outside the surroundings enters them over their border, or enters an open area
 * first: the bound is the least over all these doors of the distance to the door, the cost of
 * entering, and a bound from there on: for an area that for legs to which all areas are open, but
 * no less than what any road costs that the surroundings leave out. So no door is dearer than it
 * is, and no road lowers the bound by more than its own cost: consistent. Not thread-safe.
 */
final class LegDistance {
  private final Surroundings surroundings;
  private final LazyPotential toDoors;

  /**
   * @param surroundings of the destination
   * @param slices the rules from the departure to the end of the span that is looked at
   * @param keptOut the least weights of the span for legs to which no area opens
   * @param toDoors memory for distances to doors
   * @param space has other memory
   * @param inAreas bounds for legs to which all areas are open, begun
   */
  LegDistance(
      RoadTopology roads,
      Surroundings surroundings,
      List<LegRules.Slice> slices,
      CchMetric keptOut,
      LazyPotential toDoors,
      LazyPotential inAreas,
      SearchSpace space) {
    this.surroundings = surroundings;
    this.toDoors = toDoors;
    EdgeMarks seen = space.marks(4);
    IntArrayList opened = new IntArrayList();
    for (LegRules.Slice slice : slices) {
      slice.forEachOpenKey(
          key -> {
            if (!surroundings.holds(key) && seen.add(key)) {
              opened.add(key);
            }
          });
    }
    IntArrayList doors = new IntArrayList();
    IntArrayList costs = new IntArrayList();
    for (int key : surroundings.border()) {
      doors.add(key);
      costs.add(surroundings.at(key));
    }
    for (int i = 0; i < opened.size(); i++) {
      int key = opened.get(i);
      int node = roads.tail(key);
      for (int slot = roads.firstOut(node); slot < roads.firstOut(node + 1); slot++) {
        int from = EdgeKeys.reverse(roads.outKey(slot));
        int cost = surroundings.cost(from, key);
        int within = Math.max(surroundings.radius(), inAreas.at(key));
        if (!surroundings.holds(from)
            && cost < CchTopology.INFINITY
            && within < CchTopology.INFINITY) {
          doors.add(from);
          costs.add(cost + within);
        }
      }
    }
    toDoors.begin(keptOut, Terminals.of(doors.toArray(), costs.toArray()));
  }

  /** No way from the end of a directed edge costs less; infinite if there is none in the span. */
  int at(int key) {
    return surroundings.holds(key) ? surroundings.at(key) : toDoors.at(key);
  }
}

package fr.gabarit.bench.matching;

import fr.gabarit.matching.EdgeSet;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.PlaceDirection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a drawing of a run should match.
 *
 * @param keys the keys concerned
 * @param eitherWay edges of which the drawing covers so little, or just so much, that including
 *     them is as right as leaving them out
 */
record Truth(EdgeSet keys, Set<Integer> eitherWay) {
  private static final double OVERRUN_METRES = 15;

  Truth {
    eitherWay = Set.copyOf(eitherWay);
  }

  static Truth of(
      RoadNetwork network,
      Surroundings surroundings,
      Run run,
      Cartographer.Drawing drawing,
      PlaceDirection direction,
      Metres frame) {
    List<Integer> keys = new ArrayList<>();
    Set<Integer> eitherWay = new HashSet<>();
    for (int i = 0; i < run.keys().size(); i++) {
      int edge = EdgeKeys.edge(run.keys().get(i));
      double length = network.geometry().lengthMetres(edge);
      double missing = 0;
      missing += i == 0 ? Math.max(0, drawing.trimmedStartMetres()) : 0;
      missing += i == run.keys().size() - 1 ? Math.max(0, drawing.trimmedEndMetres()) : 0;
      add(network, surroundings, run.keys().get(i), direction, keys);
      if (undecided(length - missing, length)) {
        eitherWay.addAll(surroundings.twins(edge));
      }
    }
    if (direction == PlaceDirection.BOTH) {
      for (Map.Entry<Integer, Double> entry :
          surroundings.oppositeCarriageways(run, frame).entrySet()) {
        int edge = entry.getKey();
        double length = network.geometry().lengthMetres(edge);
        double covered = entry.getValue();
        if (covered >= OVERRUN_METRES || covered >= length / 2) {
          add(network, surroundings, EdgeKeys.forward(edge), direction, keys);
        }
        if (undecided(covered, length)) {
          eitherWay.addAll(surroundings.twins(edge));
        }
      }
    }
    return new Truth(EdgeSet.of(keys), eitherWay);
  }

  /** Within a few metres, the error of the drawing, of where the decision turns. */
  private static boolean undecided(double covered, double length) {
    double threshold = Math.min(OVERRUN_METRES, length / 2);
    return Math.abs(covered - threshold) < 6;
  }

  private static void add(
      RoadNetwork network,
      Surroundings surroundings,
      int key,
      PlaceDirection direction,
      List<Integer> keys) {
    boolean forward = EdgeKeys.isForward(key);
    for (int twin : surroundings.twins(EdgeKeys.edge(key))) {
      int along = forward ? EdgeKeys.forward(twin) : EdgeKeys.backward(twin);
      for (int candidate : new int[] {along, EdgeKeys.reverse(along)}) {
        // Runs are drawn in driving order, or against it if the place means "backward".
        boolean meant = direction == PlaceDirection.BOTH || candidate == along;
        if (meant && network.drivable(candidate)) {
          keys.add(candidate);
        }
      }
    }
  }

  /** Whether a match is right but for what may go either way. */
  boolean accepts(EdgeSet matched) {
    return matched.minus(keys).keys().allMatch(key -> eitherWay.contains(EdgeKeys.edge(key)))
        && keys.minus(matched).keys().allMatch(key -> eitherWay.contains(EdgeKeys.edge(key)));
  }
}

package fr.gabarit.bench;

import com.graphhopper.routing.weighting.AbstractAdjustedWeighting;
import com.graphhopper.routing.weighting.Weighting;

/**
 * A weighting without its turn costs, as GraphHopper wants it for landmarks and for node-based
 * contraction hierarchies.
 */
final class BaseWithoutTurns extends AbstractAdjustedWeighting {
  BaseWithoutTurns(Weighting weighting) {
    super(weighting);
  }

  @Override
  public double calcTurnWeight(int inEdge, int viaNode, int outEdge) {
    return 0;
  }

  @Override
  public long calcTurnMillis(int inEdge, int viaNode, int outEdge) {
    return 0;
  }

  @Override
  public boolean hasTurnCosts() {
    return false;
  }

  @Override
  public String getName() {
    return "freight_base_without_turns";
  }
}

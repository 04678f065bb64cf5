package fr.gabarit.data.sample.place;

import fr.gabarit.data.sample.plane.PlanePoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Divides the area among its settlements: the power diagram of circles around them, so that a large
 * town reaches farther than a village and every boundary is straight. Immutable.
 */
public final class Territories {

  /** Settlements farther apart than this do not meet. */
  private static final double NEIGHBOURHOOD_METRES = 20_000;

  private static final double LEAST_AREA = 10_000;

  private final Map<Settlement, List<PlanePoint>> rings = new LinkedHashMap<>();

  /** The territories of a plan. */
  public static Territories of(AreaPlan plan) {
    Territories territories = new Territories();
    for (Settlement settlement : plan.settlements()) {
      List<PlanePoint> ring = territory(settlement, plan);
      if (ring.size() >= 3 && area(ring) > LEAST_AREA) {
        territories.rings.put(settlement, ring);
      }
    }
    return territories;
  }

  /** The corners of each territory, counter-clockwise, not closed; in the order of the plan. */
  public Map<Settlement, List<PlanePoint>> rings() {
    return Collections.unmodifiableMap(rings);
  }

  private static List<PlanePoint> territory(Settlement settlement, AreaPlan plan) {
    PlanePoint low = plan.southWest();
    PlanePoint high = plan.northEast();
    List<PlanePoint> ring =
        List.of(low, new PlanePoint(high.x(), low.y()), high, new PlanePoint(low.x(), high.y()));
    for (Settlement other : plan.settlements()) {
      boolean near = other.centre().distanceTo(settlement.centre()) < NEIGHBOURHOOD_METRES;
      if (other != settlement && near) {
        ring = clipped(ring, settlement, other);
      }
    }
    return ring;
  }

  /** The part of a ring that is nearer to the first, each distance less its radius, squared. */
  private static List<PlanePoint> clipped(
      List<PlanePoint> ring, Settlement mine, Settlement other) {
    List<PlanePoint> kept = new ArrayList<>();
    for (int i = 0; i < ring.size(); i++) {
      PlanePoint from = ring.get(i);
      PlanePoint to = ring.get((i + 1) % ring.size());
      double fromLead = lead(from, mine, other);
      double toLead = lead(to, mine, other);
      if (fromLead >= 0) {
        kept.add(from);
      }
      if ((fromLead > 0 && toLead < 0) || (fromLead < 0 && toLead > 0)) {
        kept.add(from.towards(to, fromLead / (fromLead - toLead)));
      }
    }
    return kept;
  }

  /** Linear in the point, so that boundaries are straight. */
  private static double lead(PlanePoint point, Settlement mine, Settlement other) {
    return power(point, other) - power(point, mine);
  }

  private static double power(PlanePoint point, Settlement settlement) {
    double distance = point.distanceTo(settlement.centre());
    double radius = settlement.outline().radiusMetres();
    return distance * distance - radius * radius;
  }

  private static double area(List<PlanePoint> ring) {
    double doubled = 0;
    for (int i = 0; i < ring.size(); i++) {
      doubled += ring.get(i).cross(ring.get((i + 1) % ring.size()));
    }
    return doubled / 2;
  }
}

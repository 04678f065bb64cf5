package fr.gabarit.network;

import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.routing.util.DefaultSnapFilter;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.storage.index.LocationIndex;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.DistanceCalcEarth;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PointList;
import fr.gabarit.vehicle.SpeedClass;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Brings points onto the nearest road that belongs to the connected network. Orders are not looked
 * at: a point in a forbidden street is answered with the orders that forbid it. Thread-safe.
 */
public final class Snapper {
  /** Beyond this distance from any road a point is not taken to be on the network, metres. */
  private static final double FARTHEST_METRES = 5000;

  private final LocationIndex index;
  private final Map<SpeedClass, EdgeFilter> filters = new EnumMap<>(SpeedClass.class);

  public Snapper(FreightHopper hopper) {
    index = hopper.getLocationIndex();
    for (SpeedClass speedClass : SpeedClass.values()) {
      BooleanEncodedValue subnetwork =
          hopper
              .getEncodingManager()
              .getBooleanEncodedValue(Subnetwork.key(FreightHopper.profileName(speedClass)));
      filters.put(
          speedClass, new DefaultSnapFilter(BaseWeighting.of(hopper, speedClass), subnetwork));
    }
  }

  /** The point on the network nearest to a place, if one is near enough. */
  public Optional<SnappedPoint> snap(double latitude, double longitude, SpeedClass speedClass) {
    Snap snap = index.findClosest(latitude, longitude, filters.get(speedClass));
    if (!snap.isValid() || snap.getQueryDistance() > FARTHEST_METRES) {
      return Optional.empty();
    }
    return Optional.of(new SnappedPoint(position(snap), snap));
  }

  private static RoadPosition position(Snap snap) {
    int key = snap.getClosestEdge().getEdgeKey();
    double fraction = fractionAlong(snap);
    return new RoadPosition(
        EdgeKeys.edge(key),
        EdgeKeys.isForward(key) ? fraction : 1 - fraction,
        snap.getSnappedPoint().getLat(),
        snap.getSnappedPoint().getLon(),
        snap.getQueryDistance());
  }

  /** Share of the length between the base node of the snapped edge and the snapped point. */
  private static double fractionAlong(Snap snap) {
    PointList points = snap.getClosestEdge().fetchWayGeometry(FetchMode.ALL);
    if (snap.getSnappedPosition() == Snap.Position.TOWER) {
      return snap.getWayIndex() == 0 ? 0 : 1;
    }
    double before = 0;
    double total = 0;
    for (int i = 1; i < points.size(); i++) {
      double piece =
          DistanceCalcEarth.DIST_EARTH.calcDist(
              points.getLat(i - 1), points.getLon(i - 1), points.getLat(i), points.getLon(i));
      if (i <= snap.getWayIndex()) {
        before += piece;
      }
      total += piece;
    }
    before +=
        DistanceCalcEarth.DIST_EARTH.calcDist(
            points.getLat(snap.getWayIndex()),
            points.getLon(snap.getWayIndex()),
            snap.getSnappedPoint().getLat(),
            snap.getSnappedPoint().getLon());
    return total == 0 ? 0 : Math.min(1, before / total);
  }
}

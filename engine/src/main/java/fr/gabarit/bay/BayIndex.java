package fr.gabarit.bay;

import fr.gabarit.matching.MatchOutcome;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.Effect;
import fr.gabarit.order.Place;
import fr.gabarit.overlay.PlacedOrders;
import fr.gabarit.overlay.Placement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Bays by place, with the parking prohibitions of orders on them. Immutable and thread-safe.
 *
 * <p>A prohibition lies on a bay if the place it was drawn as passes within {@value
 * #ROADSIDE_METRES} m of it; where it is told in words or by ways of the map, if it was matched to
 * the road nearest to the bay, within the same distance.
 */
public final class BayIndex {
  /** Half a wide street with its pavements. */
  static final double ROADSIDE_METRES = 30;

  private final List<SitedBay> bays = new ArrayList<>();
  private final STRtree tree = new STRtree();
  private final BayJudge judge = new BayJudge();

  /**
   * @param bays all bays
   * @param placed the orders of the area
   */
  public BayIndex(List<DeliveryBay> bays, PlacedOrders placed) {
    List<Placement> prohibitions =
        placed.placements().stream()
            .filter(placement -> placement.measure().effect() instanceof Effect.ParkingProhibited)
            .toList();
    STRtree drawn = new STRtree();
    Map<Integer, List<Placement>> byEdge = new HashMap<>();
    for (Placement placement : prohibitions) {
      Optional<Geometry> geometry = drawn(placement.place());
      if (geometry.isPresent()) {
        drawn.insert(geometry.get().getEnvelopeInternal(), placement);
      } else if (placement.outcome() instanceof MatchOutcome.Matched matched) {
        matched
            .edges()
            .keys()
            .map(EdgeKeys::edge)
            .distinct()
            .forEach(edge -> byEdge.computeIfAbsent(edge, key -> new ArrayList<>()).add(placement));
      }
    }
    for (DeliveryBay bay : bays) {
      Spot spot = new Spot(bay.place().longitude(), bay.place().latitude());
      List<Placement> onBay = new ArrayList<>();
      for (Object candidate : drawn.query(spot.box(ROADSIDE_METRES))) {
        Placement placement = (Placement) candidate;
        if (spot.distanceMetres(drawn(placement.place()).orElseThrow()) <= ROADSIDE_METRES) {
          onBay.add(placement);
        }
      }
      if (!byEdge.isEmpty()) {
        nearestEdge(spot, placed.overlay().network())
            .ifPresent(edge -> onBay.addAll(byEdge.getOrDefault(edge, List.of())));
      }
      SitedBay sited = new SitedBay(bay, onBay);
      this.bays.add(sited);
      tree.insert(new Envelope(spot.coordinate()), sited);
    }
    drawn.build();
    tree.build();
  }

  private static Optional<Geometry> drawn(Place place) {
    if (place instanceof Place.Line line) {
      return Optional.of(line.lines());
    }
    return place instanceof Place.Area area ? Optional.of(area.area()) : Optional.empty();
  }

  private static OptionalInt nearestEdge(Spot spot, RoadNetwork network) {
    int nearest = -1;
    double least = ROADSIDE_METRES;
    for (int edge : network.tree().edgesNear(spot.box(ROADSIDE_METRES))) {
      double metres = spot.distanceMetres(network.geometry().line(edge));
      if (metres <= least) {
        least = metres;
        nearest = edge;
      }
    }
    return nearest < 0 ? OptionalInt.empty() : OptionalInt.of(nearest);
  }

  /** All bays, in the order given. */
  public List<SitedBay> all() {
    return List.copyOf(bays);
  }

  /**
   * The bays around a point and what speaks against each, nearest first.
   *
   * @param radiusMetres as the crow flies
   */
  public List<BayFinding> near(
      double longitude, double latitude, double radiusMetres, BayStop stop) {
    Spot spot = new Spot(longitude, latitude);
    List<BayFinding> found = new ArrayList<>();
    for (Object candidate : tree.query(spot.box(radiusMetres))) {
      SitedBay sited = (SitedBay) candidate;
      double metres =
          spot.distanceMetres(
              new Coordinate(sited.bay().place().longitude(), sited.bay().place().latitude()));
      if (metres <= radiusMetres) {
        found.add(new BayFinding(sited, metres, judge.obstacles(sited, stop)));
      }
    }
    found.sort(
        Comparator.comparingDouble(BayFinding::distanceMetres)
            .thenComparing(finding -> finding.sited().bay().id()));
    return found;
  }

  /**
   * The bays within a box and what speaks against each, in the order of their ids; distances are
   * from the middle of the box.
   *
   * @param box x = longitude, y = latitude
   */
  public List<BayFinding> within(Envelope box, BayStop stop) {
    Spot middle = new Spot(box.centre().x, box.centre().y);
    List<BayFinding> found = new ArrayList<>();
    for (Object candidate : tree.query(box)) {
      SitedBay sited = (SitedBay) candidate;
      Coordinate at =
          new Coordinate(sited.bay().place().longitude(), sited.bay().place().latitude());
      found.add(new BayFinding(sited, middle.distanceMetres(at), judge.obstacles(sited, stop)));
    }
    found.sort(
        Comparator.comparing((BayFinding finding) -> finding.sited().bay().source())
            .thenComparing(finding -> finding.sited().bay().id()));
    return found;
  }
}

package fr.gabarit.data.sample.place;

import fr.gabarit.data.sample.plane.CellIndex;
import fr.gabarit.data.sample.plane.LocalPlane;
import fr.gabarit.data.sample.plane.PlanePoint;
import java.util.Comparator;
import java.util.List;

/** What is to be drawn, and where. Immutable. */
public final class AreaPlan {

  /** Farther away than this, a settlement has no say in what a place looks like. */
  private static final double NEIGHBOURHOOD_METRES = 5200;

  private final LocalPlane plane;
  private final List<Settlement> settlements;
  private final List<PlannedRoad> roads;
  private final PlanePoint southWest;
  private final PlanePoint northEast;
  private final CellIndex<Settlement> byPlace = new CellIndex<>(2600);

  AreaPlan(
      LocalPlane plane,
      List<Settlement> settlements,
      List<PlannedRoad> roads,
      PlanePoint southWest,
      PlanePoint northEast) {
    this.plane = plane;
    this.settlements = List.copyOf(settlements);
    this.roads = List.copyOf(roads);
    this.southWest = southWest;
    this.northEast = northEast;
    for (Settlement settlement : settlements) {
      byPlace.add(settlement, settlement.centre());
    }
  }

  /** The plane of all points. */
  public LocalPlane plane() {
    return plane;
  }

  /** Towns first, then villages. */
  public List<Settlement> settlements() {
    return settlements;
  }

  public List<Settlement> towns() {
    return settlements.stream().filter(Settlement::town).toList();
  }

  /** Numbered roads. */
  public List<PlannedRoad> roads() {
    return roads;
  }

  /** South-western corner of the box that the area fills. */
  public PlanePoint southWest() {
    return southWest;
  }

  /** North-eastern corner of the box that the area fills. */
  public PlanePoint northEast() {
    return northEast;
  }

  /** The settlement whose centre is nearest, measured in its own size. */
  public Settlement nearest(PlanePoint point) {
    return byPlace
        .least(point, NEIGHBOURHOOD_METRES, place -> place.outline().reach(point))
        .orElseGet(
            () ->
                settlements.stream()
                    .min(Comparator.comparingDouble(place -> place.outline().reach(point)))
                    .orElseThrow());
  }

  /** How far out of the nearest settlement a place lies: below 1 it is built up. */
  public double reach(PlanePoint point) {
    return nearest(point).outline().reach(point);
  }
}

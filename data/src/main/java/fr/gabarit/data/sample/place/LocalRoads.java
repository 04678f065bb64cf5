package fr.gabarit.data.sample.place;

import fr.gabarit.data.sample.plane.CellIndex;
import fr.gabarit.data.sample.plane.Dice;
import fr.gabarit.data.sample.plane.PlanePoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Joins neighbouring settlements that no numbered road joins: those with no third one in the circle
 * over the two.
 */
final class LocalRoads {

  private static final double LONGEST_METRES = 8500;

  private final Dice dice;

  LocalRoads(Dice dice) {
    this.dice = dice;
  }

  List<PlannedRoad> join(List<Settlement> settlements, List<PlannedRoad> numbered) {
    Set<List<Settlement>> joined = new HashSet<>();
    for (PlannedRoad road : numbered) {
      for (int i = 0; i + 1 < road.stops().size() && !road.dual(); i++) {
        joined.add(List.of(road.stops().get(i), road.stops().get(i + 1)));
        joined.add(List.of(road.stops().get(i + 1), road.stops().get(i)));
      }
    }
    CellIndex<Settlement> byPlace = new CellIndex<>(4000);
    settlements.forEach(settlement -> byPlace.add(settlement, settlement.centre()));
    List<PlannedRoad> roads = new ArrayList<>();
    for (Settlement a : settlements) {
      for (Settlement b : byPlace.near(a.centre(), LONGEST_METRES)) {
        boolean wanted =
            !joined.contains(List.of(a, b))
                && !a.equals(b)
                && a.centre().distanceTo(b.centre()) < LONGEST_METRES
                && neighbours(a, b, byPlace);
        if (wanted) {
          joined.add(List.of(a, b));
          joined.add(List.of(b, a));
          roads.add(road(a, b));
        }
      }
    }
    return roads;
  }

  private PlannedRoad road(Settlement a, Settlement b) {
    boolean through = (a.town() && b.town()) || dice.chance(0.3);
    return new PlannedRoad(
        through
            ? Optional.of("D " + (301 + dice.below(650)) + "E" + (1 + dice.below(5)))
            : Optional.empty(),
        through ? RoadClass.TERTIARY : RoadClass.UNCLASSIFIED,
        false,
        List.of(a, b));
  }

  private static boolean neighbours(Settlement a, Settlement b, CellIndex<Settlement> byPlace) {
    PlanePoint middle = a.centre().towards(b.centre(), 0.5);
    double radius = a.centre().distanceTo(b.centre()) / 2;
    return byPlace.near(middle, radius).stream()
        .noneMatch(
            other ->
                !other.equals(a)
                    && !other.equals(b)
                    && other.centre().distanceTo(middle) < 0.98 * radius);
  }
}

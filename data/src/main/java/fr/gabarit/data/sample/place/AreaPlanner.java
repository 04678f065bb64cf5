package fr.gabarit.data.sample.place;

import fr.gabarit.data.sample.plane.Dice;
import fr.gabarit.data.sample.plane.LocalPlane;
import fr.gabarit.data.sample.plane.PlanePoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the plan of an area from facts and a scale. Scale 1 is the area of the facts; below 1, only
 * the towns nearest to its chief town; above 1, mirrored copies of the area under other names are
 * laid beside it and joined to it by roads.
 */
public final class AreaPlanner {

  private static final double VILLAGES_PER_TILE = 210;
  private static final double MARGIN_METRES = 4500;

  private final SampleFacts facts;
  private final Dice dice;
  private final PlaceNames names;
  private final LocalPlane plane;

  /**
   * @param seed seed of the whole area
   */
  public AreaPlanner(SampleFacts facts, long seed) {
    this.facts = facts;
    this.dice = new Dice(seed, "plan");
    Set<String> taken = facts.towns().stream().map(TownFact::name).collect(Collectors.toSet());
    this.names = new PlaceNames(new Dice(seed, "place names"), taken);
    this.plane =
        new LocalPlane(
            facts.towns().stream().mapToDouble(TownFact::lat).average().orElseThrow(),
            facts.towns().stream().mapToDouble(TownFact::lon).average().orElseThrow());
  }

  /**
   * @param scale how many times the streets of the area of the facts, above 0
   */
  public AreaPlan plan(double scale) {
    Box extent = Box.around(facts.towns().stream().map(this::position).toList());
    List<Settlement> settlements = new ArrayList<>();
    List<PlannedRoad> roads = new ArrayList<>();
    List<List<Settlement>> tiles = new ArrayList<>();
    int columns = (int) Math.ceil(Math.sqrt(Math.ceil(scale)));
    for (int tile = 0; tile < scale; tile++) {
      TilePlace place =
          new TilePlace(extent.widened(MARGIN_METRES / 2), tile % columns, tile / columns);
      Map<String, Settlement> towns = towns(place, Math.min(1, scale - tile), tile);
      List<Settlement> added = List.copyOf(towns.values());
      roads.addAll(corridors(towns, tile));
      for (List<Settlement> earlier : tiles) {
        connection(earlier, added, tiles.size() * 10 + tiles.indexOf(earlier))
            .ifPresent(roads::add);
      }
      tiles.add(added);
      settlements.addAll(added);
    }
    List<Settlement> villages = new ArrayList<>();
    for (List<Settlement> towns : tiles) {
      villages.addAll(villages(towns, settlements, villages));
    }
    settlements.addAll(villages);
    roads.addAll(new LocalRoads(dice).join(settlements, roads));
    Box box = Box.around(settlements.stream().map(Settlement::centre).toList());
    Box wide = box.widened(MARGIN_METRES);
    return new AreaPlan(plane, settlements, roads, wide.southWest(), wide.northEast());
  }

  private PlanePoint position(TownFact fact) {
    return plane.point(fact.lat(), fact.lon());
  }

  /** Towns of one tile by the name the facts know them under; sorted, chief town first. */
  private Map<String, Settlement> towns(TilePlace place, double share, int tile) {
    PlanePoint chief =
        position(facts.towns().stream().max(Comparator.comparingInt(TownFact::size)).orElseThrow());
    List<TownFact> sorted = new ArrayList<>(facts.towns());
    sorted.sort(Comparator.comparingDouble(fact -> position(fact).distanceTo(chief)));
    double total = sorted.stream().mapToDouble(AreaPlanner::ground).sum();
    double used = 0;
    Map<String, Settlement> chosen = new LinkedHashMap<>();
    for (TownFact fact : sorted) {
      if (used >= share * total * 0.999 && chosen.size() >= 3) {
        break;
      }
      used += ground(fact);
      String name = tile == 0 ? fact.name() : names.next();
      Outline outline =
          new Outline(place.lay(position(fact)), Settlement.radiusMetres(fact.size()), dice);
      chosen.put(fact.name(), new Settlement(name, fact.size(), outline));
    }
    return chosen;
  }

  private static double ground(TownFact fact) {
    double radius = Settlement.radiusMetres(fact.size());
    return radius * radius;
  }

  private List<PlannedRoad> corridors(Map<String, Settlement> towns, int tile) {
    List<PlannedRoad> roads = new ArrayList<>();
    for (CorridorFact fact : facts.corridors()) {
      List<Settlement> stops =
          fact.towns().stream().filter(towns::containsKey).map(towns::get).toList();
      if (stops.size() >= 2) {
        String ref = tile == 0 ? fact.ref() : renumbered(fact.ref(), tile);
        roads.add(new PlannedRoad(Optional.of(ref), fact.roadClass(), fact.dual(), stops));
      }
    }
    return roads;
  }

  /** Copies of the area get road numbers of their own: D 937 becomes D 10937 in the first copy. */
  private static String renumbered(String ref, int tile) {
    int space = ref.indexOf(' ');
    String digits = ref.substring(space + 1).replaceAll("\\D", "");
    String letters = ref.substring(space + 1).replaceAll("\\d", "");
    return ref.substring(0, space + 1) + (tile * 10_000 + Integer.parseInt(digits)) + letters;
  }

  private Optional<PlannedRoad> connection(
      List<Settlement> first, List<Settlement> second, int number) {
    Settlement[] closest = new Settlement[2];
    double best = 25_000;
    for (Settlement a : first) {
      for (Settlement b : second) {
        double distance = a.centre().distanceTo(b.centre());
        if (distance < best) {
          best = distance;
          closest[0] = a;
          closest[1] = b;
        }
      }
    }
    return closest[0] == null
        ? Optional.empty()
        : Optional.of(
            new PlannedRoad(
                Optional.of("N " + (1000 + number)), RoadClass.PRIMARY, false, List.of(closest)));
  }

  private List<Settlement> villages(
      List<Settlement> towns, List<Settlement> allTowns, List<Settlement> villages) {
    Box box = Box.around(towns.stream().map(Settlement::centre).toList()).widened(MARGIN_METRES);
    double share = towns.size() / (double) facts.towns().size();
    int wanted = (int) Math.round(VILLAGES_PER_TILE * share);
    List<Settlement> added = new ArrayList<>();
    for (int attempt = 0; attempt < wanted * 40 && added.size() < wanted; attempt++) {
      PlanePoint at =
          new PlanePoint(
              dice.between(box.southWest().x(), box.northEast().x()),
              dice.between(box.southWest().y(), box.northEast().y()));
      double radius = Settlement.radiusMetres(0) * dice.between(0.6, 1.25);
      boolean free =
          allTowns.stream()
                  .noneMatch(
                      town ->
                          at.distanceTo(town.centre()) < 1.15 * town.outline().radiusMetres() + 700)
              && villages.stream().noneMatch(other -> at.distanceTo(other.centre()) < 1450)
              && added.stream().noneMatch(other -> at.distanceTo(other.centre()) < 1450);
      if (free) {
        added.add(new Settlement(names.next(), 0, new Outline(at, radius, dice)));
      }
    }
    return added;
  }

  /** Where one copy of the area goes; copies are mirrored so that like borders on like. */
  private record TilePlace(Box extent, int column, int row) {
    PlanePoint lay(PlanePoint point) {
      double x = point.x() - extent.southWest().x();
      double y = point.y() - extent.southWest().y();
      double width = extent.northEast().x() - extent.southWest().x();
      double height = extent.northEast().y() - extent.southWest().y();
      return new PlanePoint(
          extent.southWest().x() + column * width + (column % 2 == 0 ? x : width - x),
          extent.southWest().y() - row * height + (row % 2 == 0 ? y : height - y));
    }
  }

  private record Box(PlanePoint southWest, PlanePoint northEast) {
    static Box around(List<PlanePoint> points) {
      return new Box(
          new PlanePoint(
              points.stream().mapToDouble(PlanePoint::x).min().orElseThrow(),
              points.stream().mapToDouble(PlanePoint::y).min().orElseThrow()),
          new PlanePoint(
              points.stream().mapToDouble(PlanePoint::x).max().orElseThrow(),
              points.stream().mapToDouble(PlanePoint::y).max().orElseThrow()));
    }

    Box widened(double metres) {
      PlanePoint step = new PlanePoint(metres, metres);
      return new Box(southWest.minus(step), northEast.plus(step));
    }
  }
}

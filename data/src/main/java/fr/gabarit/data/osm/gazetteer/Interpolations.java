package fr.gabarit.data.osm.gazetteer;

import fr.gabarit.gazetteer.HouseAddress;
import fr.gabarit.gazetteer.HouseNumber;
import fr.gabarit.gazetteer.RoadSpots;
import fr.gabarit.gazetteer.StreetName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/** Fills in the houses between those at the nodes of an {@code addr:interpolation} way. */
final class Interpolations {
  private static final int MOST_HOUSES = 200;

  private final NodePass nodes;

  Interpolations(NodePass nodes) {
    this.nodes = nodes;
  }

  /** Adds the houses of all lines whose street is known. */
  void addTo(List<HouseAddress> houses, List<WayPass.Interpolation> lines) {
    Set<String> known = new HashSet<>();
    houses.forEach(house -> known.add(key(house)));
    List<HouseAddress> filledIn = new ArrayList<>();
    for (WayPass.Interpolation line : lines) {
      Optional<String> street = line.street().or(() -> streetOfNodes(line.nodeIds()));
      street.ifPresent(name -> add(line, name, filledIn));
    }
    // A house that is on the map stands where it is, not where it should be.
    filledIn.stream().filter(house -> !known.contains(key(house))).forEach(houses::add);
  }

  private static String key(HouseAddress house) {
    return house.number() + " " + StreetName.of(house.street()).key();
  }

  private Optional<String> streetOfNodes(long[] nodeIds) {
    for (long id : nodeIds) {
      Optional<String> street = nodes.numbered(id).flatMap(NodePass.Numbered::street);
      if (street.isPresent()) {
        return street;
      }
    }
    return Optional.empty();
  }

  private record Known(int number, Optional<String> street, Coordinate at) {}

  private void add(WayPass.Interpolation line, String street, List<HouseAddress> houses) {
    int step =
        switch (line.kind()) {
          case "odd", "even" -> 2;
          default -> 1;
        };
    Optional<Known> last = Optional.empty();
    List<Coordinate> course = new ArrayList<>();
    for (long id : line.nodeIds()) {
      nodes.positions().of(id).ifPresent(course::add);
      Optional<Known> known = known(id);
      if (known.isEmpty()) {
        continue;
      }
      if (known.get().street().isEmpty()) {
        houses.add(
            new HouseAddress(
                Integer.toString(known.get().number()),
                street,
                known.get().at().x,
                known.get().at().y));
      }
      if (last.isPresent() && !line.kind().equals("alphabetic")) {
        fill(last.get().number(), known.get().number(), step, course, street, houses);
      }
      last = known;
      course = new ArrayList<>(List.of(known.get().at()));
    }
  }

  private Optional<Known> known(long nodeId) {
    return nodes
        .numbered(nodeId)
        .flatMap(
            house ->
                HouseNumber.of(house.number())
                    .flatMap(
                        number ->
                            nodes
                                .positions()
                                .of(nodeId)
                                .map(at -> new Known(number.value(), house.street(), at))));
  }

  private static void fill(
      int from,
      int to,
      int step,
      List<Coordinate> course,
      String street,
      List<HouseAddress> houses) {
    int steps = Math.abs(to - from) / step;
    for (int i = 1; i < steps && steps <= MOST_HOUSES; i++) {
      int number = from + (to > from ? i : -i) * step;
      Coordinate at = at(course, (double) i / steps);
      houses.add(new HouseAddress(Integer.toString(number), street, at.x, at.y));
    }
  }

  private static Coordinate at(List<Coordinate> course, double share) {
    double[] ends = new double[course.size()];
    for (int i = 1; i < ends.length; i++) {
      Coordinate from = course.get(i - 1);
      Coordinate to = course.get(i);
      ends[i] = ends[i - 1] + RoadSpots.metresBetween(from.x, from.y, to.x, to.y);
    }
    double wanted = share * ends[ends.length - 1];
    int last = 1;
    while (last < ends.length - 1 && ends[last] < wanted) {
      last++;
    }
    double length = ends[last] - ends[last - 1];
    double along = length == 0 ? 0 : (wanted - ends[last - 1]) / length;
    Coordinate from = course.get(last - 1);
    Coordinate to = course.get(last);
    return new Coordinate(from.x + along * (to.x - from.x), from.y + along * (to.y - from.y));
  }
}

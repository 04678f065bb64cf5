package fr.gabarit.bench.matching;

import com.graphhopper.routing.ev.RoadClass;
import fr.gabarit.gazetteer.CommuneBoundary;
import fr.gabarit.gazetteer.HouseAddress;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.order.Commune;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import fr.gabarit.order.StreetLimit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/**
 * Takes streets and pieces of streets from a network, with the words for them. Names are compared
 * letter by letter and areas by exact intersection, apart from the matcher. Not thread-safe.
 */
final class StreetSampler {
  private static final int MAX_TRIES = 3000;
  private static final int MAX_EDGES = 15;
  private static final double HOUSE_METRES = 60;
  private static final double DIVIDED_METRES = 40;
  private static final double LEAST_METRES = 40;

  private final RoadNetwork network;
  private final NamedEdges streets;
  private final StreetTruths truths;
  private final List<CommuneBoundary> communes;
  private final Map<String, List<HouseAddress>> houses = new HashMap<>();

  private final List<String> streetsWithHouses;
  private final Random random;
  private final Misspeller misspeller;

  StreetSampler(
      RoadNetwork network,
      List<CommuneBoundary> communes,
      List<HouseAddress> addresses,
      Random random) {
    this.network = network;
    this.communes = communes;
    this.random = random;
    streets = new NamedEdges(network);
    truths = new StreetTruths(network, streets);
    misspeller = new Misspeller(random);
    for (HouseAddress house : addresses) {
      houses.computeIfAbsent(house.street(), street -> new ArrayList<>()).add(house);
    }
    streetsWithHouses =
        houses.keySet().stream()
            .filter(street -> houses.get(street).size() > 1 && !streets.of(street).isEmpty())
            .sorted()
            .toList();
  }

  /** A trial of the class, or none if the area seems to have none. */
  Optional<StreetTrial> sample(StreetClass wanted) {
    for (int i = 0; i < MAX_TRIES; i++) {
      int edge = startEdge(wanted);
      if (edge < 0
          || network.facts().name(edge).isEmpty()
          || (!network.drivable(EdgeKeys.forward(edge))
              && !network.drivable(EdgeKeys.backward(edge)))
          || network.facts().roadClass(edge) == RoadClass.MOTORWAY) {
        continue;
      }
      Optional<CommuneBoundary> commune =
          communes.stream().filter(area -> streets.inside(edge, area) > 0.6).findFirst();
      if (commune.isPresent()) {
        String name = network.facts().name(edge).get();
        Optional<StreetTrial> trial =
            switch (wanted) {
              case WHOLE -> Optional.of(whole(name, misspeller.spell(name), commune.get()));
              case SLIPS -> Optional.of(whole(name, misspeller.slip(name), commune.get()));
              case CROSSINGS -> betweenCrossings(edge, name, commune.get());
              case HOUSES -> betweenHouses(edge, name, commune.get());
            };
        if (trial.isPresent()) {
          return trial;
        }
      }
    }
    return Optional.empty();
  }

  private int startEdge(StreetClass wanted) {
    if (wanted != StreetClass.HOUSES) {
      return random.nextInt(network.topology().edgeCount());
    }
    if (streetsWithHouses.isEmpty()) {
      return -1;
    }
    List<Integer> edges =
        streets.of(streetsWithHouses.get(random.nextInt(streetsWithHouses.size())));
    return edges.get(random.nextInt(edges.size()));
  }

  private static Commune words(CommuneBoundary commune) {
    return new Commune(Optional.empty(), Optional.of(commune.municipality().name()));
  }

  private static Place.NamedStreet place(
      CommuneBoundary commune,
      String street,
      Optional<StreetLimit> from,
      Optional<StreetLimit> to) {
    return new Place.NamedStreet("trial", words(commune), street, from, to, PlaceDirection.BOTH);
  }

  private StreetTrial whole(String name, String spelled, CommuneBoundary commune) {
    return new StreetTrial(
        place(commune, spelled, Optional.empty(), Optional.empty()), truths.whole(name, commune));
  }

  private Optional<StreetTrial> betweenCrossings(int edge, String name, CommuneBoundary commune) {
    Run run = walk(edge, name, commune);
    if (turnsBack(run)) {
      return Optional.empty();
    }
    RoadTopology topology = network.topology();
    Optional<String> from = crossing(topology.tail(run.keys().get(0)), name);
    Optional<String> to = crossing(topology.head(run.keys().get(run.keys().size() - 1)), name);
    if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
      return Optional.empty();
    }
    Set<Integer> eitherWay = new HashSet<>(truths.within(name, from.get()));
    eitherWay.addAll(truths.within(name, to.get()));
    eitherWay.addAll(truths.inCrossing(run.keys(), from.get()));
    Set<Integer> around = new HashSet<>(truths.around(topology.tail(run.keys().get(0)), name));
    around.addAll(truths.around(topology.head(run.keys().get(run.keys().size() - 1)), name));
    run.keys().forEach(key -> around.remove(EdgeKeys.edge(key)));
    eitherWay.addAll(around);
    List<Integer> reversed = new ArrayList<>(run.keys());
    Collections.reverse(reversed);
    eitherWay.addAll(
        truths.inCrossing(reversed.stream().map(EdgeKeys::reverse).toList(), to.get()));
    return Optional.of(
        new StreetTrial(
            place(
                commune,
                misspeller.spell(name),
                Optional.of(new StreetLimit.Crossing(misspeller.spell(from.get()))),
                Optional.of(new StreetLimit.Crossing(misspeller.spell(to.get())))),
            truths.truth(run, name, 0, 0, eitherWay)));
  }

  private Optional<StreetTrial> betweenHouses(int edge, String name, CommuneBoundary commune) {
    Run run = walk(edge, name, commune);
    if (turnsBack(run)) {
      return Optional.empty();
    }
    Metres frame = streets.frame(run);
    Course course = new Course(run.course(network, frame));
    record Placed(HouseAddress house, double position) {}
    List<Placed> beside = new ArrayList<>();
    for (HouseAddress house : houses.getOrDefault(name, List.of())) {
      Coordinate at = frame.toMetres(new Coordinate(house.longitude(), house.latitude()));
      double position = course.nearest(at);
      if (course.at(position).distance(at) < HOUSE_METRES
          && run.keys().stream().map(EdgeKeys::edge).anyMatch(e -> e == nearest(name, house))) {
        beside.add(new Placed(house, position));
      }
    }
    if (beside.size() < 2) {
      return Optional.empty();
    }
    Placed one = beside.get(random.nextInt(beside.size()));
    Placed other = beside.get(random.nextInt(beside.size()));
    Placed low = one.position() <= other.position() ? one : other;
    Placed high = low == one ? other : one;
    if (high.position() - low.position() < LEAST_METRES) {
      return Optional.empty();
    }
    return Optional.of(
        new StreetTrial(
            place(
                commune,
                misspeller.spell(name),
                Optional.of(new StreetLimit.HouseNumber(one.house().number())),
                Optional.of(new StreetLimit.HouseNumber(other.house().number()))),
            truths.cut(run, low.position(), high.position(), course.length(), name)));
  }

  private int nearest(String name, HouseAddress house) {
    Metres frame = new Metres(house.longitude(), house.latitude());
    // Barriers at a node are edges without length.
    return streets.of(name).stream()
        .filter(edge -> network.geometry().envelope(edge).getDiameter() > 0)
        .min(
            Comparator.comparingDouble(
                (Integer edge) ->
                    new Course(new Run(List.of(EdgeKeys.forward(edge))).course(network, frame))
                        .distanceTo(new Coordinate(0, 0))))
        .orElseThrow();
  }

  /** A walk along the street, as far as it goes or a little less. */
  private Run walk(int edge, String name, CommuneBoundary commune) {
    int start = EdgeKeys.forward(edge);
    int first = network.drivable(start) ? start : EdgeKeys.backward(edge);
    RoadTopology topology = network.topology();
    List<Integer> keys = new ArrayList<>(List.of(first));
    Set<Integer> nodes = new HashSet<>(Set.of(topology.tail(first), topology.head(first)));
    int wanted = 1 + random.nextInt(MAX_EDGES);
    while (keys.size() < wanted) {
      int node = topology.head(keys.get(keys.size() - 1));
      Optional<Integer> next = Optional.empty();
      for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
        int key = topology.outKey(slot);
        int candidate = EdgeKeys.edge(key);
        boolean goesOn =
            network.drivable(key)
                && streets.bears(candidate, name)
                && !nodes.contains(topology.head(key))
                && streets.inside(candidate, commune) > 0.6;
        if (goesOn) {
          next = Optional.of(key);
        }
      }
      if (next.isEmpty()) {
        break;
      }
      keys.add(next.get());
      nodes.add(topology.head(next.get()));
    }
    return new Run(keys);
  }

  /** Whether a run goes along a street and back on the other carriageway, as no order means it. */
  private boolean turnsBack(Run run) {
    Metres frame = streets.frame(run);
    List<Course> courses = new ArrayList<>();
    for (int key : run.keys()) {
      if (network.geometry().envelope(EdgeKeys.edge(key)).getDiameter() > 0) {
        courses.add(new Course(new Run(List.of(key)).course(network, frame)));
      }
    }
    for (Course course : courses) {
      Coordinate middle = course.at(course.length() / 2);
      for (Course other : courses) {
        double turn =
            Math.IEEEremainder(
                course.heading(course.length() / 2, 3) - other.heading(other.nearest(middle), 3),
                2 * Math.PI);
        if (other.distanceTo(middle) < DIVIDED_METRES && Math.abs(turn) > Math.toRadians(120)) {
          return true;
        }
      }
    }
    return courses.isEmpty();
  }

  private Optional<String> crossing(int node, String name) {
    return streets.edgesAt(node).stream()
        .sorted()
        .flatMap(edge -> network.facts().name(edge).stream())
        .filter(other -> !other.equalsIgnoreCase(name))
        .findFirst();
  }
}

package fr.gabarit.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.gazetteer.CommuneBoundary;
import fr.gabarit.gazetteer.Gazetteer;
import fr.gabarit.gazetteer.GazetteerFacts;
import fr.gabarit.gazetteer.HouseAddress;
import fr.gabarit.gazetteer.Municipality;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.NetworkBuilder;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.Commune;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import fr.gabarit.order.StreetLimit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;

/** A few hand-made streets in the commune of Alpha, which go by labels. */
final class NamedRoads {
  private final NetworkBuilder builder = new NetworkBuilder();
  private final Map<List<Double>, Integer> nodes = new HashMap<>();
  private final Map<String, Integer> edges = new LinkedHashMap<>();
  private final List<HouseAddress> houses = new ArrayList<>();

  /** Adds a road; positions in metres east and north. */
  NetworkBuilder.Road road(
      String label, String name, double fromEast, double fromNorth, double toEast, double toNorth) {
    edges.put(label, builder.edgeCount());
    return builder.road(node(fromEast, fromNorth), node(toEast, toNorth)).name(name);
  }

  private int node(double east, double north) {
    return nodes.computeIfAbsent(List.of(east, north), key -> builder.node(east, north));
  }

  void house(String street, String number, double east, double north) {
    Coordinate at = NetworkBuilder.position(east, north);
    houses.add(new HouseAddress(number, street, at.x, at.y));
  }

  static StreetLimit crossing(String street) {
    return new StreetLimit.Crossing(street);
  }

  static StreetLimit house(String number) {
    return new StreetLimit.HouseNumber(number);
  }

  void assertMatched(String street, StreetLimit from, StreetLimit to, String... labels) {
    MatchOutcome outcome = match(street, from, to);
    assertThat(outcome).isInstanceOf(MatchOutcome.Matched.class);
    assertThat(labels(((MatchOutcome.Matched) outcome).edges())).containsExactly(labels);
  }

  void assertAmbiguous(String street, StreetLimit from, StreetLimit to, MatchNote.Kind reason) {
    MatchOutcome outcome = match(street, from, to);
    assertThat(outcome).isInstanceOf(MatchOutcome.Ambiguous.class);
    assertThat(((MatchOutcome.Ambiguous) outcome).reason().kind()).isEqualTo(reason);
  }

  private MatchOutcome match(String street, StreetLimit from, StreetLimit to) {
    RoadNetwork network = builder.build();
    CommuneBoundary alpha =
        new CommuneBoundary(
            new Municipality(Optional.empty(), "Alpha"),
            Drawings.polygon(-900, -900, 900, -900, 900, 900, -900, 900, -900, -900));
    Gazetteer gazetteer =
        new Gazetteer(
            network,
            new GazetteerFacts(List.of(alpha), List.of(), houses, List.of(), List.of(), Set.of()));
    return new PlaceMatcher(network, MatchSettings.defaults(), gazetteer)
        .match(
            new Place.NamedStreet(
                "stretch",
                new Commune(Optional.empty(), Optional.of("Alpha")),
                street,
                Optional.of(from),
                Optional.of(to),
                PlaceDirection.BOTH));
  }

  private Set<String> labels(EdgeSet keys) {
    Set<String> labels = new TreeSet<>();
    edges.forEach(
        (label, edge) -> {
          if (keys.contains(EdgeKeys.forward(edge)) || keys.contains(EdgeKeys.backward(edge))) {
            labels.add(label);
          }
        });
    return labels;
  }
}

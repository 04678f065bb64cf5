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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** Streets of random towns of crossing streets, whose pieces can be counted off. */
class NamedPlacesRandomTest {
  private static final long SEED = Long.getLong("gabarit.seed", System.nanoTime());
  private static final int ROUNDS = 150;
  private static final String[] NAMES = {
    "Rue de l'Église",
    "Avenue du Général Leclerc",
    "Boulevard de la Liberté",
    "Rue du 8 Mai 1945",
    "Chemin Saint-Éloi",
    "Place Haute",
    "Hauptstraße"
  };
  private static final String[] CROSSINGS = {
    "Rue Ampère", "Rue Bréguet", "Rue Cugnot", "Rue Daguerre", "Rue Eiffel", "Rue Foucault"
  };

  private final Random random = new Random(SEED);
  private final NetworkBuilder roads = new NetworkBuilder();
  private final List<List<Integer>> streets = new ArrayList<>();
  private final List<HouseAddress> houses = new ArrayList<>();

  /** Every street crosses every crossing street; blocks are 60 to 200 m long. */
  private PlaceMatcher town() {
    int[][] nodes = new int[NAMES.length][CROSSINGS.length];
    double east = 0;
    double[] easts = new double[CROSSINGS.length];
    for (int column = 0; column < CROSSINGS.length; column++) {
      easts[column] = east;
      east += 60 + 140 * random.nextDouble();
    }
    for (int row = 0; row < NAMES.length; row++) {
      for (int column = 0; column < CROSSINGS.length; column++) {
        nodes[row][column] = roads.node(easts[column], 150 * row + 20 * random.nextDouble());
      }
    }
    for (int row = 0; row < NAMES.length; row++) {
      List<Integer> edges = new ArrayList<>();
      for (int column = 0; column + 1 < CROSSINGS.length; column++) {
        edges.add(roads.edgeCount());
        roads.road(nodes[row][column], nodes[row][column + 1]).name(NAMES[row]);
        house(row, 2 * column + 1, (easts[column] + easts[column + 1]) / 2, 150 * row + 20);
      }
      streets.add(edges);
    }
    for (int column = 0; column < CROSSINGS.length; column++) {
      for (int row = 0; row + 1 < NAMES.length; row++) {
        roads.road(nodes[row][column], nodes[row + 1][column]).name(CROSSINGS[column]);
      }
    }
    RoadNetwork network = roads.build();
    CommuneBoundary commune =
        new CommuneBoundary(
            new Municipality(Optional.empty(), "Alpha"),
            Drawings.polygon(-500, -500, 3000, -500, 3000, 3000, -500, 3000, -500, -500));
    return new PlaceMatcher(
        network,
        MatchSettings.defaults(),
        new Gazetteer(
            network,
            new GazetteerFacts(
                List.of(commune), List.of(), houses, List.of(), List.of(), Set.of())));
  }

  private void house(int row, int number, double east, double north) {
    Coordinate at = NetworkBuilder.position(east, north);
    houses.add(new HouseAddress(Integer.toString(number), NAMES[row], at.x, at.y));
  }

  @Test
  void aStretchIsTheBlocksBetweenItsLimits() {
    System.out.println("seed " + SEED);
    PlaceMatcher matcher = town();
    for (int round = 0; round < ROUNDS; round++) {
      int row = random.nextInt(NAMES.length);
      int from = random.nextInt(CROSSINGS.length);
      int to = random.nextInt(CROSSINGS.length);
      boolean between = random.nextBoolean();
      if (from == to || (!between && Math.max(from, to) == CROSSINGS.length - 1)) {
        continue;
      }
      PlaceDirection direction =
          PlaceDirection.values()[random.nextInt(PlaceDirection.values().length)];
      Place.NamedStreet place =
          new Place.NamedStreet(
              "stretch",
              new Commune(Optional.empty(), Optional.of("alpha")),
              spelled(NAMES[row]),
              Optional.of(limit(from, between)),
              Optional.of(limit(to, between)),
              direction);
      // Houses stand in the middle of a block, which then counts.
      int first = Math.min(from, to);
      int last = Math.max(from, to) - (between ? 1 : 0);
      MatchOutcome outcome = matcher.match(place);
      assertThat(outcome).as("%s, seed %d", place, SEED).isInstanceOf(MatchOutcome.Matched.class);
      assertThat(((MatchOutcome.Matched) outcome).edges())
          .as("%s, seed %d", place, SEED)
          .isEqualTo(keys(streets.get(row).subList(first, last + 1), direction, from < to));
    }
  }

  private StreetLimit limit(int column, boolean crossing) {
    return crossing
        ? new StreetLimit.Crossing(spelled(CROSSINGS[column]))
        : new StreetLimit.HouseNumber(Integer.toString(2 * column + 1));
  }

  private static EdgeSet keys(List<Integer> edges, PlaceDirection direction, boolean eastwards) {
    boolean forward = direction == (eastwards ? PlaceDirection.FORWARD : PlaceDirection.BACKWARD);
    List<Integer> keys = new ArrayList<>();
    for (int edge : edges) {
      if (direction == PlaceDirection.BOTH || forward) {
        keys.add(EdgeKeys.forward(edge));
      }
      if (direction == PlaceDirection.BOTH || !forward) {
        keys.add(EdgeKeys.backward(edge));
      }
    }
    return EdgeSet.of(keys);
  }

  private String spelled(String name) {
    return switch (random.nextInt(4)) {
      case 0 -> name.toUpperCase(Locale.FRENCH);
      case 1 -> name.replace("Avenue", "Av.").replace("Boulevard", "Bd").replace("Saint", "St");
      case 2 -> name.replace('-', ' ').replace("é", "e").replace("É", "E").replace("ß", "ss");
      default -> name;
    };
  }
}

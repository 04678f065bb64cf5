package fr.gabarit.matching;

import com.graphhopper.routing.ev.RoadClass;
import fr.gabarit.gazetteer.CommuneBoundary;
import fr.gabarit.gazetteer.CommuneHint;
import fr.gabarit.gazetteer.Gazetteer;
import fr.gabarit.gazetteer.GazetteerFacts;
import fr.gabarit.gazetteer.HouseAddress;
import fr.gabarit.gazetteer.Municipality;
import fr.gabarit.gazetteer.RoadPost;
import fr.gabarit.gazetteer.WayNames;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.NetworkBuilder;
import fr.gabarit.network.RoadNetwork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;

/**
 * Two communes side by side, Alpha in the west and Beta in the east of x = 2000 m, and a hint of a
 * third, Gamma, around x = 6000 m. Roads go by labels, which the case file uses.
 */
final class NamedTown {
  private final NetworkBuilder builder = new NetworkBuilder();
  private final Map<List<Double>, Integer> nodes = new HashMap<>();
  private final Map<String, Integer> edges = new LinkedHashMap<>();
  private final List<HouseAddress> houses = new ArrayList<>();
  private final List<RoadPost> posts = new ArrayList<>();
  private final List<WayNames> names = new ArrayList<>();
  private final RoadNetwork network;
  private final PlaceMatcher matcher;

  NamedTown() {
    streets();
    roundabouts();
    numberedRoads();
    house("Rue de Lille", "1", 20, 10);
    house("Rue de Lille", "3", 120, 10);
    house("Rue de Lille", "5", 220, 10);
    house("Rue de Lille", "9", 420, 10);
    house("Rue de Lille", "11-15", 530, 10);
    house("Rue de Lille", "2", 50, -10);
    house("Rue de Lille", "4 bis", 150, -10);
    house("Rue de Lille", "8", 350, -10);
    house("Rue Haute", "7", 1100, 10);
    house("Avenue du Général de Gaulle", "30", 150, 490);
    house("Avenue du Général de Gaulle", "50", 450, 490);
    network = builder.build();
    matcher =
        new PlaceMatcher(
            network,
            MatchSettings.defaults(),
            new Gazetteer(
                network,
                new GazetteerFacts(
                    List.of(
                        commune("62901", "Alpha", -200, 2000),
                        commune("62902", "Beta", 2000, 4500)),
                    List.of(hint("Gamma", 6000, 0)),
                    houses,
                    posts,
                    names,
                    Set.of(1000L + edges.get("X1")))));
  }

  private void streets() {
    road("L1", "Rue de Lille", 0, 0, 200, 0);
    road("L2", "Rue de Lille", 200, 0, 400, 0);
    road("L3", "Rue de Lille", 400, 0, 600, 0);
    road("M1", "Rue du Moulin", 200, 0, 200, 200);
    road("E1", "Rue de l'Église", 400, 0, 400, 300);
    road("G1", "Avenue du Général de Gaulle", 0, 500, 300, 500).oneway();
    road("G2", "Avenue du Général de Gaulle", 300, 500, 600, 500).oneway();
    road("G3", "Avenue du Général de Gaulle", 600, 515, 300, 515).oneway();
    road("G4", "Avenue du Général de Gaulle", 300, 515, 0, 515).oneway();
    road("J1", null, 0, 500, 0, 515);
    road("J2", null, 600, 500, 600, 515);
    road("F1", "Rue des Forges", 300, 400, 300, 500);
    road("F2", "Rue des Forges", 300, 500, 300, 515);
    road("F3", "Rue des Forges", 300, 515, 300, 700);
    road("H1", "Rue Haute", 1000, 0, 1200, 0);
    road("H2", "Rue Haute", 1000, 800, 1200, 800);
    road("P1", "Impasse du Puits", 1000, 800, 1000, 900);
    road("P2", "Chemin Vert", 1200, 800, 1200, 900);
    road("H3", "Rue Haute", 2500, 0, 2600, 0);
    road("R1", "Rue Pasteur", 1800, 300, 1990, 300);
    road("R2", "Rue Pasteur", 1990, 300, 2200, 300);
    road("C1", "Chemin de la Limite", 2002, 400, 2002, 700);
    road("N1", "Rue Neuve", 1500, 600, 1700, 600);
    names.add(
        new WayNames(1000L + edges.get("N1"), List.of("Rue des Juifs"), List.of("Rue du Fort")));
    road("O1", "Rue du 8 Mai 1945", 1500, 700, 1700, 700);
    road("B1", "Rue de la Boucle", 2500, 500, 2600, 500);
    road("B2", "Rue de la Boucle", 2600, 500, 2700, 600);
    road("B3", "Rue de la Boucle", 2600, 500, 2700, 400);
    road("B4", "Rue de la Boucle", 2700, 600, 2800, 500);
    road("B5", "Rue de la Boucle", 2700, 400, 2800, 500);
    road("B6", "Rue de la Boucle", 2800, 500, 2900, 500);
    road("K1", "Sentier A", 2500, 500, 2500, 600);
    road("K2", "Sentier B", 2900, 500, 2900, 600);
    road("Y1", "Rue de Gamma", 6000, 0, 6200, 0);
    road("Z1", "Rue de la Côte", 3500, 0, 3700, 0);
    road("Z2", "Rue de la Côte", 3700, 0, 3900, 0).oneway();
    road("Z3", "Rue du Val", 3700, 0, 3700, 100);
  }

  private void roundabouts() {
    ring("Q", 1400, 300);
    road("Q1", "Rue du Rond", 1300, 300, 1380, 300);
    road("Q2", "Rue du Rond", 1420, 300, 1500, 300);
    ring("S", 3100, 300);
    road("S1", "Rue du Cercle", 3000, 300, 3080, 300);
    road("S2", "Rue du Cercle", 3120, 300, 3200, 300);
    road("S3", "Rue Basse", 3100, 320, 3100, 500);
  }

  private void ring(String label, double east, double north) {
    double[][] corners = {{20, 0}, {0, 20}, {-20, 0}, {0, -20}};
    for (int i = 0; i < 4; i++) {
      double[] from = corners[i];
      double[] to = corners[(i + 1) % 4];
      road(label + "o" + i, null, east + from[0], north + from[1], east + to[0], north + to[1])
          .oneway()
          .roundabout();
    }
  }

  private void numberedRoads() {
    road("D1", null, 0, -500, 900, -500).ref("D 943");
    road("D2", null, 900, -500, 1800, -500).ref("D 943");
    road("D3", null, 1800, -500, 2700, -500).ref("D 943");
    road("D4", null, 2700, -500, 4400, -500).ref("D 943");
    post(12, 0, -510);
    post(13, 1010, -510);
    post(14, 2000, -510);
    post(16, 4000, -510);
    road("A1", null, 0, -800, 2000, -800).ref("A 26").roadClass(RoadClass.MOTORWAY).oneway();
    road("A2", null, 2000, -820, 0, -820).ref("A 26").roadClass(RoadClass.MOTORWAY).oneway();
    post(80, 100, -790);
    post(80, 100, -830);
    post(81, 1100, -790);
    road("U1", null, 0, -650, 900, -650).ref("D 7");
    road("X1", "Voie rapide", 0, -150, 500, -150).roadClass(RoadClass.TRUNK);
  }

  private NetworkBuilder.Road road(
      String label, String name, double fromEast, double fromNorth, double toEast, double toNorth) {
    edges.put(label, builder.edgeCount());
    NetworkBuilder.Road road = builder.road(node(fromEast, fromNorth), node(toEast, toNorth));
    return name == null ? road : road.name(name);
  }

  private int node(double east, double north) {
    return nodes.computeIfAbsent(List.of(east, north), key -> builder.node(east, north));
  }

  private void house(String street, String number, double east, double north) {
    Coordinate at = NetworkBuilder.position(east, north);
    houses.add(new HouseAddress(number, street, at.x, at.y));
  }

  private void post(double number, double east, double north) {
    Coordinate at = NetworkBuilder.position(east, north);
    posts.add(new RoadPost(number, Optional.empty(), Optional.empty(), at.x, at.y));
  }

  private static CommuneBoundary commune(String code, String name, double west, double east) {
    return new CommuneBoundary(
        new Municipality(Optional.of(code), name),
        Drawings.polygon(west, -900, east, -900, east, 1000, west, 1000, west, -900));
  }

  private static CommuneHint hint(String name, double east, double north) {
    Coordinate at = NetworkBuilder.position(east, north);
    return new CommuneHint(new Municipality(Optional.empty(), name), at.x, at.y);
  }

  RoadNetwork network() {
    return network;
  }

  PlaceMatcher matcher() {
    return matcher;
  }

  /** Keys as labels: "L1" for both directions, "L1>" and "L1<" for one. */
  Set<String> labels(EdgeSet keys) {
    Set<String> labels = new TreeSet<>();
    edges.forEach(
        (label, edge) -> {
          boolean forward = keys.contains(EdgeKeys.forward(edge));
          boolean backward = keys.contains(EdgeKeys.backward(edge));
          boolean oneway = !network.drivable(EdgeKeys.backward(edge));
          if (forward && (backward || oneway)) {
            labels.add(label);
          } else if (forward || backward) {
            labels.add(label + (forward ? ">" : "<"));
          }
        });
    return labels;
  }
}

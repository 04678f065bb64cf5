package fr.gabarit.data.sample.bay;

import fr.gabarit.data.sample.place.RoadClass;
import fr.gabarit.data.sample.place.Settlement;
import fr.gabarit.data.sample.plane.Curve;
import fr.gabarit.data.sample.plane.Dice;
import fr.gabarit.data.sample.plane.LocalPlane;
import fr.gabarit.data.sample.plane.PlanePoint;
import fr.gabarit.data.sample.road.RoadEdge;
import fr.gabarit.data.sample.road.RoadNetwork;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes fictitious delivery bays as towns publish real ones: a table by the national schema "aire
 * de livraison" 1.0.0, lengths in centimetres. Each bay says of itself that it is fictitious.
 */
public final class BayWriter {
  private static final String HEADER =
      "ARR_PRESENT,ACTIVE,ID,NOM,DATE_MAJ,LONGITUDE,LATITUDE,GEOM_WKT,ADRESSE,COMMUNE,DISPOSITION,"
          + "PARITE_TROTTOIR,LOCALISATION,LONGUEUR,LARGEUR,MARQUAGE_ETAT,TYPE,PANNEAU_PRESENT,"
          + "DUREE_MAX,DUREE_CONTROLE,TEMPORALITE_CDS,TEMPORALITE_OSM,COMMENTAIRE";

  /** How far out of the middle of a town most bays lie, and how far the last. */
  private static final double CENTRAL_REACH = 0.4;

  private static final double FARTHEST_REACH = 0.9;
  private static final double CHANCE_IN_THE_CENTRE = 0.05;
  private static final double CHANCE_ELSEWHERE = 0.01;
  private static final double SHORTEST_STREET_METRES = 50;
  private static final double KERB_METRES = 3.5;

  private final LocalPlane plane;
  private final Dice dice;
  private final StringBuilder table = new StringBuilder(HEADER).append('\n');
  private int written;

  private BayWriter(LocalPlane plane, long seed) {
    this.plane = plane;
    this.dice = new Dice(seed, "bays");
  }

  /**
   * Makes up bays for the network and writes them; the same network and seed write the same bytes.
   *
   * @param out left open
   * @return the roads beside which the bays lie, in their order
   * @throws IOException if they cannot be written
   */
  public static List<RoadEdge> write(RoadNetwork network, long seed, OutputStream out)
      throws IOException {
    BayWriter writer = new BayWriter(network.plan().plane(), seed);
    List<RoadEdge> roads = new ArrayList<>();
    for (RoadEdge edge : network.graph().edges()) {
      PlanePoint middle = edge.from().at().towards(edge.to().at(), 0.5);
      Settlement settlement = network.plan().nearest(middle);
      double reach = settlement.outline().reach(middle);
      double chance = reach < CENTRAL_REACH ? CHANCE_IN_THE_CENTRE : CHANCE_ELSEWHERE;
      if (reach < FARTHEST_REACH
          && settlement.size() >= 2
          && hasKerb(edge)
          && writer.dice.chance(chance)) {
        writer.add(edge, settlement);
        roads.add(edge);
      }
    }
    out.write(writer.table.toString().getBytes(StandardCharsets.UTF_8));
    return roads;
  }

  private static boolean hasKerb(RoadEdge edge) {
    return edge.name().isPresent()
        && !edge.roundabout()
        && edge.chordMetres() > SHORTEST_STREET_METRES
        && edge.roadClass().atLeast(RoadClass.PEDESTRIAN)
        && edge.roadClass() != RoadClass.SERVICE;
  }

  private void add(RoadEdge edge, Settlement settlement) {
    written++;
    Curve curve = edge.curve();
    boolean left = dice.chance(0.5);
    double length = dice.pick(List.of(7.0, 9.0, 10.0, 12.0, 15.0, 19.0));
    double width = dice.pick(List.of(2.0, 2.5, 3.0));
    double from = (curve.lengthMetres() - length) * dice.between(0.2, 0.8);
    FictitiousHours hours =
        dice.chance(0.06) ? FictitiousHours.IN_DOUBT : dice.pick(FictitiousHours.COMMON);
    PlanePoint at = beside(curve, from + length / 2, left, KERB_METRES + width / 2);
    String street = edge.name().orElseThrow();
    line(
        "oui",
        dice.chance(0.04) ? "non" : "oui",
        "FICTIF-AL-%04d".formatted(written),
        "Aire de livraison %s (fictif)".formatted(street),
        "2026-01-01T00:00:00Z",
        degrees(plane.lon(at)),
        degrees(plane.lat(at)),
        dice.chance(0.5) ? outline(curve, from, length, width, left) : "",
        "%s, %s".formatted(street, settlement.name()),
        settlement.name(),
        "parallèle",
        // As its houses are numbered.
        left ? "impair" : "pair",
        dice.pick(List.of("chaussée", "encoche")),
        "" + Math.round(length * 100),
        "" + Math.round(width * 100),
        dice.pick(List.of("bon état", "dégradé")),
        hours.type(),
        "oui",
        dice.pick(List.of("", "15", "20", "30", "45")),
        dice.pick(List.of("", "disque horodateur")),
        hours.timeSpans(),
        hours.openingHours(),
        "Donnée fictive");
  }

  private String outline(Curve curve, double from, double length, double width, boolean left) {
    List<PlanePoint> ring =
        List.of(
            beside(curve, from, left, KERB_METRES),
            beside(curve, from + length, left, KERB_METRES),
            beside(curve, from + length, left, KERB_METRES + width),
            beside(curve, from, left, KERB_METRES + width),
            beside(curve, from, left, KERB_METRES));
    return ring.stream()
        .map(point -> degrees(plane.lon(point)) + " " + degrees(plane.lat(point)))
        .collect(Collectors.joining(", ", "POLYGON((", "))"));
  }

  private static PlanePoint beside(Curve curve, double along, boolean left, double metres) {
    return curve.beside(along, left ? metres : -metres);
  }

  private static String degrees(double value) {
    return String.format(Locale.ROOT, "%.7f", value);
  }

  private void line(String... cells) {
    for (int i = 0; i < cells.length; i++) {
      table
          .append(i == 0 ? "" : ",")
          .append('"')
          .append(cells[i].replace("\"", "\"\""))
          .append('"');
    }
    table.append('\n');
  }
}

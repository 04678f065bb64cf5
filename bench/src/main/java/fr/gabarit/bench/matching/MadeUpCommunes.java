package fr.gabarit.bench.matching;

import fr.gabarit.gazetteer.CommuneBoundary;
import fr.gabarit.gazetteer.Municipality;
import fr.gabarit.network.RoadNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Squares of some kilometres as communes, for extracts without boundaries of communes. */
final class MadeUpCommunes {
  private static final double SIDE_DEGREES_NORTH = 0.03;
  private static final double SIDE_DEGREES_EAST = 0.045;

  private MadeUpCommunes() {}

  /** Communes that cover a network. */
  static List<CommuneBoundary> over(RoadNetwork network) {
    Envelope box = new Envelope();
    IntStream.range(0, network.topology().nodeCount())
        .forEach(
            node ->
                box.expandToInclude(
                    network.topology().longitude(node), network.topology().latitude(node)));
    GeometryFactory geometries = new GeometryFactory();
    List<CommuneBoundary> communes = new ArrayList<>();
    for (double west = box.getMinX(); west < box.getMaxX(); west += SIDE_DEGREES_EAST) {
      for (double south = box.getMinY(); south < box.getMaxY(); south += SIDE_DEGREES_NORTH) {
        Envelope square =
            new Envelope(west, west + SIDE_DEGREES_EAST, south, south + SIDE_DEGREES_NORTH);
        communes.add(
            new CommuneBoundary(
                new Municipality(Optional.empty(), "Commune " + (communes.size() + 1)),
                geometries.toGeometry(square)));
      }
    }
    return communes;
  }
}

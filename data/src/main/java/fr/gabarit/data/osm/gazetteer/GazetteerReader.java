package fr.gabarit.data.osm.gazetteer;

import fr.gabarit.data.osm.OsmPbf;
import fr.gabarit.gazetteer.CommuneBoundary;
import fr.gabarit.gazetteer.GazetteerFacts;
import fr.gabarit.gazetteer.HouseAddress;
import fr.gabarit.gazetteer.Municipality;
import fr.gabarit.gazetteer.WayNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what an OSM file says of places by name. Thread-safe.
 *
 * <p>The file is passed three times, relations first, then ways, then nodes, since each tells what
 * is wanted of the next; only what is wanted is kept in memory.
 *
 * <ul>
 *   <li>Communes: relations {@code boundary=administrative} with {@code admin_level=8}, or with a
 *       German municipal key at any level (towns that are districts of their own). A boundary of
 *       which a way is missing is not used; its centre is a hint.
 *   <li>Hints of communes: {@code place=city|town|village|municipality} nodes and {@code addr:city}
 *       of houses and roads, where no boundary of that name is known.
 *   <li>Houses: {@code addr:housenumber} with {@code addr:street} or {@code addr:place} on nodes
 *       and ways, {@code addr:interpolation} ways, {@code associatedStreet} and {@code street}
 *       relations.
 *   <li>Further names of roads: {@code alt_name}, {@code official_name}, {@code loc_name}, {@code
 *       short_name}, {@code reg_name}, {@code old_name} and names of street relations.
 *   <li>Kilometre posts: {@code highway=milestone}, or any node with {@code pk} and {@code ref}.
 * </ul>
 */
public final class GazetteerReader {

  /**
   * Reads a file.
   *
   * @throws fr.gabarit.data.osm.OsmFileException if the file cannot be used
   */
  public OsmGazetteer read(Path osmPbf) throws IOException {
    OsmPbf file = new OsmPbf(osmPbf);
    RelationPass relations = new RelationPass();
    file.visit(relations);
    WayPass ways = new WayPass(relations);
    file.visit(ways);
    NodePass nodes = new NodePass(relations, ways);
    file.visit(nodes);
    return result(relations, ways, nodes);
  }

  private static OsmGazetteer result(RelationPass relations, WayPass ways, NodePass nodes) {
    List<CommuneBoundary> boundaries = new ArrayList<>();
    List<String> incomplete = new ArrayList<>();
    Set<Municipality> bounded = new HashSet<>();
    BoundaryAssembler assembler = new BoundaryAssembler(ways, nodes.positions());
    HintCollector hints = nodes.hints();
    for (RelationPass.Boundary boundary : relations.boundaries()) {
      Optional<CommuneBoundary> whole = assembler.assemble(boundary);
      if (whole.isPresent()) {
        boundaries.add(whole.get());
        bounded.add(boundary.municipality());
      } else {
        incomplete.add(boundary.municipality().name());
        boundary
            .centreNode()
            .ifPresent(node -> nodes.positions().addHint(boundary.municipality(), node, hints));
      }
    }
    ways.cities().forEach((node, city) -> nodes.positions().addHint(city, node, hints));
    List<HouseAddress> houses = new ArrayList<>(nodes.houses());
    int streetless = nodes.housesWithoutStreet();
    for (WayPass.Building building : ways.buildings()) {
      if (building.street().isEmpty()) {
        streetless++;
      } else {
        nodes.positions().centre(building.nodeIds()).stream()
            .map(at -> new HouseAddress(building.number(), building.street().get(), at.x, at.y))
            .forEach(houses::add);
      }
    }
    new Interpolations(nodes).addTo(houses, ways.interpolations());
    List<WayNames> names = ways.names();
    return new OsmGazetteer(
        new GazetteerFacts(
            boundaries, hints.without(bounded), houses, nodes.posts(), names, ways.motorroads()),
        incomplete,
        streetless,
        nodes.unreadablePosts());
  }
}

package fr.gabarit.data.bays;

import fr.gabarit.bay.BayCondition;
import fr.gabarit.bay.BayPlace;
import fr.gabarit.bay.BayShape;
import fr.gabarit.bay.BayUse;
import fr.gabarit.bay.DeliveryBay;
import fr.gabarit.data.osm.OsmPbf;
import fr.gabarit.data.osm.OsmVisitor;
import fr.gabarit.data.osm.RelationMember;
import fr.gabarit.data.report.ImportReportBuilder;
import fr.gabarit.data.report.NotePosition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * Reads loading bays of an OpenStreetMap extract; {@link OsmBayTags} tells which tags. A street
 * kept for loading on a side becomes one bay at its middle, since nothing tells where along it
 * lorries stand. The file is passed twice: ways and nodes with tags first, then the places of the
 * ways' nodes. Stateless and thread-safe.
 */
public final class OsmBayReader {
  private final OsmBayTags bayTags = new OsmBayTags();

  /**
   * Reads an extract.
   *
   * @throws fr.gabarit.data.osm.OsmFileException if the file cannot be used
   */
  public BayFile read(Path osmPbf) throws IOException {
    OsmPbf file = new OsmPbf(osmPbf);
    Collector collector = new Collector();
    file.visit(collector);
    if (!collector.ways.isEmpty()) {
      file.visit(new NodePlaces(collector.places));
    }
    String source = osmPbf.getFileName().toString();
    ImportReportBuilder report = ImportReportBuilder.ofBays(source);
    List<DeliveryBay> bays = new ArrayList<>();
    for (FoundNode node : collector.nodes) {
      bays.add(
          bay(
              "node/" + node.id,
              node.at,
              Optional.empty(),
              node.tags,
              source,
              report,
              new NotePosition.OsmNode(node.id)));
    }
    for (FoundWay way : collector.ways) {
      List<Coordinate> course = new ArrayList<>();
      for (long node : way.nodes) {
        Coordinate at = collector.places.get(node);
        if (at != null && !Double.isNaN(at.x)) {
          course.add(at);
        }
      }
      if (course.size() < 2) {
        report.bayRefused();
        continue;
      }
      addWay(way, course, source, report, bays);
    }
    bays.forEach(bay -> report.bayTaken());
    return new BayFile(bays, report.build());
  }

  private void addWay(
      FoundWay way,
      List<Coordinate> course,
      String source,
      ImportReportBuilder report,
      List<DeliveryBay> bays) {
    GeometryFactory factory = new GeometryFactory();
    Coordinate[] points = course.toArray(Coordinate[]::new);
    LineString line = factory.createLineString(points);
    if (bayTags.isBay(way.tags)) {
      Optional<Geometry> outline =
          points.length >= 4 && points[0].equals2D(points[points.length - 1])
              ? Optional.<Geometry>of(factory.createPolygon(points)).filter(IsValidOp::isValid)
              : Optional.empty();
      Coordinate at = outline.map(o -> o.getInteriorPoint().getCoordinate()).orElse(middle(line));
      bays.add(
          bay(
              "way/" + way.id,
              at,
              outline,
              way.tags,
              source,
              report,
              new NotePosition.OsmWay(way.id)));
    }
    for (String side : OsmBayTags.SIDES) {
      if (bayTags.isBaySide(way.tags, side)) {
        BayNotes notes = notes(report, new NotePosition.OsmWay(way.id));
        bays.add(
            new DeliveryBay(
                "way/%d/%s".formatted(way.id, side),
                Optional.empty(),
                way.tags.getOrDefault("name", "way/" + way.id),
                new BayPlace(
                    middle(line).x,
                    middle(line).y,
                    Optional.empty(),
                    way.tags.getOrDefault("name", ""),
                    Optional.empty(),
                    Optional.of(BayPlace.Location.CARRIAGEWAY)),
                BayShape.UNKNOWN,
                bayTags.sideUse(way.tags, side, notes),
                BayCondition.UNKNOWN,
                source,
                Optional.empty()));
      }
    }
  }

  private DeliveryBay bay(
      String id,
      Coordinate at,
      Optional<Geometry> outline,
      Map<String, String> tags,
      String source,
      ImportReportBuilder report,
      NotePosition position) {
    BayNotes notes = notes(report, position);
    BayUse use = bayTags.use(tags, notes);
    return new DeliveryBay(
        id,
        Optional.empty(),
        tags.getOrDefault("name", tags.getOrDefault("ref", id)),
        new BayPlace(
            at.x, at.y, outline, bayTags.address(tags), Optional.empty(), bayTags.location(tags)),
        bayTags.shape(tags, notes),
        use,
        BayCondition.UNKNOWN,
        source,
        Optional.empty());
  }

  private static BayNotes notes(ImportReportBuilder report, NotePosition position) {
    return new BayNotes(report, name -> position);
  }

  private static Coordinate middle(LineString line) {
    return new LengthIndexedLine(line).extractPoint(line.getLength() / 2);
  }

  private record FoundNode(long id, Coordinate at, Map<String, String> tags) {}

  private record FoundWay(long id, long[] nodes, Map<String, String> tags) {}

  private final class Collector implements OsmVisitor {
    private final List<FoundNode> nodes = new ArrayList<>();
    private final List<FoundWay> ways = new ArrayList<>();
    private final Map<Long, Coordinate> places = new HashMap<>();

    @Override
    public Set<RelationMember.Type> wanted() {
      return EnumSet.of(RelationMember.Type.NODE, RelationMember.Type.WAY);
    }

    @Override
    public void node(long id, double latitude, double longitude, Map<String, String> tags) {
      if (!tags.isEmpty() && bayTags.isBay(tags)) {
        nodes.add(new FoundNode(id, new Coordinate(longitude, latitude), Map.copyOf(tags)));
      }
    }

    @Override
    public void way(long id, long[] nodeIds, Map<String, String> tags) {
      boolean wanted =
          bayTags.isBay(tags)
              || OsmBayTags.SIDES.stream().anyMatch(side -> bayTags.isBaySide(tags, side));
      if (wanted) {
        ways.add(new FoundWay(id, nodeIds.clone(), Map.copyOf(tags)));
        for (long node : nodeIds) {
          places.put(node, new Coordinate(Double.NaN, Double.NaN));
        }
      }
    }
  }

  private record NodePlaces(Map<Long, Coordinate> places) implements OsmVisitor {
    @Override
    public Set<RelationMember.Type> wanted() {
      return EnumSet.of(RelationMember.Type.NODE);
    }

    @Override
    public void node(long id, double latitude, double longitude, Map<String, String> tags) {
      places.computeIfPresent(id, (key, unknown) -> new Coordinate(longitude, latitude));
    }
  }
}

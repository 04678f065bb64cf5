package fr.gabarit.order;

import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygonal;

/** Where a measure applies. Coordinates are longitude, latitude (WGS 84). */
public sealed interface Place {

  /** What to call the place in reports and answers. */
  String label();

  /**
   * A line drawn on some other map, to be matched to the network.
   *
   * @param label what to call it
   * @param lines a LineString or MultiLineString; never to be modified
   * @param roadName street name, if given
   * @param roadNumber road number such as D943, if given
   * @param direction relative to the order of the points
   */
  record Line(
      String label,
      Geometry lines,
      Optional<String> roadName,
      Optional<String> roadNumber,
      PlaceDirection direction)
      implements Place {
    public Line {
      if (!(lines instanceof Lineal) || lines.isEmpty()) {
        throw new IllegalArgumentException(
            "Place '%s' must be a non-empty line but is %s."
                .formatted(label, lines.getGeometryType()));
      }
    }
  }

  /**
   * An area: every road mostly inside it.
   *
   * @param label what to call it
   * @param area a Polygon or MultiPolygon; never to be modified
   */
  record Area(String label, Geometry area) implements Place {
    public Area {
      if (!(area instanceof Polygonal) || area.isEmpty()) {
        throw new IllegalArgumentException(
            "Place '%s' must be a non-empty polygon but is %s."
                .formatted(label, area.getGeometryType()));
      }
    }
  }

  /**
   * Ways of the very map the network was built from.
   *
   * @param label what to call it
   * @param wayIds OSM way ids
   * @param direction relative to the order of the ways' nodes
   */
  record OsmWays(String label, Set<Long> wayIds, PlaceDirection direction) implements Place {
    public OsmWays {
      wayIds = Set.copyOf(wayIds);
    }
  }

  /**
   * A place the source names but does not draw, or draws wrongly.
   *
   * @param label what to call it
   * @param reason why it cannot be placed
   */
  record Unlocated(String label, String reason) implements Place {}
}

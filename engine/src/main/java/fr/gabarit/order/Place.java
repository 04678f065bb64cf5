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
   * A point on the very map the network was built from, e.g. a height restrictor: concerns whoever
   * passes it.
   *
   * @param label what to call it
   * @param nodeId OSM node id
   * @param longitude degrees, WGS 84
   * @param latitude degrees, WGS 84
   * @param wayIds OSM ways that pass through the node, at least one
   */
  record OsmNode(String label, long nodeId, double longitude, double latitude, Set<Long> wayIds)
      implements Place {
    public OsmNode {
      wayIds = Set.copyOf(wayIds);
      if (wayIds.isEmpty()) {
        throw new IllegalArgumentException("Node '%s' must lie on a way.".formatted(label));
      }
    }
  }

  /**
   * A turn from one OSM way to another: concerns whoever makes it (or, for {@link
   * TurnSense#MANDATORY}, whoever makes any other).
   *
   * @param label what to call it
   * @param sense whether the turn is forbidden or the only one allowed
   * @param fromWayIds OSM ways it begins on, at least one
   * @param via where it is made
   * @param toWayIds OSM ways it ends on, at least one
   */
  record Turn(String label, TurnSense sense, Set<Long> fromWayIds, TurnVia via, Set<Long> toWayIds)
      implements Place {
    public Turn {
      fromWayIds = Set.copyOf(fromWayIds);
      toWayIds = Set.copyOf(toWayIds);
      if (fromWayIds.isEmpty() || toWayIds.isEmpty()) {
        throw new IllegalArgumentException(
            "Turn '%s' must have ways to begin and to end on.".formatted(label));
      }
    }
  }

  /**
   * A street named in words, or a piece of it, to be found in the street index.
   *
   * @param label what to call it
   * @param commune where it lies
   * @param street its name
   * @param from where the piece begins; absent for the beginning of the street
   * @param to where the piece ends; absent for the end of the street
   * @param direction relative to the way from {@code from} to {@code to}
   */
  record NamedStreet(
      String label,
      Commune commune,
      String street,
      Optional<StreetLimit> from,
      Optional<StreetLimit> to,
      PlaceDirection direction)
      implements Place {}

  /**
   * A piece of a numbered road between kilometre posts (PR, points de repère).
   *
   * @param label what to call it
   * @param roadNumber such as D943 or N47
   * @param administrator who runs the road, in the words of the source, if given
   * @param from where the piece begins; absent for the whole road
   * @param to where the piece ends; absent for the whole road
   * @param direction relative to rising kilometre posts
   */
  record NumberedRoad(
      String label,
      String roadNumber,
      Optional<String> administrator,
      Optional<KilometrePost> from,
      Optional<KilometrePost> to,
      PlaceDirection direction)
      implements Place {}

  /**
   * All roads of a commune but motorways.
   *
   * @param label what to call it
   * @param commune which
   * @param excludedStreets names of streets left out
   */
  record WholeCommune(String label, Commune commune, Set<String> excludedStreets) implements Place {
    public WholeCommune {
      excludedStreets = Set.copyOf(excludedStreets);
    }
  }

  /**
   * A place the source names but does not draw, or draws wrongly.
   *
   * @param label what to call it
   * @param reason why it cannot be placed
   */
  record Unlocated(String label, Wording reason) implements Place {
    /** A place whose source says why, in its own words. */
    public Unlocated(String label, String reason) {
      this(label, Wording.verbatim(reason));
    }
  }
}

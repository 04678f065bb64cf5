package fr.gabarit.matching;

import com.graphhopper.routing.ev.RoadClass;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadFacts;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/** Tells which one-way edges are the two carriageways of one road. */
final class Carriageways {
  private static final double MAX_HEADING_DIFFERENCE = Math.toRadians(35);

  private static final double HEADING_WINDOW_METRES = 2;

  /** Nameless roads of lesser classes are rather neighbours than carriageways of one road. */
  private static final Set<RoadClass> CLASSES_WITHOUT_NAME =
      EnumSet.of(
          RoadClass.MOTORWAY,
          RoadClass.TRUNK,
          RoadClass.PRIMARY,
          RoadClass.SECONDARY,
          RoadClass.TERTIARY);

  private final Corridor corridor;

  Carriageways(Corridor corridor) {
    this.corridor = corridor;
  }

  /** Whether the edge may be one carriageway of a divided road. */
  boolean single(int edge) {
    return corridor.oneway(edge) && !corridor.facts().roundabout(edge);
  }

  /**
   * Whether two edges belong to opposite carriageways of one road as far as their signs tell: both
   * one-way, of one class, with the same name or number. How they lie is not looked at.
   */
  boolean opposite(int edge, int other) {
    RoadFacts facts = corridor.facts();
    if (edge == other
        || !single(edge)
        || !single(other)
        || facts.roadClass(edge) != facts.roadClass(other)
        || facts.link(edge) != facts.link(other)) {
      return false;
    }
    RoadLabels labels = corridor.labels(edge);
    RoadLabels otherLabels = corridor.labels(other);
    if (labels.isEmpty() && otherLabels.isEmpty()) {
      return !facts.link(edge) && CLASSES_WITHOUT_NAME.contains(facts.roadClass(edge));
    }
    return labels.compare(otherLabels) == RoadLabels.Agreement.AGREES;
  }

  /** Whether the traffic of one edge at a heading runs against that of the other. */
  static boolean antiparallel(double heading, double other) {
    return Polyline.angle(heading, other + Math.PI) <= MAX_HEADING_DIFFERENCE;
  }

  /**
   * The way from a point of a carriageway straight to the nearest opposite one, in metres east and
   * north; empty if there is none.
   *
   * @param key the carriageway in the direction of the position
   */
  Optional<Coordinate> across(int key, double positionMetres, double separationMetres) {
    int edge = EdgeKeys.edge(key);
    if (!single(edge)) {
      return Optional.empty();
    }
    double position = storedPosition(key, positionMetres);
    double heading = trafficHeading(edge, position);
    Flank nearest = Flank.none(separationMetres);
    Coordinate here = corridor.course(edge).at(position);
    for (int other : corridor.edgesNear(List.of(here), separationMetres)) {
      if (opposite(edge, other)) {
        nearest = nearest(nearest, here, other, heading + Math.PI);
      }
    }
    return nearest.exists()
        ? Optional.of(new Coordinate(nearest.east(), nearest.north()))
        : Optional.empty();
  }

  /**
   * The way across between the carriageways of a divided road that a road lies between, such as a
   * service road or tramway in the median: from the one whose traffic runs with the key to the
   * other, in metres east and north; empty if it does not lie so.
   *
   * @param key the road in the direction of the position
   */
  Optional<Coordinate> around(int key, double positionMetres, double separationMetres) {
    int edge = EdgeKeys.edge(key);
    double position = storedPosition(key, positionMetres);
    double heading = heading(key, position);
    Flank with = Flank.none(separationMetres);
    Flank against = Flank.none(separationMetres);
    Coordinate here = corridor.course(edge).at(position);
    for (int other : corridor.edgesNear(List.of(here), separationMetres)) {
      if (other != edge && single(other)) {
        with = nearest(with, here, other, heading);
        against = nearest(against, here, other, heading + Math.PI);
      }
    }
    return with.exists()
            && against.exists()
            && with.metres() + against.metres() <= separationMetres
            && with.east() * against.east() + with.north() * against.north() < 0
            && opposite(with.edge(), against.edge())
        ? Optional.of(new Coordinate(against.east() - with.east(), against.north() - with.north()))
        : Optional.empty();
  }

  /** A carriageway beside a point and how far east and north of it. */
  private record Flank(int edge, double metres, double east, double north) {
    private static final int NO_EDGE = -1;

    /** Stands for none as near as this. */
    static Flank none(double metres) {
      return new Flank(NO_EDGE, metres, 0, 0);
    }

    boolean exists() {
      return edge != NO_EDGE;
    }
  }

  /** The nearer of what is known and the part of an edge whose traffic runs at a heading. */
  private Flank nearest(Flank known, Coordinate here, int edge, double heading) {
    Flank nearest = known;
    Polyline course = corridor.course(edge);
    for (int segment = 0; segment < course.segmentCount(); segment++) {
      double fraction = course.nearestFraction(segment, here.x, here.y);
      double metres = course.distance(segment, fraction, here.x, here.y);
      double along = course.segmentStart(segment) + fraction * course.segmentLength(segment);
      if (metres < nearest.metres()
          && Polyline.angle(trafficHeading(edge, along), heading) <= MAX_HEADING_DIFFERENCE) {
        nearest =
            new Flank(
                edge,
                metres,
                course.east(segment, fraction) - here.x,
                course.north(segment, fraction) - here.y);
      }
    }
    return nearest;
  }

  /** A position in the direction of a key as one along the stored course. */
  private double storedPosition(int key, double positionMetres) {
    return EdgeKeys.isForward(key)
        ? positionMetres
        : corridor.course(EdgeKeys.edge(key)).length() - positionMetres;
  }

  private double heading(int key, double position) {
    Polyline course = corridor.course(EdgeKeys.edge(key));
    Coordinate before = course.at(position - HEADING_WINDOW_METRES);
    Coordinate after = course.at(position + HEADING_WINDOW_METRES);
    double heading = Math.atan2(after.y - before.y, after.x - before.x);
    return EdgeKeys.isForward(key) ? heading : heading + Math.PI;
  }

  /**
   * Heading of the traffic of a one-way edge around a position along its stored course, small bends
   * aside.
   */
  double trafficHeading(int edge, double position) {
    return heading(corridor.onewayKey(edge), position);
  }
}

package fr.gabarit.server.answer;

import fr.gabarit.data.report.NoteText;
import fr.gabarit.network.SnappedPoint;
import fr.gabarit.network.Snapper;
import fr.gabarit.server.request.LatLon;
import fr.gabarit.server.request.RequestProblem;
import fr.gabarit.server.request.RequestProblems;
import fr.gabarit.vehicle.SpeedClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/** Brings the points of requests onto the network. Thread-safe. */
public final class StopSnapper {
  /** A yard lies beside the outermost road, too. */
  private static final double MARGIN_DEGREES = 0.01;

  private final Snapper snapper;
  private final Envelope bounds;

  /**
   * @param bounds the box around all roads; x = longitude, y = latitude
   */
  public StopSnapper(Snapper snapper, Envelope bounds) {
    this.snapper = snapper;
    this.bounds = new Envelope(bounds);
    this.bounds.expandBy(MARGIN_DEGREES);
  }

  /** Whether a point lies where roads may be near. */
  boolean covers(double longitude, double latitude) {
    return bounds.contains(longitude, latitude);
  }

  /**
   * One stop for each point, absent where no road is near: that is told.
   *
   * @param field the points are named by this in problems
   */
  List<Optional<SnappedPoint>> snap(
      String field, List<LatLon> points, SpeedClass speedClass, RequestProblems problems) {
    List<Optional<SnappedPoint>> stops = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      stops.add(snap(field, i, points.get(i), speedClass, problems));
    }
    return stops;
  }

  private Optional<SnappedPoint> snap(
      String field, int index, LatLon point, SpeedClass speedClass, RequestProblems problems) {
    // GraphHopper's wording; its clients look for it.
    String name = field.equals("point") ? "point" : field + " point";
    if (!covers(point.longitude(), point.latitude())) {
      problems.addPoint(
          RequestProblem.Kind.POINT_OUT_OF_BOUNDS,
          field,
          index,
          point.toString(),
          NoteText.of(
              "%s %d is out of bounds: %s, the bounds are: %s,%s,%s,%s. Give a latitude from %s to"
                  + " %s and a longitude from %s to %s.",
              field.equals("point") ? "Point" : field,
              index,
              point,
              Json.degrees(bounds.getMinX()),
              Json.degrees(bounds.getMaxX()),
              Json.degrees(bounds.getMinY()),
              Json.degrees(bounds.getMaxY()),
              Json.degrees(bounds.getMinY()),
              Json.degrees(bounds.getMaxY()),
              Json.degrees(bounds.getMinX()),
              Json.degrees(bounds.getMaxX())));
      return Optional.empty();
    }
    Optional<SnappedPoint> stop = snapper.snap(point.latitude(), point.longitude(), speedClass);
    if (stop.isEmpty()) {
      problems.addPoint(
          RequestProblem.Kind.POINT_NOT_FOUND,
          field,
          index,
          point.toString(),
          NoteText.of(
              "Cannot find %s %d: %s. No road open to the vehicle is near; give a point closer to one.",
              name, index, point));
    }
    return stop;
  }
}

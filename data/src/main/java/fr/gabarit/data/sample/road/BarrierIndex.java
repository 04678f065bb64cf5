package fr.gabarit.data.sample.road;

import fr.gabarit.data.sample.plane.CellIndex;
import fr.gabarit.data.sample.plane.PlanePoint;
import fr.gabarit.data.sample.plane.Segments;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Answers quickly whether a point or a piece of road comes upon a barrier line. */
final class BarrierIndex {

  private final CellIndex<Piece> pieces = new CellIndex<>(500);

  BarrierIndex(List<BarrierLine> lines) {
    for (BarrierLine line : lines) {
      List<PlanePoint> points = line.curve().points();
      double along = 0;
      for (int i = 0; i + 1 < points.size(); i++) {
        Piece piece = new Piece(line, points.get(i), points.get(i + 1), along);
        pieces.add(piece, piece.a, piece.b);
        along += piece.a.distanceTo(piece.b);
      }
    }
  }

  /** Whether the point lies in the land kept free beside a line. */
  boolean tooClose(PlanePoint point) {
    return pieces.anyNear(
        point,
        80,
        piece -> Segments.distance(point, piece.a, piece.b) < piece.line.kind().clearanceMetres());
  }

  /**
   * A place where a road crosses a line.
   *
   * @param line what is crossed
   * @param onRoad metres from the start of the road
   * @param onLine metres from the start of the line
   * @param sine sine of the angle between the two, 1 if square
   */
  record Crossing(BarrierLine line, double onRoad, double onLine, double sine) {}

  /** Where the road crosses lines, in the order of the road. */
  List<Crossing> crossings(List<PlanePoint> road) {
    List<Crossing> found = new ArrayList<>();
    double along = 0;
    for (int i = 0; i + 1 < road.size(); i++) {
      PlanePoint a = road.get(i);
      PlanePoint b = road.get(i + 1);
      for (Piece piece : pieces.near(a, b, 0)) {
        OptionalDouble share = Segments.crossing(a, b, piece.a, piece.b);
        if (share.isPresent()) {
          PlanePoint at = a.towards(b, share.getAsDouble());
          double sine = Math.abs(b.minus(a).unit().cross(piece.b.minus(piece.a).unit()));
          found.add(
              new Crossing(
                  piece.line,
                  along + a.distanceTo(at),
                  piece.along + piece.a.distanceTo(at),
                  sine));
        }
      }
      along += a.distanceTo(b);
    }
    return found;
  }

  private record Piece(BarrierLine line, PlanePoint a, PlanePoint b, double along) {}
}

package fr.gabarit.matching;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.NetworkBuilder;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** Places drawn in the metres of {@link NetworkBuilder}: east, north, east, north, … */
final class Drawings {
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private Drawings() {}

  static LineString line(double... metres) {
    return GEOMETRY.createLineString(points(metres));
  }

  static Geometry lines(LineString... pieces) {
    return GEOMETRY.createMultiLineString(pieces);
  }

  static Geometry polygon(double... metres) {
    return GEOMETRY.createPolygon(points(metres));
  }

  private static Coordinate[] points(double... metres) {
    return IntStream.range(0, metres.length / 2)
        .mapToObj(i -> NetworkBuilder.position(metres[2 * i], metres[2 * i + 1]))
        .toArray(Coordinate[]::new);
  }

  static Place.Line place(Geometry lines) {
    return place(lines, PlaceDirection.BOTH);
  }

  static Place.Line place(Geometry lines, PlaceDirection direction) {
    return new Place.Line("place", lines, Optional.empty(), Optional.empty(), direction);
  }

  static Place.Line named(Geometry lines, String name) {
    return new Place.Line("place", lines, Optional.of(name), Optional.empty(), PlaceDirection.BOTH);
  }

  static Place.Line numbered(Geometry lines, String number) {
    return new Place.Line(
        "place", lines, Optional.empty(), Optional.of(number), PlaceDirection.BOTH);
  }

  /** Both keys of the given edges. */
  static EdgeSet both(int... edges) {
    return EdgeSet.of(
        Arrays.stream(edges)
            .flatMap(edge -> IntStream.of(EdgeKeys.forward(edge), EdgeKeys.backward(edge))));
  }

  static EdgeSet keys(int... keys) {
    return EdgeSet.of(Arrays.stream(keys));
  }
}

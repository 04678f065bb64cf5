package fr.gabarit.server.answer;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.TurnPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.operation.linemerge.LineMerger;

/**
 * Draws what rules lie on: roads by their course, turns and points by the short way through them.
 * Immutable and thread-safe. Coordinates are x = longitude, y = latitude.
 */
final class RuleCourses {
  /** Drawn of the roads before and after a turn or point, metres. */
  private static final double APPROACH_METRES = 20;

  /** The import makes edges this short of points on the road. */
  private static final double POINT_METRES = 0.01;

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private final RoadNetwork network;

  RuleCourses(RoadNetwork network) {
    this.network = network;
  }

  /**
   * What a rule closes on a way.
   *
   * @param keys directed edges
   * @param turn whether it closes the turn over them
   */
  Geometry closed(List<Integer> keys, boolean turn) {
    return turn
        ? through(keys)
        : join(keys.stream().map(EdgeKeys::edge).distinct().toList(), List.of());
  }

  /** The course of edges and turns, joined to as few lines as possible. */
  Geometry join(Collection<Integer> edges, Collection<TurnPath> turns) {
    LineMerger merger = new LineMerger();
    List<LineString> lines = new ArrayList<>();
    for (int edge : edges) {
      if (isPoint(edge)) {
        lines.add(through(around(edge)));
      } else {
        merger.add(network.geometry().line(edge));
      }
    }
    turns.forEach(turn -> lines.add(through(IntStream.of(turn.keys()).boxed().toList())));
    for (Object merged : merger.getMergedLineStrings()) {
      lines.add((LineString) merged);
    }
    return GEOMETRY.buildGeometry(lines);
  }

  private boolean isPoint(int edge) {
    return network.geometry().lengthMetres(edge) < POINT_METRES;
  }

  /** A point's edge with those before and after it, as far as there are any. */
  private List<Integer> around(int edge) {
    int forward = EdgeKeys.forward(edge);
    List<Integer> keys = new ArrayList<>();
    beyond(EdgeKeys.reverse(forward)).ifPresent(key -> keys.add(EdgeKeys.reverse(key)));
    keys.add(forward);
    beyond(forward).ifPresent(keys::add);
    return keys;
  }

  /** An edge that goes on from where a key ends, of the same way if there is one. */
  private OptionalInt beyond(int key) {
    int node = network.topology().head(key);
    long way = network.facts().wayId(EdgeKeys.edge(key));
    int[] others =
        IntStream.range(network.topology().firstOut(node), network.topology().firstOut(node + 1))
            .map(network.topology()::outKey)
            .filter(next -> EdgeKeys.edge(next) != EdgeKeys.edge(key))
            .toArray();
    OptionalInt sameWay =
        IntStream.of(others)
            .filter(next -> network.facts().wayId(EdgeKeys.edge(next)) == way)
            .findFirst();
    return sameWay.isPresent() ? sameWay : IntStream.of(others).findFirst();
  }

  /** The way over the edges, of which the first and last are drawn near the others only. */
  private LineString through(List<Integer> keys) {
    List<LineString> parts = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      LineString line = network.geometry().directedLine(keys.get(i));
      boolean point = isPoint(EdgeKeys.edge(keys.get(i)));
      if (i == 0 && !point) {
        parts.add(part(line, keys.get(i), -1));
      } else if (i == keys.size() - 1 && !point) {
        parts.add(part(line, keys.get(i), 1));
      } else {
        parts.add(line);
      }
    }
    return GEOMETRY.createLineString(
        parts.stream()
            .flatMap(part -> Arrays.stream(part.getCoordinates()))
            .toArray(Coordinate[]::new));
  }

  /** The beginning of a line, or its end if the sign is negative. */
  private LineString part(LineString line, int key, int sign) {
    double metres = network.geometry().lengthMetres(EdgeKeys.edge(key));
    double share = Math.min(1, APPROACH_METRES / metres) * line.getLength();
    LengthIndexedLine indexed = new LengthIndexedLine(line);
    Geometry part =
        sign > 0
            ? indexed.extractLine(0, share)
            : indexed.extractLine(line.getLength() - share, line.getLength());
    return (LineString) part;
  }
}

package fr.gabarit.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Joins the pieces of a drawing, often unordered and of two points each, into strokes as long as
 * possible: short pieces alone would be matched without the context that tells a road from its
 * neighbours. Unlike a plain line merger it goes straight on through junctions too, where three or
 * more pieces meet.
 */
final class LineJoiner {
  /** Ends this close are one point: writers round coordinates. */
  private static final double SNAP_METRES = 0.5;

  private static final double MAX_DEFLECTION_AT_JUNCTION = Math.toRadians(45);

  /** Ends are headed by their last metres, since the very last segment may be a stub. */
  private static final double END_METRES = 5;

  private final boolean directed;
  private final List<Polyline> pieces = new ArrayList<>();
  private final List<List<Coordinate>> points = new ArrayList<>();

  private LineJoiner(boolean directed) {
    this.directed = directed;
  }

  /**
   * The strokes of a drawing.
   *
   * @param lines in metres
   * @param directed whether the order of the points matters, so that only the end of a piece may be
   *     joined to the start of another
   */
  static List<Polyline> join(Geometry lines, boolean directed) {
    LineJoiner joiner = new LineJoiner(directed);
    joiner.read(lines);
    return joiner.strokes(joiner.links());
  }

  private void read(Geometry lines) {
    Set<List<Coordinate>> seen = new HashSet<>();
    for (int i = 0; i < lines.getNumGeometries(); i++) {
      List<Coordinate> piece = Arrays.asList(lines.getGeometryN(i).getCoordinates());
      if (piece.size() < 2 || lines.getGeometryN(i).getLength() == 0) {
        continue;
      }
      List<Coordinate> reversed = new ArrayList<>(piece);
      Collections.reverse(reversed);
      if (seen.contains(piece) || (!directed && seen.contains(reversed))) {
        continue;
      }
      seen.add(piece);
      points.add(piece);
      pieces.add(Polyline.of(piece));
    }
  }

  /** Ends are numbered 2i (start of piece i) and 2i + 1 (its end); -1 stands for no partner. */
  private int[] links() {
    int[] links = new int[2 * pieces.size()];
    Arrays.fill(links, -1);
    for (List<Integer> ends : endsByNode()) {
      List<int[]> pairs = new ArrayList<>();
      for (int i = 0; i < ends.size(); i++) {
        for (int j = i + 1; j < ends.size(); j++) {
          int a = ends.get(i);
          int b = ends.get(j);
          boolean joinable = a / 2 != b / 2 && !(directed && a % 2 == b % 2);
          if (joinable && (ends.size() == 2 || deflection(a, b) < MAX_DEFLECTION_AT_JUNCTION)) {
            pairs.add(new int[] {a, b});
          }
        }
      }
      pairs.sort(Comparator.comparingDouble(pair -> deflection(pair[0], pair[1])));
      for (int[] pair : pairs) {
        if (links[pair[0]] < 0 && links[pair[1]] < 0) {
          links[pair[0]] = pair[1];
          links[pair[1]] = pair[0];
        }
      }
    }
    return links;
  }

  private List<List<Integer>> endsByNode() {
    List<Integer> byEast = new ArrayList<>();
    for (int end = 0; end < 2 * pieces.size(); end++) {
      byEast.add(end);
    }
    byEast.sort(Comparator.comparingDouble(end -> point(end).x));
    boolean[] taken = new boolean[byEast.size()];
    List<List<Integer>> nodes = new ArrayList<>();
    for (int i = 0; i < byEast.size(); i++) {
      if (taken[i]) {
        continue;
      }
      Coordinate centre = point(byEast.get(i));
      List<Integer> node = new ArrayList<>();
      for (int j = i; j < byEast.size() && point(byEast.get(j)).x <= centre.x + SNAP_METRES; j++) {
        if (!taken[j] && point(byEast.get(j)).distance(centre) <= SNAP_METRES) {
          taken[j] = true;
          node.add(byEast.get(j));
        }
      }
      Collections.sort(node);
      nodes.add(node);
    }
    return nodes;
  }

  private Coordinate point(int end) {
    List<Coordinate> piece = points.get(end / 2);
    return piece.get(end % 2 == 0 ? 0 : piece.size() - 1);
  }

  private double deflection(int end, int other) {
    return Math.PI - Polyline.angle(outwards(end), outwards(other));
  }

  /** Heading from the end into its piece. */
  private double outwards(int end) {
    Polyline piece = pieces.get(end / 2);
    double inside = Math.min(END_METRES, piece.length());
    Coordinate from = point(end);
    Coordinate to = piece.at(end % 2 == 0 ? inside : piece.length() - inside);
    return Math.atan2(to.y - from.y, to.x - from.x);
  }

  private List<Polyline> strokes(int[] links) {
    boolean[] used = new boolean[pieces.size()];
    List<Polyline> strokes = new ArrayList<>();
    // First the chains with a free end, then what remains: rings.
    for (boolean rings : new boolean[] {false, true}) {
      for (int end = 0; end < links.length; end++) {
        boolean startsHere = rings ? end % 2 == 0 : links[end] < 0 && !(directed && end % 2 == 1);
        if (startsHere && !used[end / 2]) {
          strokes.add(stroke(end, links, used));
        }
      }
    }
    return strokes;
  }

  private Polyline stroke(int firstEnd, int[] links, boolean[] used) {
    List<Coordinate> stroke = new ArrayList<>();
    int end = firstEnd;
    while (end >= 0 && !used[end / 2]) {
      used[end / 2] = true;
      List<Coordinate> piece = new ArrayList<>(points.get(end / 2));
      if (end % 2 == 1) {
        Collections.reverse(piece);
      }
      stroke.addAll(stroke.isEmpty() ? piece : piece.subList(1, piece.size()));
      end = links[end ^ 1];
    }
    return Polyline.of(stroke);
  }
}

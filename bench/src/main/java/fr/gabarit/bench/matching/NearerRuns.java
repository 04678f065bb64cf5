package fr.gabarit.bench.matching;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.PlaceDirection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Tells whether a drawing can be decided at all: not if another run of edges, connected and within
 * the same bound of error, lies nearer to the drawn line than every run that would be right. Nearer
 * means a smaller sum of squared distances when both are walked along together, ends free (dynamic
 * time warping through the network). Knows nothing of the matcher and shares no code with it.
 */
final class NearerRuns {
  private static final double STEP_METRES = 4;

  /** A run that covers less of an edge may leave it out. */
  private static final double DEEP_METRES = 15;

  private final RoadNetwork network;
  private final Truth truth;
  private final PlaceDirection direction;
  private final double boundMetres;
  private final Metres frame;
  private final List<Coordinate> drawing;
  private final List<Point> points = new ArrayList<>();
  private final List<List<Integer>> next = new ArrayList<>();
  private final List<List<Integer>> previous = new ArrayList<>();

  /** A point of a directed edge; deep if a run through it cannot leave the edge out. */
  private record Point(int key, Coordinate place, boolean deep) {}

  private record Step(int state, double cost) {}

  /**
   * @param drawing one line in metres, in driving order
   * @param boundMetres how far from its road a point of a drawing may lie
   */
  NearerRuns(
      RoadNetwork network,
      Truth truth,
      PlaceDirection direction,
      List<Coordinate> drawing,
      double boundMetres,
      Metres frame) {
    this.network = network;
    this.truth = truth;
    this.direction = direction;
    this.boundMetres = boundMetres;
    this.frame = frame;
    Course course = new Course(drawing);
    int steps = Math.max(2, (int) Math.ceil(course.length() / STEP_METRES));
    this.drawing = new ArrayList<>();
    for (int i = 0; i <= steps; i++) {
      this.drawing.add(course.at(i * course.length() / steps));
    }
    read();
  }

  private void read() {
    Envelope box = new Envelope();
    drawing.forEach(point -> box.expandToInclude(frame.toDegrees(point)));
    box.expandBy(boundMetres / 70_000, boundMetres / 111_195);
    Map<Integer, int[]> rangeByKey = new HashMap<>();
    for (int edge : network.tree().edgesNear(box)) {
      for (int key : new int[] {EdgeKeys.forward(edge), EdgeKeys.backward(edge)}) {
        boolean may =
            network.drivable(key)
                || (direction == PlaceDirection.BOTH && network.drivable(EdgeKeys.reverse(key)));
        if (may) {
          rangeByKey.put(key, addPoints(key));
        }
      }
    }
    points.forEach(
        point -> {
          next.add(new ArrayList<>(2));
          previous.add(new ArrayList<>(2));
        });
    rangeByKey.forEach(
        (key, range) -> {
          for (int i = range[0]; i < range[1]; i++) {
            link(i, i + 1);
          }
          int node = network.topology().head(key);
          for (int slot = network.topology().firstOut(node);
              slot < network.topology().firstOut(node + 1);
              slot++) {
            int out = network.topology().outKey(slot);
            if (out != EdgeKeys.reverse(key) && rangeByKey.containsKey(out)) {
              link(range[1], rangeByKey.get(out)[0]);
            }
          }
        });
  }

  private int[] addPoints(int key) {
    int first = points.size();
    List<Coordinate> line = new Run(List.of(key)).course(network, frame);
    double length = network.geometry().lengthMetres(EdgeKeys.edge(key));
    if (line.size() < 2) {
      points.add(new Point(key, line.get(0), false));
      return new int[] {first, first};
    }
    Course course = new Course(line);
    int steps = Math.max(2, 2 * (int) Math.ceil(course.length() / STEP_METRES / 2));
    double deepFrom = Math.min(DEEP_METRES, length / 2 - 0.01);
    for (int i = 0; i <= steps; i++) {
      double position = i * course.length() / steps;
      boolean deep = position >= deepFrom && position <= length - deepFrom;
      points.add(new Point(key, course.at(position), deep));
    }
    return new int[] {first, points.size() - 1};
  }

  private void link(int from, int to) {
    next.get(from).add(to);
    previous.get(to).add(from);
  }

  /** Whether a wrong run lies nearer than all right ones. */
  boolean exist() {
    Set<Integer> right = new HashSet<>(truth.eitherWay());
    truth.keys().keys().map(EdgeKeys::edge).forEach(right::add);
    Map<Integer, Double> before = sweep(true, Set.of());
    Map<Integer, Double> after = sweep(false, Set.of());
    double nearest = Double.POSITIVE_INFINITY;
    for (Map.Entry<Integer, Double> entry : before.entrySet()) {
      int state = entry.getKey();
      int point = state % points.size();
      if (after.containsKey(state) && wrong(points.get(point), right)) {
        double through = entry.getValue() + after.get(state) - own(state / points.size(), point);
        nearest = Math.min(nearest, through);
      }
    }
    double nearestRight = Double.POSITIVE_INFINITY;
    for (Map.Entry<Integer, Double> entry : sweep(true, right).entrySet()) {
      if (entry.getKey() / points.size() == drawing.size() - 1) {
        nearestRight = Math.min(nearestRight, entry.getValue());
      }
    }
    return nearest < nearestRight;
  }

  private boolean wrong(Point point, Set<Integer> right) {
    return point.deep()
        && !right.contains(EdgeKeys.edge(point.key()))
        && network.geometry().lengthMetres(EdgeKeys.edge(point.key())) >= Truth.NO_LENGTH_METRES;
  }

  private double own(int sample, int point) {
    double metres = drawing.get(sample).distance(points.get(point).place());
    return metres > boundMetres ? Double.POSITIVE_INFINITY : metres * metres;
  }

  /** The least cost from one end of the drawing to each state; only right runs if any are given. */
  private Map<Integer, Double> sweep(boolean forward, Set<Integer> right) {
    Map<Integer, Double> costs = new HashMap<>();
    PriorityQueue<Step> queue = new PriorityQueue<>((a, b) -> Double.compare(a.cost(), b.cost()));
    int start = forward ? 0 : drawing.size() - 1;
    for (int point = 0; point < points.size(); point++) {
      reach(start, point, 0, right, costs, queue);
    }
    while (!queue.isEmpty()) {
      Step step = queue.remove();
      if (step.cost() > costs.get(step.state())) {
        continue;
      }
      int sample = step.state() / points.size();
      int point = step.state() % points.size();
      int nextSample = sample + (forward ? 1 : -1);
      boolean more = nextSample >= 0 && nextSample < drawing.size();
      if (more) {
        reach(nextSample, point, step.cost(), right, costs, queue);
      }
      for (int beside : (forward ? next : previous).get(point)) {
        reach(sample, beside, step.cost(), right, costs, queue);
        if (more) {
          reach(nextSample, beside, step.cost(), right, costs, queue);
        }
      }
    }
    return costs;
  }

  private void reach(
      int sample,
      int point,
      double cost,
      Set<Integer> right,
      Map<Integer, Double> costs,
      PriorityQueue<Step> queue) {
    if (!right.isEmpty() && wrong(points.get(point), right)) {
      return;
    }
    int state = sample * points.size() + point;
    double total = cost + own(sample, point);
    if (total < costs.getOrDefault(state, Double.POSITIVE_INFINITY)) {
      costs.put(state, total);
      queue.add(new Step(state, total));
    }
  }
}

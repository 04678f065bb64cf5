package fr.gabarit.bench.matching;

import fr.gabarit.matching.EdgeSet;
import fr.gabarit.matching.MatchOutcome;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.order.PlaceDirection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a drawing of a run should match.
 *
 * @param keys the keys concerned
 * @param eitherWay edges of which the drawing covers so little, or just so much, that including
 *     them is as right as leaving them out
 */
record Truth(EdgeSet keys, Set<Integer> eitherWay) {
  private static final double OVERRUN_METRES = 15;

  /** How much of the end of a drawing jitter and thinning can hide, as where it turns a corner. */
  private static final double END_ERROR_METRES =
      Cartographer.JITTER_METRES + Cartographer.THINNING_METRES;

  /** How exactly the distance of two carriageways can be told. */
  static final double SEPARATION_ERROR_METRES = 4;

  /** How exactly it can be told where two carriageways cease to be abreast. */
  static final double ABREAST_ERROR_METRES = 2;

  /** Barriers at a node are edges without length, which no drawing can show. */
  static final double NO_LENGTH_METRES = 1;

  Truth {
    eitherWay = Set.copyOf(eitherWay);
  }

  static Truth of(
      RoadNetwork network,
      Surroundings surroundings,
      Run run,
      Cartographer.Drawing drawing,
      PlaceDirection direction,
      Metres frame) {
    List<Integer> keys = new ArrayList<>();
    Set<Integer> eitherWay = new HashSet<>();
    Span start = Span.of(drawing.start());
    Span end = Span.of(drawing.end());
    double length = run.lengthMetres(network);
    double from = 0;
    for (int key : run.keys()) {
      int edge = EdgeKeys.edge(key);
      double to = from + network.geometry().lengthMetres(edge);
      boolean ifLong = concerned(covered(from, to, start.least(), length - end.least()), to - from);
      boolean ifShort = concerned(covered(from, to, start.most(), length - end.most()), to - from);
      if (ifLong || run.keys().size() == 1) {
        add(network, surroundings, key, direction, keys);
      }
      if (ifLong != ifShort || to - from < NO_LENGTH_METRES) {
        eitherWay.addAll(surroundings.twins(edge));
      }
      from = to;
    }
    eitherWay.addAll(surroundings.coincident(run, frame));
    eitherWay.addAll(overrun(network, EdgeKeys.reverse(run.keys().get(0)), -start.least()));
    eitherWay.addAll(overrun(network, run.keys().get(run.keys().size() - 1), -end.least()));
    if (direction == PlaceDirection.BOTH) {
      addOpposite(network, surroundings, run, start, end, frame, keys, eitherWay);
    }
    return new Truth(EdgeSet.of(keys), eitherWay);
  }

  /** The same truth, with more edges that may go either way. */
  Truth with(Set<Integer> moreEitherWay) {
    Set<Integer> either = new HashSet<>(eitherWay);
    either.addAll(moreEitherWay);
    return new Truth(keys, either);
  }

  /** What may seem to be left out at an end of a run, in metres; negative for an over-run. */
  private record Span(double least, double most) {
    static Span of(Cartographer.End end) {
      return new Span(
          Math.min(end.trimmedMetres(), end.seemsMetres()) - END_ERROR_METRES,
          Math.max(end.trimmedMetres(), end.seemsMetres()) + END_ERROR_METRES);
    }
  }

  /** Edges beyond an end of the run that are so short that an over-run may cover their half. */
  private static Set<Integer> overrun(RoadNetwork network, int lastKey, double metres) {
    RoadTopology topology = network.topology();
    Set<Integer> edges = new HashSet<>();
    Deque<Integer> nodes = new ArrayDeque<>(List.of(topology.head(lastKey)));
    Deque<Double> spent = new ArrayDeque<>(List.of(0.0));
    while (!nodes.isEmpty()) {
      int node = nodes.remove();
      double before = spent.remove();
      for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
        int edge = EdgeKeys.edge(topology.outKey(slot));
        double length = network.geometry().lengthMetres(edge);
        boolean half = before + Math.min(OVERRUN_METRES, length / 2) <= metres;
        if (half && edge != EdgeKeys.edge(lastKey) && edges.add(edge)) {
          nodes.add(topology.head(topology.outKey(slot)));
          spent.add(before + length);
        }
      }
    }
    return edges;
  }

  /**
   * The opposite carriageway. An edge of it of which the rule for what is drawn includes more than
   * the rule for what is concluded may go either way: who draws one line for a divided road does
   * not say on which side.
   */
  private static void addOpposite(
      RoadNetwork network,
      Surroundings surroundings,
      Run run,
      Span start,
      Span end,
      Metres frame,
      List<Integer> keys,
      Set<Integer> eitherWay) {
    double separation = Surroundings.CARRIAGEWAY_SEPARATION_METRES;
    Map<Integer, Double> exact = surroundings.oppositeCarriageways(run, separation, frame);
    Map<Integer, Double> least =
        surroundings.oppositeCarriageways(
            run, start.most(), end.most(), separation - SEPARATION_ERROR_METRES, frame);
    Map<Integer, Double> most =
        surroundings.oppositeCarriageways(
            run, start.least(), end.least(), separation + SEPARATION_ERROR_METRES, frame);
    Set<Integer> edges = new HashSet<>(exact.keySet());
    edges.addAll(most.keySet());
    for (int edge : edges) {
      double length = network.geometry().lengthMetres(edge);
      boolean link = network.facts().link(edge);
      boolean meant = opposite(exact.getOrDefault(edge, 0.0), length, link);
      if (meant) {
        add(network, surroundings, EdgeKeys.forward(edge), PlaceDirection.BOTH, keys);
      }
      double fewest = uncertain(least.getOrDefault(edge, 0.0), -ABREAST_ERROR_METRES, length);
      double utmost = uncertain(most.getOrDefault(edge, 0.0), ABREAST_ERROR_METRES, length);
      if (opposite(fewest, length, link) != meant
          || concerned(utmost, length) != meant
          || length < NO_LENGTH_METRES) {
        eitherWay.addAll(surroundings.twins(edge));
      }
    }
  }

  /** What is abreast if it is so in part only, as then its end is not exact. */
  static double uncertain(double coveredMetres, double errorMetres, double length) {
    boolean partly = coveredMetres > 0 && coveredMetres < length - NO_LENGTH_METRES;
    return partly ? coveredMetres + errorMetres : coveredMetres;
  }

  /** What is concluded rather than drawn needs half of an edge, or a long stretch of it. */
  static boolean opposite(double covered, double length, boolean link) {
    return covered >= length / 2 || (!link && covered >= 3 * OVERRUN_METRES);
  }

  private static double covered(double from, double to, double start, double end) {
    return Math.max(0, Math.min(to, end) - Math.max(from, start));
  }

  private static boolean concerned(double covered, double length) {
    return covered >= OVERRUN_METRES || covered >= length / 2;
  }

  private static void add(
      RoadNetwork network,
      Surroundings surroundings,
      int key,
      PlaceDirection direction,
      List<Integer> keys) {
    boolean forward = EdgeKeys.isForward(key);
    for (int twin : surroundings.twins(EdgeKeys.edge(key))) {
      int along = forward ? EdgeKeys.forward(twin) : EdgeKeys.backward(twin);
      for (int candidate : new int[] {along, EdgeKeys.reverse(along)}) {
        // Runs are drawn in driving order, or against it if the place means "backward".
        boolean meant = direction == PlaceDirection.BOTH || candidate == along;
        if (meant && network.drivable(candidate)) {
          keys.add(candidate);
        }
      }
    }
  }

  /** Whether a match is right but for what may go either way. */
  boolean accepts(EdgeSet matched, RoadNetwork network) {
    return matched.minus(keys).keys().allMatch(key -> indifferent(key, network))
        && keys.minus(matched).keys().allMatch(key -> indifferent(key, network));
  }

  /**
   * Whether a match names doubtful sections of which one can tell whether they are concerned, and
   * is wrong at most about those. Where a section is doubtful indeed, naming it is right.
   */
  boolean leavesInDoubt(MatchOutcome.Matched matched, RoadNetwork network) {
    Set<Integer> doubtful =
        matched.doubts().stream()
            .flatMap(doubt -> doubt.keys().keys().mapToObj(EdgeKeys::edge))
            .collect(Collectors.toSet());
    boolean needlessly =
        doubtful.stream().anyMatch(edge -> !indifferent(EdgeKeys.forward(edge), network));
    return needlessly
        && IntStream.concat(matched.edges().minus(keys).keys(), keys.minus(matched.edges()).keys())
            .allMatch(key -> indifferent(key, network) || doubtful.contains(EdgeKeys.edge(key)));
  }

  private boolean indifferent(int key, RoadNetwork network) {
    int edge = EdgeKeys.edge(key);
    return eitherWay.contains(edge) || network.geometry().lengthMetres(edge) < NO_LENGTH_METRES;
  }
}

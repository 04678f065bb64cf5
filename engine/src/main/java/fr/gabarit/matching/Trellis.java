package fr.gabarit.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The cheapest way to let each sample of a stroke stand for a candidate, or for no road at all
 * (Viterbi's algorithm, run in both directions: this gives the cheapest way through <em>any</em>
 * candidate, hence how much dearer the next explanation is). Immutable after construction.
 */
final class Trellis {
  /** Dearer than the farthest candidate, so that gaps are left only where there is no road. */
  private static final double NO_ROAD_COST = 10;

  /** Dearer than to follow a parallel road for a long way. */
  private static final double NO_ROAD_COST_IF_DISPLACED = 40;

  private static final double LEAVE_ROAD_COST = 6;

  /** Index of the state "no road" at each sample; candidate i is state i + 1. */
  private static final int NO_ROAD = 0;

  private final List<List<Candidate>> candidates;
  private final double[][] own;
  private final double[][][] steps;
  private final double[][] before;
  private final double[][] after;
  private final int[][] previous;
  private final int[][] next;

  Trellis(List<List<Candidate>> candidates, Samples samples, double unitMetres, Transitions moves) {
    this(candidates, ownCosts(candidates, samples, unitMetres), allSteps(candidates, moves));
  }

  private Trellis(List<List<Candidate>> candidates, double[][] own, double[][][] steps) {
    this.candidates = candidates;
    this.own = own;
    this.steps = steps;
    int count = candidates.size();
    before = new double[count][];
    after = new double[count][];
    previous = new int[count][];
    next = new int[count][];
    for (int t = 0; t < count; t++) {
      int states = own[t].length;
      before[t] = filled(states, t == 0 ? 0 : Double.POSITIVE_INFINITY);
      after[t] = filled(states, t == count - 1 ? 0 : Double.POSITIVE_INFINITY);
      previous[t] = new int[states];
      next[t] = new int[states];
    }
    for (int t = 0; t + 1 < count; t++) {
      sweepForward(t, steps[t]);
    }
    for (int t = count - 2; t >= 0; t--) {
      sweepBackward(t, steps[t]);
    }
  }

  private static double[][] ownCosts(
      List<List<Candidate>> candidates, Samples samples, double unitMetres) {
    double[][] own = new double[candidates.size()][];
    for (int t = 0; t < own.length; t++) {
      double weight = samples.share(t) / unitMetres;
      own[t] = new double[candidates.get(t).size() + 1];
      own[t][NO_ROAD] = weight * NO_ROAD_COST;
      for (int i = 1; i < own[t].length; i++) {
        own[t][i] = weight * candidates.get(t).get(i - 1).cost();
      }
    }
    return own;
  }

  private static double[][][] allSteps(List<List<Candidate>> candidates, Transitions moves) {
    double[][][] steps = new double[candidates.size() - 1][][];
    for (int t = 0; t < steps.length; t++) {
      steps[t] = steps(candidates.get(t), candidates.get(t + 1), moves);
    }
    return steps;
  }

  /**
   * The same trellis, but dearer beside a given way, so that the cheapest ways through other
   * candidates leave it only where they must.
   *
   * @param costPerUnit what every {@code unitMetres} on other keys cost more
   */
  Trellis around(
      List<Optional<Candidate>> way, double costPerUnit, Samples samples, double unitMetres) {
    double[][] dearer = new double[own.length][];
    for (int t = 0; t < own.length; t++) {
      dearer[t] = own[t].clone();
      Optional<Integer> key = way.get(t).map(Candidate::key);
      for (int i = 0; i < dearer[t].length; i++) {
        if (!candidateOf(t, i).map(Candidate::key).equals(key)) {
          dearer[t][i] += costPerUnit * samples.share(t) / unitMetres;
        }
      }
    }
    return new Trellis(candidates, dearer, steps);
  }

  /**
   * The same trellis if the maps may lie as far apart as is common, and roads are left only where
   * none goes on.
   */
  Trellis ifDisplaced(Samples samples, double unitMetres) {
    double[][] displaced = new double[own.length][];
    for (int t = 0; t < own.length; t++) {
      double weight = samples.share(t) / unitMetres;
      displaced[t] = new double[own[t].length];
      displaced[t][NO_ROAD] = weight * NO_ROAD_COST_IF_DISPLACED;
      for (int i = 1; i < own[t].length; i++) {
        displaced[t][i] = weight * candidates.get(t).get(i - 1).costIfDisplaced();
      }
    }
    return new Trellis(candidates, displaced, steps);
  }

  private static double[] filled(int size, double value) {
    double[] array = new double[size];
    Arrays.fill(array, value);
    return array;
  }

  private static double[][] steps(List<Candidate> from, List<Candidate> to, Transitions moves) {
    double[][] costs = new double[from.size() + 1][to.size() + 1];
    for (int i = 0; i <= from.size(); i++) {
      for (int j = 0; j <= to.size(); j++) {
        if (i == NO_ROAD || j == NO_ROAD) {
          costs[i][j] = i == j ? 0 : LEAVE_ROAD_COST;
        } else {
          costs[i][j] = moves.cost(from.get(i - 1), to.get(j - 1));
        }
      }
    }
    return costs;
  }

  private void sweepForward(int t, double[][] steps) {
    for (int j = 0; j < own[t + 1].length; j++) {
      for (int i = 0; i < own[t].length; i++) {
        double cost = before[t][i] + own[t][i] + steps[i][j];
        if (cost < before[t + 1][j]) {
          before[t + 1][j] = cost;
          previous[t + 1][j] = i;
        }
      }
    }
  }

  private void sweepBackward(int t, double[][] steps) {
    for (int i = 0; i < own[t].length; i++) {
      for (int j = 0; j < own[t + 1].length; j++) {
        double cost = steps[i][j] + own[t + 1][j] + after[t + 1][j];
        if (cost < after[t][i]) {
          after[t][i] = cost;
          next[t][i] = j;
        }
      }
    }
  }

  int sampleCount() {
    return candidates.size();
  }

  int candidateCount(int sample) {
    return candidates.get(sample).size();
  }

  Candidate candidate(int sample, int index) {
    return candidates.get(sample).get(index);
  }

  /** Cost of the cheapest way on which the sample stands for the candidate of this index. */
  double costThrough(int sample, int index) {
    return costOfState(sample, index + 1);
  }

  private double costOfState(int sample, int state) {
    return before[sample][state] + own[sample][state] + after[sample][state];
  }

  /** Cost of the cheapest way of all. */
  double bestCost() {
    double best = Double.POSITIVE_INFINITY;
    for (int state = 0; state < own[0].length; state++) {
      best = Math.min(best, costOfState(0, state));
    }
    return best;
  }

  /** The cheapest way of all: a candidate per sample, empty where there is no road. */
  List<Optional<Candidate>> best() {
    int best = 0;
    for (int state = 1; state < own[0].length; state++) {
      if (costOfState(0, state) < costOfState(0, best)) {
        best = state;
      }
    }
    return way(0, best);
  }

  /** The cheapest way on which the sample stands for the candidate. */
  List<Optional<Candidate>> through(int sample, int index) {
    return way(sample, index + 1);
  }

  private List<Optional<Candidate>> way(int sample, int state) {
    List<Optional<Candidate>> way =
        new ArrayList<>(Collections.nCopies(candidates.size(), Optional.empty()));
    int current = state;
    for (int t = sample; t >= 0; t--) {
      way.set(t, candidateOf(t, current));
      current = previous[t][current];
    }
    current = state;
    for (int t = sample; t < way.size(); t++) {
      way.set(t, candidateOf(t, current));
      current = next[t][current];
    }
    return way;
  }

  private Optional<Candidate> candidateOf(int sample, int state) {
    return state == NO_ROAD ? Optional.empty() : Optional.of(candidates.get(sample).get(state - 1));
  }
}

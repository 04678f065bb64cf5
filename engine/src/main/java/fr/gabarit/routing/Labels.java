package fr.gabarit.routing;

import java.util.Arrays;

/**
 * Labels of a search as arrays: a way to the end of a directed edge, with its weight and time. Not
 * thread-safe.
 *
 * <p>The weight of a label is its forbidden length in decimetres in the upper 32 bits and its cost
 * in milliseconds in the lower, so that comparing weights compares the forbidden length first.
 */
final class Labels {
  /** No label. */
  static final int NONE = -1;

  private static final int COST_BITS = 32;

  private int[] keys = new int[1024];
  private int[] turnStates = new int[1024];
  private int[] parents = new int[1024];
  private int[] siblings = new int[1024];
  private long[] weights = new long[1024];
  private long[] times = new long[1024];
  private long[] entryTimes = new long[1024];
  private boolean[] dead = new boolean[1024];
  private boolean[] arrived = new boolean[1024];
  private int size;
  private int most = Integer.MAX_VALUE;

  /** The weight of a piece of way. */
  static long weight(long costMillis, long forbiddenDecimetres) {
    return (forbiddenDecimetres << COST_BITS) + costMillis;
  }

  static long costMillis(long weight) {
    return weight & ((1L << COST_BITS) - 1);
  }

  static long forbiddenDecimetres(long weight) {
    return weight >>> COST_BITS;
  }

  /** A search ends when it has as many labels. */
  void limit(int mostLabels) {
    most = mostLabels;
  }

  /** Whether a search has to end. */
  boolean full() {
    return size >= most;
  }

  void clear() {
    size = 0;
  }

  int add(
      int key,
      int turnState,
      int parent,
      int sibling,
      long weight,
      long entryMillis,
      long exitMillis) {
    if (size == keys.length) {
      grow();
    }
    keys[size] = key;
    turnStates[size] = turnState;
    parents[size] = parent;
    siblings[size] = sibling;
    weights[size] = weight;
    entryTimes[size] = entryMillis;
    times[size] = exitMillis;
    dead[size] = false;
    arrived[size] = false;
    return size++;
  }

  /** Adds a label that stands at the destination, part of the way along the edge. */
  int addArrival(
      int key, int turnState, int parent, long weight, long entryMillis, long exitMillis) {
    int label = add(key, turnState, parent, NONE, weight, entryMillis, exitMillis);
    arrived[label] = true;
    return label;
  }

  private void grow() {
    int capacity = 2 * size;
    keys = Arrays.copyOf(keys, capacity);
    turnStates = Arrays.copyOf(turnStates, capacity);
    parents = Arrays.copyOf(parents, capacity);
    siblings = Arrays.copyOf(siblings, capacity);
    weights = Arrays.copyOf(weights, capacity);
    times = Arrays.copyOf(times, capacity);
    entryTimes = Arrays.copyOf(entryTimes, capacity);
    dead = Arrays.copyOf(dead, capacity);
    arrived = Arrays.copyOf(arrived, capacity);
  }

  /** The directed edge at whose end the label stands. */
  int key(int label) {
    return keys[label];
  }

  /** How far the way has come on turns that rules bar. */
  int turnState(int label) {
    return turnStates[label];
  }

  /** The label it continues. */
  int parent(int label) {
    return parents[label];
  }

  /** The directed edge of the label it continues; {@link #NONE} if it begins the way. */
  int parentKey(int label) {
    return parents[label] == NONE ? NONE : keys[parents[label]];
  }

  /** Makes a label continue another one than before, at the same weight and time. */
  void adopt(int label, int parent, long entryMillis) {
    parents[label] = parent;
    entryTimes[label] = entryMillis;
  }

  /** The next label at the end of the same edge. */
  int sibling(int label) {
    return siblings[label];
  }

  long weight(int label) {
    return weights[label];
  }

  /** Epoch milliseconds at the end of the edge. */
  long exitMillis(int label) {
    return times[label];
  }

  /** Epoch milliseconds at which the edge was entered. */
  long entryMillis(int label) {
    return entryTimes[label];
  }

  /** Whether it stands at the destination, not at the end of its edge. */
  boolean arrived(int label) {
    return arrived[label];
  }

  boolean dead(int label) {
    return dead[label];
  }

  void kill(int label) {
    dead[label] = true;
  }

  int size() {
    return size;
  }
}

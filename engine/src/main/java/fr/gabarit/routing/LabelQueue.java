package fr.gabarit.routing;

import java.util.Arrays;

/**
 * Binary heap of labels, lowest estimate first; of equal estimates the lower weight, then the
 * earlier time, then the lower edge, so that results do not depend on the order of insertion. Not
 * thread-safe.
 */
final class LabelQueue {
  private final Labels labels;
  private long[] estimates = new long[1024];
  private int[] heap = new int[1024];
  private int size;

  LabelQueue(Labels labels) {
    this.labels = labels;
  }

  void clear() {
    size = 0;
  }

  /** The estimate of the next label; 0 if there is none. */
  long lowestEstimate() {
    return size == 0 ? 0 : estimates[0];
  }

  boolean isEmpty() {
    return size == 0;
  }

  void push(long estimate, int label) {
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, 2 * size);
      estimates = Arrays.copyOf(estimates, 2 * size);
    }
    int at = size++;
    while (at > 0) {
      int parent = (at - 1) / 2;
      if (!before(estimate, label, estimates[parent], heap[parent])) {
        break;
      }
      move(parent, at);
      at = parent;
    }
    estimates[at] = estimate;
    heap[at] = label;
  }

  int pop() {
    int top = heap[0];
    size--;
    if (size > 0) {
      long estimate = estimates[size];
      int label = heap[size];
      int at = 0;
      while (2 * at + 1 < size) {
        int child = 2 * at + 1;
        if (child + 1 < size
            && before(estimates[child + 1], heap[child + 1], estimates[child], heap[child])) {
          child++;
        }
        if (!before(estimates[child], heap[child], estimate, label)) {
          break;
        }
        move(child, at);
        at = child;
      }
      estimates[at] = estimate;
      heap[at] = label;
    }
    return top;
  }

  private void move(int from, int to) {
    estimates[to] = estimates[from];
    heap[to] = heap[from];
  }

  private boolean before(long estimateA, int a, long estimateB, int b) {
    if (estimateA != estimateB) {
      return estimateA < estimateB;
    }
    if (labels.weight(a) != labels.weight(b)) {
      return labels.weight(a) < labels.weight(b);
    }
    if (labels.exitMillis(a) != labels.exitMillis(b)) {
      return labels.exitMillis(a) < labels.exitMillis(b);
    }
    if (labels.key(a) != labels.key(b)) {
      return labels.key(a) < labels.key(b);
    }
    if (labels.turnState(a) != labels.turnState(b)) {
      return labels.turnState(a) < labels.turnState(b);
    }
    return labels.parentKey(a) < labels.parentKey(b);
  }
}

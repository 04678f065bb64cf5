package fr.gabarit.routing;

import fr.gabarit.network.RoadTopology;
import java.util.Arrays;
import java.util.BitSet;

/** Working memory of a search, reused without being wiped. Not thread-safe. */
final class SearchSpace {
  private final Labels labels = new Labels();
  private final LabelQueue queue = new LabelQueue(labels);
  private final int[] firstLabel;
  private final int[] keyRun;
  private final long[] bound;
  private final int[] nodeRun;
  private int run;

  SearchSpace(RoadTopology topology) {
    firstLabel = new int[topology.keyCount()];
    keyRun = new int[topology.keyCount()];
    bound = new long[topology.nodeCount()];
    nodeRun = new int[topology.nodeCount()];
  }

  /** Forgets everything. */
  void begin() {
    labels.clear();
    queue.clear();
    run++;
    if (run == 0) {
      Arrays.fill(keyRun, -1);
      Arrays.fill(nodeRun, -1);
    }
  }

  Labels labels() {
    return labels;
  }

  LabelQueue queue() {
    return queue;
  }

  /** The first label at the end of a directed edge, or {@link Labels#NONE}. */
  int firstLabel(int key) {
    return keyRun[key] == run ? firstLabel[key] : Labels.NONE;
  }

  void setFirstLabel(int key, int label) {
    keyRun[key] = run;
    firstLabel[key] = label;
  }

  boolean hasBound(int node) {
    return nodeRun[node] == run;
  }

  long bound(int node) {
    return bound[node];
  }

  void setBound(int node, long millis) {
    nodeRun[node] = run;
    bound[node] = millis;
  }

  /** The directed edges with a label. */
  BitSet reached() {
    BitSet reached = new BitSet(keyRun.length);
    for (int key = 0; key < keyRun.length; key++) {
      if (keyRun[key] == run) {
        reached.set(key);
      }
    }
    return reached;
  }
}

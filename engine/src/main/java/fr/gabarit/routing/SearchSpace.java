package fr.gabarit.routing;

import fr.gabarit.cch.CchQuery;
import fr.gabarit.cch.Direction;
import fr.gabarit.cch.LazyPotential;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.network.RoadTopology;
import java.util.Arrays;

/** Working memory of a search, reused without being wiped. Not thread-safe. */
final class SearchSpace {
  private final Labels labels = new Labels();
  private final LabelQueue queue = new LabelQueue(labels);
  private final int[] firstLabel;
  private final int[] keyRun;
  private final LazyPotential potential;
  private final LazyPotential earliest;
  private final CchQuery query;
  private int run;

  SearchSpace(RoadHierarchy hierarchy) {
    RoadTopology topology = hierarchy.network().topology();
    earliest = new LazyPotential(hierarchy.topology(), Direction.FROM);
    query = new CchQuery(hierarchy.topology());
    potential = new LazyPotential(hierarchy.topology(), Direction.TO);
    firstLabel = new int[topology.keyCount()];
    keyRun = new int[topology.keyCount()];
  }

  /** Forgets everything. */
  void begin() {
    labels.clear();
    queue.clear();
    run++;
    if (run == 0) {
      Arrays.fill(keyRun, -1);
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

  CchQuery query() {
    return query;
  }

  LazyPotential earliest() {
    return earliest;
  }

  LazyPotential potential() {
    return potential;
  }
}

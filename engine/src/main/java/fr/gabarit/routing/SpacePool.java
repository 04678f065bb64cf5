package fr.gabarit.routing;

import fr.gabarit.hierarchy.RoadHierarchy;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Working memory of searches, lent to one at a time. Keeps as much as searches are likely to run at
 * once; what is given back beyond that is let go of. Takes and gives without allocating.
 * Thread-safe.
 */
final class SpacePool {
  private static final int MANY = 16;

  private final RoadHierarchy hierarchy;
  private final AtomicReferenceArray<SearchSpace> idle;

  SpacePool(RoadHierarchy hierarchy) {
    this(hierarchy, Math.max(MANY, 4 * Runtime.getRuntime().availableProcessors()));
  }

  /**
   * @param mostKept how many are kept while none searches
   */
  SpacePool(RoadHierarchy hierarchy, int mostKept) {
    this.hierarchy = hierarchy;
    idle = new AtomicReferenceArray<>(mostKept);
  }

  /** Memory that nobody else uses until it is given back. */
  SearchSpace take() {
    for (int i = 0; i < idle.length(); i++) {
      if (idle.get(i) != null) {
        SearchSpace space = idle.getAndSet(i, null);
        if (space != null) {
          return space;
        }
      }
    }
    return new SearchSpace(hierarchy);
  }

  /** Is lent again. */
  void giveBack(SearchSpace space) {
    for (int i = 0; i < idle.length(); i++) {
      if (idle.get(i) == null && idle.compareAndSet(i, null, space)) {
        return;
      }
    }
  }
}

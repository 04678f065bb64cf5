package fr.gabarit.cch;

/** Climbs from terminals to all their ancestors, as every search begins. */
final class Labels {
  private Labels() {}

  /**
   * Labels the ancestors of terminals with the lengths of ways upwards, above the least offset.
   *
   * @param ancestors of the terminals, ascending
   * @param labels infinite for all these
   */
  static void climb(
      UpwardGraph graph,
      CchTopology topology,
      Ancestors ancestors,
      Terminals terminals,
      int[] labels) {
    for (int i = 0; i < terminals.size(); i++) {
      int rank = topology.rank(terminals.node(i));
      labels[rank] = Math.min(labels[rank], terminals.excess(i));
    }
    int[] first = graph.first();
    int[] heads = graph.heads();
    PagedInts weights = graph.weights();
    for (int i = 0; i < ancestors.size(); i++) {
      int rank = ancestors.get(i);
      int label = labels[rank];
      if (label < CchTopology.INFINITY) {
        int[] page = weights.page(rank);
        int start = weights.start(rank);
        for (int slot = first[rank]; slot < first[rank + 1]; slot++) {
          labels[heads[slot]] = Math.min(labels[heads[slot]], label + page[slot - start]);
        }
      }
    }
  }
}

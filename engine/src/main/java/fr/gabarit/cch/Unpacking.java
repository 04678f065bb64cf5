package fr.gabarit.cch;

/** Turns edges back into the arcs they stand for. Not thread-safe. */
interface Unpacking {

  /**
   * Adds the arcs of the way over lower ranks between the ends of an edge.
   *
   * @param slot of the edge in the graph that a search in this direction climbs
   * @param direction {@link Direction#FROM} from the lower end to the upper one, else the other way
   */
  void unpack(int slot, Direction direction, IntList arcs);

  /** Whether only one way over lower ranks between the ends of an edge has its weight. */
  boolean unique(int slot, Direction direction);
}

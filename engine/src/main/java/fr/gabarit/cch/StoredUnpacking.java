package fr.gabarit.cch;

/** Turns edges back into arcs by parts that are stored. Not thread-safe. */
final class StoredUnpacking implements Unpacking {
  private final EdgeParts.Side up;
  private final EdgeParts.Side down;

  /** Slots still to be unpacked, the next one last; the complement of those driven downwards. */
  private final IntList stack;

  StoredUnpacking(EdgeParts parts, IntList stack) {
    this.stack = stack;
    up = parts.side(Direction.FROM);
    down = parts.side(Direction.TO);
  }

  @Override
  public void unpack(int slot, Direction direction, IntList arcs) {
    stack.add(direction == Direction.FROM ? slot : ~slot);
    while (stack.size() > 0) {
      int coded = stack.removeLast();
      EdgeParts.Side side = coded >= 0 ? up : down;
      int part = coded >= 0 ? coded : ~coded;
      if (side.isArc(part)) {
        arcs.add(side.arc(part));
      } else {
        stack.add(side.second(part));
        stack.add(~side.first(part));
      }
    }
  }

  @Override
  public boolean unique(int slot, Direction direction) {
    return !(direction == Direction.FROM ? up : down).tied(slot);
  }
}

package fr.gabarit.routing;

import fr.gabarit.network.EdgeKeys;
import java.util.ArrayList;
import java.util.List;

/** Reads the way that led to a label. */
final class WayReader {
  private final LegRequest request;
  private final LegGoal goal;

  WayReader(LegRequest request, LegGoal goal) {
    this.request = request;
    this.goal = goal;
  }

  /** The way of a leg that ends where it begins. */
  LegPath none() {
    return new LegPath(
        request.origin(),
        request.destination(),
        new int[0],
        new int[0],
        request.departure().toEpochMilli(),
        request.departure().toEpochMilli(),
        List.of(),
        0,
        0);
  }

  /** The way to a label at the destination. */
  LegPath to(Labels labels, int lastLabel) {
    int count = 0;
    for (int label = lastLabel; label != Labels.NONE; label = labels.parent(label)) {
      count++;
    }
    int[] keys = new int[count];
    int[] entries = new int[count];
    long departure = request.departure().toEpochMilli();
    int at = count;
    for (int label = lastLabel; label != Labels.NONE; label = labels.parent(label)) {
      keys[--at] = labels.key(label);
      entries[at] = LegPath.unsigned(labels.entryMillis(label) - departure);
    }
    return path(
        keys,
        entries,
        waits(labels, lastLabel, count),
        labels.exitMillis(lastLabel),
        labels.weight(lastLabel));
  }

  private List<LegPath.Wait> waits(Labels labels, int lastLabel, int count) {
    List<LegPath.Wait> waits = new ArrayList<>();
    int at = count;
    for (int label = lastLabel; label != Labels.NONE; label = labels.parent(label)) {
      at--;
      int parent = labels.parent(label);
      long there =
          parent == Labels.NONE ? request.departure().toEpochMilli() : labels.exitMillis(parent);
      if (there < labels.entryMillis(label)) {
        waits.add(0, new LegPath.Wait(at, there, labels.entryMillis(label)));
      }
    }
    return waits;
  }

  /**
   * A way without waits.
   *
   * @param weight see {@link Labels}
   */
  LegPath path(Course course, long arrivalMillis, long weight) {
    return path(course.keys(), course.entries(), List.of(), arrivalMillis, weight);
  }

  private LegPath path(
      int[] keys, int[] entries, List<LegPath.Wait> waits, long arrivalMillis, long weight) {
    nameStops(keys);
    return new LegPath(
        request.origin(),
        request.destination(),
        keys,
        entries,
        request.departure().toEpochMilli(),
        arrivalMillis,
        waits,
        Labels.costMillis(weight),
        Labels.forbiddenDecimetres(weight));
  }

  /** Partly driven edges are given as the edges of the stops, not as their twins. */
  private void nameStops(int[] keys) {
    if (!request.origin().atNode()) {
      keys[0] = sameWay(request.origin().edge(), keys[0]);
    }
    if (!goal.atNode()) {
      keys[keys.length - 1] = sameWay(request.destination().edge(), keys[keys.length - 1]);
    }
  }

  private static int sameWay(int edge, int key) {
    return EdgeKeys.isForward(key) ? EdgeKeys.forward(edge) : EdgeKeys.backward(edge);
  }
}

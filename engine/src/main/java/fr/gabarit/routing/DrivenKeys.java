package fr.gabarit.routing;

import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.overlay.TimeSlice;

/** Adds up time and length of edges driven one after the other. Not thread-safe. */
final class DrivenKeys {
  private final RoadNetwork network;
  private final TimeSlice slice;
  private int last;
  private int millis;
  private double metres;

  DrivenKeys(RoadHierarchy hierarchy, TimeSlice slice) {
    network = hierarchy.network();
    this.slice = slice;
  }

  /** Begins with the first edge of a row's legs. */
  void begin(TableRow row, int key) {
    RoadPosition origin = row.origin();
    millis = EdgeShare.of(slice.durationMillis(key), row.start().share(key));
    metres = origin.atNode() ? length(key) : (1 - EdgeShare.behind(origin, key)) * length(key);
    last = key;
  }

  /** Begins behind an edge driven already. */
  void begin(int key, int millisSoFar, double metresSoFar) {
    last = key;
    millis = millisSoFar;
    metres = metresSoFar;
  }

  /** Drives the whole of an edge. */
  void add(int key) {
    millis += slice.delayMillis(last, key) + slice.durationMillis(key);
    metres += length(key);
    last = key;
  }

  /** Drives an edge as far as a place. */
  void end(int key, RoadPosition place) {
    if (place.atNode()) {
      add(key);
      return;
    }
    millis +=
        slice.delayMillis(last, key)
            + EdgeShare.of(slice.durationMillis(key), EdgeShare.behind(place, key));
    metres += (1 - EdgeShare.ahead(place, key)) * length(key);
    last = key;
  }

  private double length(int key) {
    return network.geometry().lengthMetres(EdgeKeys.edge(key));
  }

  int millis() {
    return millis;
  }

  double metres() {
    return metres;
  }
}

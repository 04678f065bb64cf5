package fr.gabarit.bench.matching;

import fr.gabarit.network.RoadNetwork;
import java.util.stream.IntStream;

/**
 * The part of an area from which runs are cut, so that what was tuned on one half can be measured
 * on the other.
 */
record AreaPart(double fromLongitude, double toLongitude) {

  /** Which part. */
  enum Name {
    ALL,
    WEST,
    EAST
  }

  /** The halves have the same number of nodes. */
  static AreaPart of(Name name, RoadNetwork network) {
    double[] longitudes =
        IntStream.range(0, network.topology().nodeCount())
            .mapToDouble(network.topology()::longitude)
            .sorted()
            .toArray();
    double median = longitudes[longitudes.length / 2];
    return switch (name) {
      case ALL -> new AreaPart(-180, 180);
      case WEST -> new AreaPart(-180, median);
      case EAST -> new AreaPart(median, 180);
    };
  }

  boolean holds(double longitude) {
    return longitude >= fromLongitude && longitude <= toLongitude;
  }
}

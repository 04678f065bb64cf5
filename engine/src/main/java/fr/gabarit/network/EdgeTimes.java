package fr.gabarit.network;

import com.graphhopper.routing.ev.RoadClass;

/** The one place where length, speed and road class become milliseconds. Immutable. */
final class EdgeTimes {
  private static final double MILLIS_PER_METRE_AT_1_KMH = 3600;

  private final MinorRoadFactors factors;

  EdgeTimes(MinorRoadFactors factors) {
    this.factors = factors;
  }

  /** Travel time, at least 1 ms so that no cycle is free. */
  int durationMillis(double lengthMetres, double speedKmh) {
    return (int) Math.max(1, Math.round(lengthMetres * MILLIS_PER_METRE_AT_1_KMH / speedKmh));
  }

  /** Travel time weighted with the minor-road factor. */
  int costMillis(int durationMillis, RoadClass roadClass) {
    return (int) Math.round(durationMillis * factors.of(roadClass));
  }
}

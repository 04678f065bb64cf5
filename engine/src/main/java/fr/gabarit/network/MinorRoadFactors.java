package fr.gabarit.network;

import com.graphhopper.routing.ev.RoadClass;

/**
 * How much dearer a minute on a minor road is than on a main road, so that heavy traffic keeps to
 * the main network (Code des transports L1115-8-1). All factors are at least 1; with all at 1 the
 * search minimises time alone.
 *
 * @param tertiary tertiary roads
 * @param unclassified unclassified roads
 * @param residential residential streets
 * @param local living streets, service roads, tracks, pedestrian streets
 */
public record MinorRoadFactors(
    double tertiary, double unclassified, double residential, double local) {
  /** Main roads first. */
  public static final MinorRoadFactors DEFAULT = new MinorRoadFactors(1.1, 1.25, 1.5, 2);

  /** Time alone. */
  public static final MinorRoadFactors NONE = new MinorRoadFactors(1, 1, 1, 1);

  public MinorRoadFactors {
    check("tertiary", tertiary);
    check("unclassified", unclassified);
    check("residential", residential);
    check("local", local);
  }

  private static void check(String name, double factor) {
    if (!(factor >= 1 && factor <= 10)) {
      throw new IllegalArgumentException(
          "The minor-road factor '%s' must be between 1 and 10 but was %s."
              .formatted(name, factor));
    }
  }

  /** The factor of a road class. */
  public double of(RoadClass roadClass) {
    return switch (roadClass) {
      case TERTIARY -> tertiary;
      case UNCLASSIFIED, ROAD, OTHER -> unclassified;
      case RESIDENTIAL -> residential;
      case LIVING_STREET, SERVICE, TRACK, PEDESTRIAN, BUSWAY -> local;
      default -> 1;
    };
  }
}

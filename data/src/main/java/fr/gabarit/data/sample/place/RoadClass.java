package fr.gabarit.data.sample.place;

import java.util.Arrays;
import java.util.Locale;

/** Values of the OSM key {@code highway} that the sample area uses, most important first. */
public enum RoadClass {
  MOTORWAY,
  MOTORWAY_LINK,
  TRUNK,
  TRUNK_LINK,
  PRIMARY,
  SECONDARY,
  TERTIARY,
  UNCLASSIFIED,
  RESIDENTIAL,
  LIVING_STREET,
  SERVICE,
  PEDESTRIAN,
  TRACK;

  /** The value of the OSM key {@code highway}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException if no class has that value
   */
  public static RoadClass ofTag(String tag) {
    return Arrays.stream(values())
        .filter(roadClass -> roadClass.tag().equals(tag))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "highway=%s is not known; use one of %s."
                        .formatted(tag, Arrays.toString(values()).toLowerCase(Locale.ROOT))));
  }

  /** Whether motor vehicles in general may use such a road. */
  public boolean drivable() {
    return this != PEDESTRIAN && this != TRACK;
  }

  /** Whether the road is at least as important as the other class. */
  public boolean atLeast(RoadClass other) {
    return compareTo(other) <= 0;
  }

  /** Ramps of this class, for motorways and trunk roads. */
  public RoadClass link() {
    return this == MOTORWAY ? MOTORWAY_LINK : TRUNK_LINK;
  }
}

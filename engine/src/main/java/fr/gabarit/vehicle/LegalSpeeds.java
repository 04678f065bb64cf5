package fr.gabarit.vehicle;

/**
 * General speed limits of goods vehicles in France, in km/h: Code de la route R413-2 (light
 * vehicles), R413-8 (above 3.5 t) and R413-9 (dangerous goods above 12 t, value without ABS).
 */
public final class LegalSpeeds {
  private LegalSpeeds() {}

  /** The general limit of a class on a kind of road, signs apart. */
  public static int limitKmh(SpeedClass speedClass, RoadKind kind) {
    return switch (speedClass) {
      case VAN -> pick(kind, 130, 110, 80, 80);
      case MEDIUM -> pick(kind, 90, 90, 80, 80);
      case HEAVY_RIGID -> pick(kind, 90, 80, 80, 80);
      case ARTICULATED -> pick(kind, 90, 80, 80, 60);
      case HEAVY_HAZMAT -> pick(kind, 80, 60, 60, 60);
    };
  }

  private static int pick(RoadKind kind, int motorway, int priorityDual, int priority, int other) {
    return switch (kind) {
      case MOTORWAY -> motorway;
      case PRIORITY_DUAL -> priorityDual;
      case PRIORITY -> priority;
      case OTHER -> other;
      case BUILT_UP -> 50;
    };
  }
}

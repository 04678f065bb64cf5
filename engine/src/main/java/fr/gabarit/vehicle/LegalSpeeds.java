package fr.gabarit.vehicle;

/**
 * Speed limits that the law sets where no sign sets a lower one, km/h. Immutable and thread-safe.
 */
public final class LegalSpeeds {
  /**
   * The national limits: R413-2 for vans (80 outside built-up areas, although a department may
   * allow 90), R413-8 above 3.5 t, R413-9 with dangerous goods above 12 t and without the allowance
   * for anti-lock brakes, R413-3 in built-up areas.
   */
  public static final LegalSpeeds NATIONAL =
      new LegalSpeeds(
          new Limits(130, 110, 80, 80, 50),
          new Limits(90, 90, 80, 80, 50),
          new Limits(90, 80, 80, 80, 50),
          new Limits(90, 80, 80, 60, 50),
          new Limits(80, 60, 60, 60, 50));

  private final Limits van;
  private final Limits medium;
  private final Limits heavyRigid;
  private final Limits articulated;
  private final Limits heavyHazmat;

  private LegalSpeeds(
      Limits van, Limits medium, Limits heavyRigid, Limits articulated, Limits heavyHazmat) {
    this.van = van;
    this.medium = medium;
    this.heavyRigid = heavyRigid;
    this.articulated = articulated;
    this.heavyHazmat = heavyHazmat;
  }

  /** The limit for a class of vehicles on a kind of road, km/h. */
  public int maxSpeedKmh(SpeedClass speedClass, RoadKind roadKind) {
    return switch (speedClass) {
      case VAN -> van.on(roadKind);
      case MEDIUM -> medium.on(roadKind);
      case HEAVY_RIGID -> heavyRigid.on(roadKind);
      case ARTICULATED -> articulated.on(roadKind);
      case HEAVY_HAZMAT -> heavyHazmat.on(roadKind);
    };
  }

  private record Limits(int motorway, int priorityDual, int priority, int other, int builtUp) {
    int on(RoadKind roadKind) {
      return switch (roadKind) {
        case MOTORWAY -> motorway;
        case PRIORITY_DUAL -> priorityDual;
        case PRIORITY -> priority;
        case OTHER -> other;
        case BUILT_UP -> builtUp;
      };
    }
  }
}

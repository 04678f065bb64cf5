package fr.gabarit.network;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Barriers that no goods vehicle ever passes. They close the network itself; all other barriers are
 * left to orders.
 */
public final class BlockingBarriers {
  private static final String BARRIER = "barrier";

  /** Barriers that leave no room for a van. */
  private static final Set<String> WITHOUT_ROOM =
      Set.of(
          "bollard",
          "block",
          "cycle_barrier",
          "motorcycle_barrier",
          "jersey_barrier",
          "kissing_gate",
          "stile",
          "horse_stile",
          "turnstile",
          "full-height_turnstile",
          "fence",
          "wall",
          "hedge",
          "guard_rail",
          "planter",
          "bus_trap",
          "sump_buster",
          "debris",
          "log",
          "rock",
          "stone",
          "tank_trap");

  private static final Set<String> RISING = Set.of("rising", "retractable", "automatic");

  private BlockingBarriers() {}

  /** Whether a kind of barrier, a value of the key {@code barrier}, leaves no room for a van. */
  public static boolean leavesNoRoom(String barrier) {
    return WITHOUT_ROOM.contains(barrier);
  }

  /** Whether the tags of a node are those of a barrier that sinks into the ground. */
  public static boolean sinks(Map<String, ?> tags) {
    return tags.get("bollard") instanceof String kind && RISING.contains(kind);
  }

  /**
   * Whether the tags of a node are those of a barrier that lets in no goods vehicle at any time: it
   * leaves no room, cannot sink, and no tag lets any of them in on any condition.
   */
  public static boolean alwaysBlocks(Map<String, ?> tags) {
    return tags.get(BARRIER) instanceof String barrier
        && leavesNoRoom(barrier)
        && !sinks(tags)
        && !PossibleValues.letFreightIn(
            tags, Stream.of("vehicle", "motor_vehicle", "goods", "hgv"));
  }
}

package fr.gabarit.network;

import com.graphhopper.reader.ReaderWay;
import java.util.List;
import java.util.Set;

/**
 * In which directions a way is open to any goods vehicle at any time. Where that changes with the
 * vehicle or the time, orders close the direction for the others.
 */
final class OnewayTags {
  /** General before specific. */
  private static final List<String> GENERAL_KEYS =
      List.of("oneway", "oneway:vehicle", "oneway:motor_vehicle");

  private static final List<String> CLASS_KEYS = List.of("oneway:goods", "oneway:hgv");
  private static final Set<String> ALONG = Set.of("yes", "true", "1");
  private static final Set<String> AGAINST = Set.of("-1", "reverse");

  /** Nobody can tell which way it runs now; both would be unsafe. */
  private static final Set<String> CHANGING = Set.of("reversible", "alternating");

  /** Open along, open against. */
  record Open(boolean forward, boolean backward) {
    Open or(Open other) {
      return new Open(forward || other.forward, backward || other.backward);
    }
  }

  private OnewayTags() {}

  static Open of(ReaderWay way) {
    String general = "";
    for (String key : GENERAL_KEYS) {
      general = way.getTag(key, general);
    }
    boolean implied =
        general.isEmpty()
            && (way.hasTag("junction", "roundabout", "circular")
                || way.hasTag("highway", "motorway"));
    Open open = implied ? of("yes") : of(general);
    for (String key : GENERAL_KEYS) {
      open = open.or(conditional(way, key));
    }
    for (String key : CLASS_KEYS) {
      open = way.hasTag(key) ? open.or(of(way.getTag(key))) : open;
      open = open.or(conditional(way, key));
    }
    return open;
  }

  private static Open conditional(ReaderWay way, String key) {
    return PossibleValues.conditional(way, key).stream()
        .map(OnewayTags::of)
        .reduce(new Open(false, false), Open::or);
  }

  private static Open of(String value) {
    if (CHANGING.contains(value)) {
      return new Open(false, false);
    }
    return new Open(!AGAINST.contains(value), !ALONG.contains(value));
  }
}

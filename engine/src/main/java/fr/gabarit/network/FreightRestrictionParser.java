package fr.gabarit.network;

import com.graphhopper.reader.osm.RestrictionTagParser;
import com.graphhopper.reader.osm.RestrictionType;
import com.graphhopper.routing.ev.BooleanEncodedValue;
import fr.gabarit.vehicle.SpeedClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives the importer the turn restrictions that bind a whole speed class at every hour; the rest is
 * left to orders (see {@link TurnRestrictionTags}).
 */
final class FreightRestrictionParser extends RestrictionTagParser {
  private static final Set<String> PROHIBITIONS =
      Set.of("no_left_turn", "no_right_turn", "no_straight_on", "no_u_turn", "no_entry", "no_exit");
  private static final Set<String> PRESCRIPTIONS =
      Set.of("only_left_turn", "only_right_turn", "only_straight_on", "only_u_turn");

  private final SpeedClass speedClass;

  FreightRestrictionParser(SpeedClass speedClass, BooleanEncodedValue restriction) {
    super(List.of(), restriction);
    this.speedClass = speedClass;
  }

  /** The restriction, or null if there is none for this class, as the importer wants it. */
  @Override
  public Result parseRestrictionTags(Map<String, Object> tags) {
    Map<String, String> texts = new HashMap<>();
    tags.forEach(
        (key, value) -> {
          if (value instanceof String text) {
            texts.put(key, text);
          }
        });
    return new TurnRestrictionTags(texts)
        .binding(speedClass)
        .flatMap(value -> type(value).map(type -> new Result(type, value)))
        .orElse(null);
  }

  /** Empty for other words: the reader of orders tells them, with their place. */
  private static Optional<RestrictionType> type(String value) {
    if (PROHIBITIONS.contains(value)) {
      return Optional.of(RestrictionType.NO);
    }
    return PRESCRIPTIONS.contains(value) ? Optional.of(RestrictionType.ONLY) : Optional.empty();
  }
}

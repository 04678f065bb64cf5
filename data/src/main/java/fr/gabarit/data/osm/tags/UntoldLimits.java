package fr.gabarit.data.osm.tags;

import fr.gabarit.data.osm.value.OsmQuantityParser;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Comparison;
import fr.gabarit.order.Effect;
import fr.gabarit.order.LimitNature;
import fr.gabarit.order.PlaceDirection;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.Validity;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.Who;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads limits of masses that a {@link fr.gabarit.vehicle.Vehicle} does not tell: of a group of
 * axles ({@code maxbogieweight}) and of the empty vehicle ({@code maxunladenweight}). Nobody can
 * decide on them, so they bar no way; drivers whom they may concern are told.
 */
final class UntoldLimits {
  private static final String BOGIE = "maxbogieweight";
  private static final String UNLADEN = "maxunladenweight";
  private static final int AXLES_WITHOUT_GROUP = 2;

  private final OsmQuantityParser parser = new OsmQuantityParser();

  /** The keys read, without direction. */
  static Set<String> keys() {
    return Set.of(BOGIE, UNLADEN);
  }

  List<TagRule> read(Map<String, String> tags, ElementNotes notes) {
    return TagRule.merge(
        read(tags, WayDirection.FORWARD, notes), read(tags, WayDirection.BACKWARD, notes));
  }

  private List<TagRule> read(Map<String, String> tags, WayDirection direction, ElementNotes notes) {
    return keys().stream()
        .sorted()
        .flatMap(
            key ->
                direction
                    .decidingKey(tags, key)
                    .flatMap(deciding -> rule(key, deciding, tags.get(deciding), notes))
                    .stream())
        .toList();
  }

  private Optional<TagRule> rule(String key, String asTagged, String value, ElementNotes notes) {
    OsmQuantityParser.Reading reading = parser.tonnes(value);
    if (reading instanceof OsmQuantityParser.NoLimit) {
      return Optional.empty();
    }
    if (!(reading instanceof OsmQuantityParser.Limit limit)) {
      notes.add(
          OsmTagNote.Kind.UNREADABLE_VALUE,
          asTagged,
          value,
          NoteText.of("Is no quantity; write for example 16. Not applied."));
      return Optional.empty();
    }
    notes.add(
        OsmTagNote.Kind.UNDECIDABLE,
        asTagged,
        value,
        NoteText.of("Vehicles do not tell this mass, so it bars none; drivers are told."));
    VehicleClause text = new VehicleClause.FreeText(asTagged + "=" + value);
    return Optional.of(
        new TagRule(
            asTagged + "=" + value,
            "",
            false,
            new Effect.NoEntry(),
            new Who(
                List.of(new VehicleClause.AllOf(List.of(mayConcern(key, limit.value()), text))),
                List.of()),
            Validity.ALWAYS,
            PlaceDirection.BOTH));
  }

  /** Two axles make no group; an empty vehicle weighs no more than it may weigh laden. */
  private static VehicleClause mayConcern(String key, double tonnes) {
    return key.equals(BOGIE)
        ? new VehicleClause.Threshold(
            Quantity.AXLE_COUNT, Comparison.GREATER_THAN, AXLES_WITHOUT_GROUP, LimitNature.LEGAL)
        : VehicleClause.Threshold.above(Quantity.PERMITTED_MASS, tonnes, LimitNature.LEGAL);
  }
}

package fr.gabarit.data.osm.tags;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.order.PlaceDirection;
import fr.gabarit.time.CivilTime;
import fr.gabarit.vehicle.Activity;
import fr.gabarit.vehicle.HazmatKind;
import fr.gabarit.vehicle.Vehicle;
import fr.gabarit.vehicle.VehicleOverrides;
import fr.gabarit.vehicle.VehiclePreset;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConditionalOracleTest {
  private static final int TAG_SETS = 800;
  private static final int TRIPS = 12;
  private static final LocalDateTime START = LocalDateTime.of(2026, 6, 8, 0, 30);

  private final WayTagReader reader = new WayTagReader(new FreightRoads(), new KeyFamilies());

  @Test
  void rulesMeanWhatTheTagsSayByTheLetter() {
    long seed = Long.getLong("gabarit.seed", System.nanoTime());
    System.out.println("ConditionalOracleTest: -Dgabarit.seed=" + seed);
    Random random = new Random(seed);
    int closed = 0;
    for (int i = 0; i < TAG_SETS; i++) {
      RandomTags tags = new RandomTags(random);
      ElementNotes notes = new ElementNotes(OsmElement.way(1));
      Map<String, String> text = tags.tags();
      List<TagRule> rules = reader.read(text, notes);
      assertThat(notes.list()).as("notes on %s", text).isEmpty();
      for (int j = 0; j < TRIPS; j++) {
        Vehicle vehicle = vehicle(random);
        LocalDateTime at = START.plusHours(random.nextInt(24 * 7));
        for (boolean local : new boolean[] {true, false}) {
          RandomTags.Trip trip = new RandomTags.Trip(vehicle, at, local);
          boolean expected = tags.permits(trip);
          closed += expected ? 0 : 1;
          assertThat(permits(rules, trip))
              .as("%s for %s, seed %d", text, trip, seed)
              .isEqualTo(expected);
        }
      }
    }
    assertThat(closed).as("trips not permitted").isGreaterThan(TAG_SETS);
  }

  private static boolean permits(List<TagRule> rules, RandomTags.Trip trip) {
    TagVerdicts.Entry entry =
        TagVerdicts.entry(
            rules,
            PlaceDirection.FORWARD,
            trip.vehicle(),
            trip.at().atZone(CivilTime.ZONE).toInstant());
    return entry == TagVerdicts.Entry.OPEN || (entry == TagVerdicts.Entry.LOCAL && trip.local());
  }

  private static Vehicle vehicle(Random random) {
    VehiclePreset[] presets = VehiclePreset.values();
    VehicleOverrides.Builder overrides = VehicleOverrides.builder();
    if (random.nextInt(3) == 0) {
      overrides.activities(Set.of(Activity.FORESTRY));
    }
    if (random.nextInt(3) == 0) {
      overrides.permits(Set.of("osm_permit"));
    }
    if (random.nextInt(3) == 0) {
      overrides.hazmat(Set.of(HazmatKind.OTHER));
    }
    return overrides.build().applyTo(presets[random.nextInt(presets.length)]);
  }
}

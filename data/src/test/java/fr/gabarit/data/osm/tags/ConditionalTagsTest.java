package fr.gabarit.data.osm.tags;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.data.osm.CaseFile;
import fr.gabarit.order.PlaceDirection;
import fr.gabarit.order.StopsInside;
import fr.gabarit.order.Verdict;
import fr.gabarit.time.CivilTime;
import fr.gabarit.vehicle.Activity;
import fr.gabarit.vehicle.HazmatKind;
import fr.gabarit.vehicle.Vehicle;
import fr.gabarit.vehicle.VehicleOverrides;
import fr.gabarit.vehicle.VehiclePreset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionalTagsTest {
  private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
  private static final LocalDate MONDAY = LocalDate.of(2026, 6, 8);
  private static final Map<String, String> PRESETS =
      Map.of(
          "3.5t", "van_3_5t",
          "7.5t", "rigid_7_5t",
          "12t", "rigid_12t",
          "19t", "rigid_19t",
          "26t", "rigid_26t",
          "40t", "articulated_40t",
          "44t", "articulated_44t");

  private final WayTagReader reader = new WayTagReader(new FreightRoads(), new KeyFamilies());

  static Stream<String> cases() {
    return CaseFile.lines(ConditionalTagsTest.class, "conditional-tags.txt");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void verdictsAreThoseOfTheCaseFile(String line) {
    String[] tagsAndRest = line.split(" => ", 2);
    String[] verdictsAndNotes = tagsAndRest[1].split(" !! ", 2);
    ElementNotes notes = new ElementNotes(OsmElement.way(1));
    List<TagRule> rules = reader.read(tags(tagsAndRest[0].strip()), notes);

    for (String expected : verdictsAndNotes[0].strip().split(" \\| ")) {
      String[] caseAndVerdict = expected.split(": ", 2);
      assertThat(verdict(rules, caseAndVerdict[0].strip()))
          .as(caseAndVerdict[0])
          .isEqualTo(caseAndVerdict[1].strip());
    }
    String[] expectedNotes =
        verdictsAndNotes.length > 1 ? verdictsAndNotes[1].split(" \\+ ") : new String[0];
    assertThat(notes.list().stream().map(note -> note.kind() + " " + note.key()))
        .containsExactlyInAnyOrder(expectedNotes);
  }

  private static String verdict(List<TagRule> rules, String text) {
    String[] words = text.split(" ");
    boolean backward = words[0].equals("against");
    PlaceDirection direction = backward ? PlaceDirection.BACKWARD : PlaceDirection.FORWARD;
    int first = backward ? 1 : 0;
    Vehicle vehicle = vehicle(words[first]);
    Instant instant = instant(words[first + 1], words[first + 2]);
    TagVerdicts.Entry entry = TagVerdicts.entry(rules, direction, vehicle, instant);
    if (entry != TagVerdicts.Entry.OPEN) {
      return entry.name().toLowerCase(Locale.ROOT);
    }
    List<Verdict> verdicts =
        TagVerdicts.verdicts(rules, direction, vehicle, StopsInside.NONE, instant);
    return verdicts.stream()
        .filter(Verdict.SpeedLimited.class::isInstance)
        .map(Verdict.SpeedLimited.class::cast)
        .map(Verdict.SpeedLimited::maxSpeedKmh)
        .min(Integer::compare)
        .map(Object::toString)
        .orElse(verdicts.stream().anyMatch(Verdict.Advised.class::isInstance) ? "told" : "open");
  }

  private static Vehicle vehicle(String text) {
    String[] parts = text.split("\\+");
    VehicleOverrides.Builder overrides = VehicleOverrides.builder();
    for (String part : Arrays.asList(parts).subList(1, parts.length)) {
      switch (part) {
        case "hazmat" -> overrides.hazmat(Set.of(HazmatKind.OTHER));
        case "permit" -> overrides.permits(Set.of("osm_permit"));
        default -> overrides.activities(Set.of(Activity.valueOf(part.toUpperCase(Locale.ROOT))));
      }
    }
    return overrides.build().applyTo(VehiclePreset.find(PRESETS.get(parts[0])).orElseThrow());
  }

  /** A day of an ordinary week or a date, and a time. */
  private static Instant instant(String day, String time) {
    LocalDate date = DAYS.contains(day) ? MONDAY.plusDays(DAYS.indexOf(day)) : LocalDate.parse(day);
    return date.atTime(LocalTime.parse(time)).atZone(CivilTime.ZONE).toInstant();
  }

  private static Map<String, String> tags(String text) {
    Map<String, String> tags = new LinkedHashMap<>();
    tags.put("highway", "residential");
    Arrays.stream(text.split(" & "))
        .map(tag -> tag.split("=", 2))
        .forEach(keyAndValue -> tags.put(keyAndValue[0], keyAndValue[1]));
    return tags;
  }
}

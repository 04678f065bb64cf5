package fr.gabarit.data.geojson;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.json.KnownNames;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Validity;
import fr.gabarit.time.DailyWindow;
import fr.gabarit.time.HolidayRule;
import fr.gabarit.time.Intersection;
import fr.gabarit.time.TimeSet;
import fr.gabarit.time.WeeklyWindows;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When a measure applies, to and from JSON: the object {@code when} with any set of times, or the
 * short names hours, days, from, to, valid_from, valid_to. Stateless.
 */
final class ValidityJson {
  static final List<String> SHORT_NAMES =
      List.of("hours", "days", "from", "to", "valid_from", "valid_to");

  private static final KnownNames WHEN =
      new KnownNames(
          List.of(
              "times", "hours_uncertain", "hours", "days", "from", "to", "valid_from", "valid_to"),
          Set.of());

  private final TimeSetJson times = new TimeSetJson();
  private final HoursText hours = new HoursText();

  /** Reads the properties of a feature. */
  Optional<Validity> read(JsonCursor properties) {
    JsonCursor when = properties.field("when");
    boolean shortNames = SHORT_NAMES.stream().anyMatch(n -> properties.field(n).isPresent());
    if (!when.isPresent()) {
      return shortTimes(properties);
    }
    if (!when.isObject()) {
      return when.unfit(
          NoteText.of("an object with times, or with hours, days, from, to, valid_from, valid_to"));
    }
    if (shortNames) {
      when.error(
          NoteText.of("The times stand both in 'when' and beside it."),
          NoteText.of("Write all of them in 'when', or none."));
      return Optional.empty();
    }
    WHEN.check(when);
    Optional<Boolean> uncertain =
        when.field("hours_uncertain").isPresent()
            ? when.field("hours_uncertain").truth()
            : Optional.of(false);
    Optional<Validity> validity = validity(when);
    return validity.isPresent() && uncertain.isPresent()
        ? Optional.of(
            new Validity(
                validity.get().times(), validity.get().hoursUncertain() || uncertain.get()))
        : Optional.empty();
  }

  private Optional<Validity> validity(JsonCursor when) {
    if (!when.field("times").isPresent()) {
      return shortTimes(when);
    }
    if (SHORT_NAMES.stream().anyMatch(name -> when.field(name).isPresent())) {
      when.error(
          NoteText.of("Beside 'times' no short names may stand."), NoteText.of("Remove either."));
      return Optional.empty();
    }
    return times.read(when.field("times")).map(set -> new Validity(set, false));
  }

  private Optional<Validity> shortTimes(JsonCursor json) {
    List<Optional<? extends TimeSet>> parts = new ArrayList<>();
    boolean hoursUncertain = false;
    JsonCursor start = json.field("valid_from");
    JsonCursor end = json.field("valid_to");
    if (start.isPresent() || end.isPresent()) {
      parts.add(TimeSetJson.span(json, start, end));
    }
    boolean weekly =
        json.field("days").isPresent()
            || json.field("from").isPresent()
            || json.field("to").isPresent();
    if (json.field("hours").isPresent()) {
      if (weekly) {
        json.field("hours")
            .error(
                NoteText.of("Beside 'hours' neither days nor from and to may stand."),
                NoteText.of("Remove either."));
        return Optional.empty();
      }
      Optional<Validity> read = hours.read(json.field("hours"));
      parts.add(read.map(Validity::times));
      hoursUncertain = read.map(Validity::hoursUncertain).orElse(false);
    } else if (weekly) {
      parts.add(weekly(json));
    }
    List<TimeSet> sets = new ArrayList<>();
    parts.forEach(part -> part.ifPresent(sets::add));
    return sets.size() == parts.size()
        ? Optional.of(new Validity(Intersection.of(sets), hoursUncertain))
        : Optional.empty();
  }

  private static Optional<TimeSet> weekly(JsonCursor json) {
    Optional<Set<DayOfWeek>> days =
        json.field("days").isPresent()
            ? TimeSetJson.days(json.field("days"))
            : Optional.of(EnumSet.allOf(DayOfWeek.class));
    JsonCursor from = json.field("from");
    JsonCursor to = json.field("to");
    if (!from.isPresent() && !to.isPresent()) {
      return days.map(WeeklyWindows::wholeDays);
    }
    if (!from.isPresent() || !to.isPresent()) {
      json.error(
          NoteText.of("Of 'from' and 'to' only one is given."),
          NoteText.of("Give both times of day."));
      return Optional.empty();
    }
    Optional<LocalTime> start = time(from);
    Optional<LocalTime> end = time(to);
    if (days.isEmpty() || start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new WeeklyWindows(
            days.get(), List.of(new DailyWindow(start.get(), end.get())), HolidayRule.AS_WEEKDAY));
  }

  private static Optional<LocalTime> time(JsonCursor json) {
    Optional<LocalTime> time = CivilTimeText.time(json.node().asText(""));
    return time.isPresent() ? time : json.unfit(NoteText.of("a time of day such as 22:00"));
  }

  ObjectNode write(Validity validity) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("times", times.write(validity.times()));
    json.put("hours_uncertain", validity.hoursUncertain());
    return json;
  }
}

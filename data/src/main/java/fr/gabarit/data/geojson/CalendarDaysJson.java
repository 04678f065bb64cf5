package fr.gabarit.data.geojson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.json.KnownNames;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.time.CalendarDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Sets of calendar days to and from JSON. Stateless. */
final class CalendarDaysJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final KnownNames NTH = new KnownNames("days", "nth");
  private static final KnownNames BOUNDS = new KnownNames("first", "last");
  private static final KnownNames STEPS = new KnownNames("first", "last", "step");
  private static final KnownNames SHIFTED = new KnownNames("days", "by_days");
  private static final NoteText KINDS =
      NoteText.of(
          "one of every_day, public_holidays or an object with weekdays, nth_weekdays, dates, yearly,"
              + " years, iso_weeks, shifted, any_of, all_of or not");

  private final YearlyDayJson yearlyDays = new YearlyDayJson();

  Optional<CalendarDays> read(JsonCursor json) {
    if (json.isText()) {
      return switch (json.node().textValue()) {
        case "every_day" -> Optional.of(new CalendarDays.EveryDay());
        case "public_holidays" -> Optional.of(new CalendarDays.Holidays());
        default -> json.unfit(KINDS);
      };
    }
    List<String> names = json.names();
    if (names.size() != 1) {
      return json.unfit(KINDS);
    }
    JsonCursor value = json.field(names.get(0));
    return switch (names.get(0)) {
      case "weekdays" ->
          TimeSetJson.days(value)
              .flatMap(days -> valid(value, () -> new CalendarDays.Weekdays(days)));
      case "nth_weekdays" -> nthWeekdays(value);
      case "dates" -> dates(value);
      case "yearly" -> yearly(value);
      case "years" -> years(value);
      case "iso_weeks" -> weeks(value);
      case "shifted" -> shifted(value);
      case "any_of" -> value.someElements(this::read).map(CalendarDays.AnyOf::new);
      case "all_of" -> value.someElements(this::read).map(CalendarDays.AllOf::new);
      case "not" -> read(value).map(CalendarDays.Except::new);
      default -> json.unfit(KINDS);
    };
  }

  private static Optional<CalendarDays> nthWeekdays(JsonCursor json) {
    NTH.check(json);
    Optional<Set<DayOfWeek>> days = TimeSetJson.days(json.field("days"));
    Optional<List<Integer>> places =
        JsonCursor.all(json.field("nth").elements(), JsonCursor::integer);
    return days.isEmpty() || places.isEmpty()
        ? Optional.empty()
        : valid(
            json,
            () -> new CalendarDays.NthWeekdays(days.get(), new LinkedHashSet<>(places.get())));
  }

  private static Optional<CalendarDays> dates(JsonCursor json) {
    BOUNDS.check(json);
    Optional<LocalDate> first = CivilTimeText.date(json.field("first"));
    JsonCursor end = json.field("last");
    Optional<LocalDate> last = end.isPresent() ? CivilTimeText.date(end) : Optional.empty();
    return first.isEmpty() || last.isPresent() != end.isPresent()
        ? Optional.empty()
        : valid(json, () -> new CalendarDays.Dates(first.get(), last));
  }

  private Optional<CalendarDays> yearly(JsonCursor json) {
    BOUNDS.check(json);
    return yearlyDays
        .read(json.field("first"))
        .flatMap(
            first ->
                yearlyDays
                    .read(json.field("last"))
                    .map(last -> new CalendarDays.Yearly(first, last)));
  }

  private static Optional<CalendarDays> years(JsonCursor json) {
    STEPS.check(json);
    Optional<Integer> first = json.field("first").integer();
    JsonCursor end = json.field("last");
    Optional<Integer> last = end.isPresent() ? end.integer() : Optional.empty();
    Optional<Integer> step = step(json);
    return first.isEmpty() || step.isEmpty() || last.isPresent() != end.isPresent()
        ? Optional.empty()
        : valid(json, () -> new CalendarDays.Years(first.get(), last, step.get()));
  }

  private static Optional<CalendarDays> weeks(JsonCursor json) {
    STEPS.check(json);
    Optional<Integer> first = json.field("first").integer();
    Optional<Integer> last = json.field("last").integer();
    Optional<Integer> step = step(json);
    return first.isEmpty() || last.isEmpty() || step.isEmpty()
        ? Optional.empty()
        : valid(json, () -> new CalendarDays.IsoWeeks(first.get(), last.get(), step.get()));
  }

  private static Optional<Integer> step(JsonCursor json) {
    JsonCursor step = json.field("step");
    return step.isPresent() ? step.integer() : Optional.of(1);
  }

  private Optional<CalendarDays> shifted(JsonCursor json) {
    SHIFTED.check(json);
    Optional<CalendarDays> days = read(json.field("days"));
    Optional<Integer> byDays = json.field("by_days").integer();
    return days.isEmpty() || byDays.isEmpty()
        ? Optional.empty()
        : valid(json, () -> new CalendarDays.Shifted(days.get(), byDays.get()));
  }

  private static Optional<CalendarDays> valid(JsonCursor json, Supplier<CalendarDays> days) {
    try {
      return Optional.of(days.get());
    } catch (IllegalArgumentException e) {
      json.error(
          NoteText.quoted(e.getMessage()),
          NoteText.of("See the description of the format for what is allowed."));
      return Optional.empty();
    }
  }

  JsonNode write(CalendarDays days) {
    if (days instanceof CalendarDays.EveryDay) {
      return JSON.textNode("every_day");
    }
    if (days instanceof CalendarDays.Holidays) {
      return JSON.textNode("public_holidays");
    }
    ObjectNode json = JSON.objectNode();
    if (days instanceof CalendarDays.Weekdays weekdays) {
      json.set("weekdays", ClauseJson.words(weekdays.days(), Days::text));
    } else if (days instanceof CalendarDays.NthWeekdays nth) {
      ObjectNode rule = json.putObject("nth_weekdays");
      rule.set("days", ClauseJson.words(nth.days(), Days::text));
      nth.places().forEach(rule.putArray("nth")::add);
    } else if (days instanceof CalendarDays.Dates dates) {
      ObjectNode bounds = json.putObject("dates").put("first", dates.first().toString());
      dates.last().ifPresent(last -> bounds.put("last", last.toString()));
    } else if (days instanceof CalendarDays.Yearly yearly) {
      ObjectNode bounds = json.putObject("yearly");
      bounds.set("first", yearlyDays.write(yearly.first()));
      bounds.set("last", yearlyDays.write(yearly.last()));
    } else if (days instanceof CalendarDays.Years years) {
      ObjectNode range = json.putObject("years").put("first", years.first());
      years.last().ifPresent(last -> range.put("last", last));
      range.put("step", years.step());
    } else if (days instanceof CalendarDays.IsoWeeks weeks) {
      json.putObject("iso_weeks")
          .put("first", weeks.first())
          .put("last", weeks.last())
          .put("step", weeks.step());
    } else if (days instanceof CalendarDays.Shifted shifted) {
      ObjectNode rule = json.putObject("shifted");
      rule.set("days", write(shifted.days()));
      rule.put("by_days", shifted.byDays());
    } else if (days instanceof CalendarDays.AnyOf any) {
      writeMembers(json.putArray("any_of"), any.members());
    } else if (days instanceof CalendarDays.AllOf all) {
      writeMembers(json.putArray("all_of"), all.members());
    } else {
      json.set("not", write(((CalendarDays.Except) days).days()));
    }
    return json;
  }

  private void writeMembers(ArrayNode json, List<CalendarDays> members) {
    members.forEach(member -> json.add(write(member)));
  }
}

package fr.gabarit.data.geojson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.json.KnownNames;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.time.Always;
import fr.gabarit.time.CalendarDays;
import fr.gabarit.time.CalendarWindows;
import fr.gabarit.time.Complement;
import fr.gabarit.time.DailyWindow;
import fr.gabarit.time.DateSpan;
import fr.gabarit.time.HolidayRule;
import fr.gabarit.time.Intersection;
import fr.gabarit.time.Never;
import fr.gabarit.time.PublicHolidays;
import fr.gabarit.time.TimeSet;
import fr.gabarit.time.Union;
import fr.gabarit.time.WeeklyWindows;
import fr.gabarit.time.YearlySeason;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Sets of times to and from JSON. Stateless. */
final class TimeSetJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final KnownNames SPAN = new KnownNames("start", "end");
  private static final KnownNames WEEKLY = new KnownNames("days", "windows", "public_holidays");
  private static final KnownNames CALENDAR = new KnownNames("days", "windows");
  private static final KnownNames SEASON = new KnownNames("first", "last");
  private static final NoteText KINDS =
      NoteText.of(
          "one of always, never, public_holidays or an object with span, weekly, calendar, season,"
              + " any_of, all_of or not");

  private final CalendarDaysJson calendarDays = new CalendarDaysJson();

  Optional<TimeSet> read(JsonCursor json) {
    if (json.isText()) {
      return switch (json.node().textValue()) {
        case "always" -> Optional.of(new Always());
        case "never" -> Optional.of(new Never());
        case "public_holidays" -> Optional.of(new PublicHolidays());
        default -> json.unfit(KINDS);
      };
    }
    List<String> names = json.names();
    if (names.size() != 1) {
      return json.unfit(KINDS);
    }
    JsonCursor value = json.field(names.get(0));
    return switch (names.get(0)) {
      case "span" -> span(value);
      case "weekly" -> weekly(value);
      case "calendar" -> calendar(value);
      case "season" -> season(value);
      case "any_of" -> value.someElements(this::read).map(Union::new);
      case "all_of" -> value.someElements(this::read).map(Intersection::new);
      case "not" -> read(value).map(Complement::new);
      default -> json.unfit(KINDS);
    };
  }

  private static Optional<TimeSet> span(JsonCursor json) {
    SPAN.check(json);
    JsonCursor start = json.field("start");
    JsonCursor end = json.field("end");
    return span(json, start, end).map(span -> span);
  }

  /** The span between two bounds, either of which may be absent. */
  static Optional<DateSpan> span(JsonCursor at, JsonCursor start, JsonCursor end) {
    Optional<Instant> from = start.isPresent() ? CivilTimeText.start(start) : Optional.empty();
    Optional<Instant> until = end.isPresent() ? CivilTimeText.end(end) : Optional.empty();
    boolean faulty = from.isPresent() != start.isPresent() || until.isPresent() != end.isPresent();
    if (faulty) {
      return Optional.empty();
    }
    if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
      at.error(
          NoteText.of("The time ends at %s, before it starts at %s.", end.shown(), start.shown()),
          NoteText.of("Maybe the two are exchanged."));
      return Optional.empty();
    }
    return Optional.of(new DateSpan(from, until));
  }

  private static Optional<TimeSet> weekly(JsonCursor json) {
    WEEKLY.check(json);
    JsonCursor days = json.field("days");
    Optional<Set<DayOfWeek>> weekdays =
        days.isPresent() ? days(days) : Optional.of(EnumSet.allOf(DayOfWeek.class));
    Optional<List<DailyWindow>> daily = windows(json.field("windows"));
    JsonCursor rule = json.field("public_holidays");
    Optional<HolidayRule> holidays =
        rule.isPresent() ? rule.word(HolidayRule.class) : Optional.of(HolidayRule.AS_WEEKDAY);
    if (weekdays.isEmpty() || daily.isEmpty() || holidays.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new WeeklyWindows(weekdays.get(), daily.get(), holidays.get()));
    } catch (IllegalArgumentException e) {
      json.error(NoteText.quoted(e.getMessage()), NoteText.of("Give days and windows."));
      return Optional.empty();
    }
  }

  private Optional<TimeSet> calendar(JsonCursor json) {
    CALENDAR.check(json);
    Optional<CalendarDays> days = calendarDays.read(json.field("days"));
    Optional<List<DailyWindow>> windows = windows(json.field("windows"));
    if (windows.filter(List::isEmpty).isPresent()) {
      return json.unfit(NoteText.of("windows of the day, at least one"));
    }
    return days.isPresent() && windows.isPresent()
        ? Optional.of(new CalendarWindows(days.get(), windows.get()))
        : Optional.empty();
  }

  /** Absent windows mean the whole day. */
  private static Optional<List<DailyWindow>> windows(JsonCursor json) {
    return json.isPresent()
        ? JsonCursor.all(json.words(), TimeSetJson::window)
        : Optional.of(List.of(DailyWindow.WHOLE_DAY));
  }

  /** Days in an array or a text, ranges included. */
  static Optional<Set<DayOfWeek>> days(JsonCursor json) {
    Optional<List<Set<DayOfWeek>>> parts =
        JsonCursor.all(
            json.words(),
            word -> {
              Optional<Set<DayOfWeek>> read = Days.read(word.node().asText());
              return read.isPresent() ? read : word.unfit(NoteText.of("days such as Mo-Fr or Sa"));
            });
    return parts.map(
        sets -> {
          Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
          sets.forEach(days::addAll);
          return days;
        });
  }

  private static Optional<DailyWindow> window(JsonCursor json) {
    Optional<DailyWindow> window = CivilTimeText.window(json.node().asText());
    return window.isPresent() ? window : json.unfit(NoteText.of("a window such as 22:00-06:00"));
  }

  private static Optional<TimeSet> season(JsonCursor json) {
    SEASON.check(json);
    Optional<MonthDay> first = monthDay(json.field("first"));
    Optional<MonthDay> last = monthDay(json.field("last"));
    return first.isPresent() && last.isPresent()
        ? Optional.of(new YearlySeason(first.get(), last.get()))
        : Optional.empty();
  }

  private static Optional<MonthDay> monthDay(JsonCursor json) {
    Optional<MonthDay> day = CivilTimeText.monthDay(json.node().asText(""));
    return day.isPresent() ? day : json.unfit(NoteText.of("a month and day such as 11-15"));
  }

  JsonNode write(TimeSet set) {
    if (set instanceof Always) {
      return JSON.textNode("always");
    }
    if (set instanceof Never) {
      return JSON.textNode("never");
    }
    if (set instanceof PublicHolidays) {
      return JSON.textNode("public_holidays");
    }
    ObjectNode json = JSON.objectNode();
    if (set instanceof DateSpan span) {
      ObjectNode bounds = json.putObject("span");
      span.start().ifPresent(start -> bounds.put("start", start.toString()));
      span.end().ifPresent(end -> bounds.put("end", end.toString()));
    } else if (set instanceof WeeklyWindows weekly) {
      ObjectNode rule = json.putObject("weekly");
      rule.set("days", ClauseJson.words(weekly.days(), Days::text));
      rule.set("windows", texts(weekly.windows(), CivilTimeText::text));
      rule.put("public_holidays", JsonCursor.token(weekly.holidays()));
    } else if (set instanceof CalendarWindows calendar) {
      ObjectNode rule = json.putObject("calendar");
      rule.set("days", calendarDays.write(calendar.days()));
      rule.set("windows", texts(calendar.windows(), CivilTimeText::text));
    } else if (set instanceof YearlySeason season) {
      json.putObject("season")
          .put("first", CivilTimeText.text(season.first()))
          .put("last", CivilTimeText.text(season.last()));
    } else if (set instanceof Union union) {
      writeMembers(json.putArray("any_of"), union.members());
    } else if (set instanceof Intersection intersection) {
      writeMembers(json.putArray("all_of"), intersection.members());
    } else {
      json.set("not", write(((Complement) set).set()));
    }
    return json;
  }

  private void writeMembers(ArrayNode json, List<TimeSet> members) {
    members.forEach(member -> json.add(write(member)));
  }

  private static <T> ArrayNode texts(List<T> values, Function<T, String> text) {
    ArrayNode array = JSON.arrayNode();
    values.stream().map(text).forEach(array::add);
    return array;
  }
}

package fr.gabarit.data.geojson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.json.KnownNames;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.time.YearlyDay;
import fr.gabarit.time.YearlyDay.Anchor;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/** Days that come once a year to and from JSON. Stateless. */
final class YearlyDayJson {
  private static final KnownNames NAMES =
      new KnownNames(
          "day", "month", "weekday", "nth", "next_weekday", "previous_weekday", "plus_days");
  private static final String EASTER = "easter";
  private static final NoteText FORM = NoteText.of("a month and day such as 11-15, or easter");

  Optional<YearlyDay> read(JsonCursor json) {
    if (!json.isObject()) {
      return dayOrEaster(json).map(anchor -> new YearlyDay(anchor, Optional.empty(), 0));
    }
    NAMES.check(json);
    Optional<Anchor> anchor =
        json.field("day").isPresent() ? dayOrEaster(json.field("day")) : nthWeekday(json);
    JsonCursor next = json.field("next_weekday");
    JsonCursor previous = json.field("previous_weekday");
    if (next.isPresent() && previous.isPresent()) {
      return json.unfit(NoteText.of("a day moved to the next or the previous weekday, not both"));
    }
    JsonCursor moved = next.isPresent() ? next : previous;
    Optional<DayOfWeek> weekday = moved.isPresent() ? weekday(moved) : Optional.empty();
    JsonCursor plus = json.field("plus_days");
    Optional<Integer> plusDays = plus.isPresent() ? plus.integer() : Optional.of(0);
    if (anchor.isEmpty() || plusDays.isEmpty() || weekday.isPresent() != moved.isPresent()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new YearlyDay(
              anchor.get(),
              weekday.map(day -> new YearlyDay.WeekdayMove(day, next.isPresent())),
              plusDays.get()));
    } catch (IllegalArgumentException e) {
      json.error(
          NoteText.quoted(e.getMessage()), NoteText.of("Give 'plus_days' of a year at most."));
      return Optional.empty();
    }
  }

  private static Optional<Anchor> dayOrEaster(JsonCursor json) {
    String text = json.node().asText("");
    if (text.equals(EASTER)) {
      return Optional.of(new Anchor.Easter());
    }
    Optional<MonthDay> day = CivilTimeText.monthDay(text);
    return day.isPresent() ? day.map(Anchor.OnDate::new) : json.unfit(FORM);
  }

  private static Optional<Anchor> nthWeekday(JsonCursor json) {
    Optional<Integer> month = json.field("month").integer();
    Optional<DayOfWeek> day = weekday(json.field("weekday"));
    Optional<Integer> nth = json.field("nth").integer();
    if (month.isEmpty() || day.isEmpty() || nth.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Anchor.NthWeekday(Month.of(month.get()), day.get(), nth.get()));
    } catch (DateTimeException | IllegalArgumentException e) {
      json.error(
          NoteText.quoted(e.getMessage()),
          NoteText.of("Months are 1 to 12, places 1 to 4 or -4 to -1."));
      return Optional.empty();
    }
  }

  private static Optional<DayOfWeek> weekday(JsonCursor json) {
    return json.word(List.of(DayOfWeek.values()), Days::text);
  }

  JsonNode write(YearlyDay day) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (day.anchor() instanceof Anchor.NthWeekday nth) {
      json.put("month", nth.month().getValue())
          .put("weekday", Days.text(nth.day()))
          .put("nth", nth.place());
    } else if (day.anchor() instanceof Anchor.OnDate date) {
      json.put("day", CivilTimeText.text(date.day()));
    } else {
      json.put("day", EASTER);
    }
    day.weekday()
        .ifPresent(
            move ->
                json.put(
                    move.forward() ? "next_weekday" : "previous_weekday", Days.text(move.day())));
    if (day.plusDays() != 0) {
      json.put("plus_days", day.plusDays());
    }
    return json;
  }
}

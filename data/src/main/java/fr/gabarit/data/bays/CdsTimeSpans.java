package fr.gabarit.data.bays;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.time.CalendarDays;
import fr.gabarit.time.CalendarWindows;
import fr.gabarit.time.DailyWindow;
import fr.gabarit.time.TimeSet;
import fr.gabarit.time.Union;
import fr.gabarit.time.WeeklyWindows;
import fr.gabarit.time.YearlyDay;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Time spans of the Curb Data Specification (Open Mobility Foundation, CDS 1.0, "Time Span"): a
 * list of objects, of which any must hold. Stateless and thread-safe.
 */
final class CdsTimeSpans {
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final Set<String> KNOWN =
      Set.of(
          "start_date",
          "end_date",
          "days_of_week",
          "months",
          "times_of_day",
          "time_of_day_start",
          "time_of_day_end");
  private static final int LONGEST_TEXT = 20_000;

  private final JsonMapper json =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** What is wrong, in a sentence without a full stop. */
  static final class BadSpanException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient NoteText reason;

    BadSpanException(NoteText reason) {
      super(reason.english());
      this.reason = reason;
    }

    NoteText reason() {
      return reason;
    }
  }

  TimeSet read(String text) throws BadSpanException {
    if (text.length() > LONGEST_TEXT) {
      throw new BadSpanException(NoteText.of("it has more than %d characters", LONGEST_TEXT));
    }
    JsonNode root;
    try {
      root = json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new BadSpanException(NoteText.of("it is no JSON: %s", e.getOriginalMessage()));
    }
    if (root == null || !(root.isArray() || root.isObject()) || root.isEmpty()) {
      throw new BadSpanException(NoteText.of("it is not a list of time spans"));
    }
    List<TimeSet> spans = new ArrayList<>();
    if (root.isObject()) {
      spans.add(span(root));
    }
    for (int i = 0; root.isArray() && i < root.size(); i++) {
      spans.add(span(root.get(i)));
    }
    return Union.of(spans);
  }

  private static TimeSet span(JsonNode span) throws BadSpanException {
    if (!span.isObject()) {
      throw new BadSpanException(NoteText.of("a time span is not an object"));
    }
    for (Iterator<String> names = span.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!KNOWN.contains(name) && !span.get(name).isNull()) {
        throw new BadSpanException(NoteText.of("the field '%s' is not understood", name));
      }
    }
    try {
      Set<DayOfWeek> days = days(span.get("days_of_week"));
      List<DailyWindow> windows = windows(span);
      List<CalendarDays> calendar = calendar(span);
      if (calendar.isEmpty()) {
        return WeeklyWindows.on(days, windows);
      }
      if (days.size() < DAYS.size()) {
        calendar.add(new CalendarDays.Weekdays(days));
      }
      return new CalendarWindows(
          calendar.size() == 1 ? calendar.get(0) : new CalendarDays.AllOf(calendar), windows);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new BadSpanException(NoteText.quoted(e.getMessage()));
    }
  }

  private static Set<DayOfWeek> days(JsonNode names) throws BadSpanException {
    if (absent(names)) {
      return EnumSet.allOf(DayOfWeek.class);
    }
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (JsonNode name : names) {
      int index = DAYS.indexOf(name.asText());
      if (index < 0) {
        throw new BadSpanException(NoteText.of("'%s' is no day of the week", name.asText()));
      }
      days.add(DayOfWeek.of(index + 1));
    }
    if (days.isEmpty()) {
      throw new BadSpanException(NoteText.of("days_of_week names no day"));
    }
    return days;
  }

  private static List<DailyWindow> windows(JsonNode span) throws BadSpanException {
    List<DailyWindow> windows = new ArrayList<>();
    JsonNode times = span.get("times_of_day");
    if (!absent(times)) {
      for (JsonNode pair : times) {
        if (!pair.isArray() || pair.size() != 2) {
          throw new BadSpanException(NoteText.of("times_of_day is not a list of pairs of times"));
        }
        windows.add(new DailyWindow(time(pair.get(0)), time(pair.get(1))));
      }
    }
    JsonNode start = span.get("time_of_day_start");
    JsonNode end = span.get("time_of_day_end");
    if (!absent(start) || !absent(end)) {
      windows.add(
          new DailyWindow(
              absent(start) ? LocalTime.MIDNIGHT : time(start),
              absent(end) ? LocalTime.MIDNIGHT : time(end)));
    }
    return windows.isEmpty() ? List.of(DailyWindow.WHOLE_DAY) : windows;
  }

  private static LocalTime time(JsonNode time) {
    return time.asText().equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(time.asText());
  }

  private static List<CalendarDays> calendar(JsonNode span) {
    List<CalendarDays> calendar = new ArrayList<>();
    JsonNode months = span.get("months");
    if (!absent(months)) {
      List<CalendarDays> named = new ArrayList<>();
      for (JsonNode number : months) {
        Month month = Month.of(number.asInt());
        named.add(
            new CalendarDays.Yearly(
                YearlyDay.of(MonthDay.of(month, 1)),
                YearlyDay.of(MonthDay.of(month, month.maxLength()))));
      }
      calendar.add(new CalendarDays.AnyOf(named));
    }
    JsonNode start = span.get("start_date");
    JsonNode end = span.get("end_date");
    if (!absent(start) || !absent(end)) {
      calendar.add(
          new CalendarDays.Dates(
              absent(start) ? LocalDate.EPOCH : date(start),
              absent(end) ? Optional.empty() : Optional.of(date(end))));
    }
    return calendar;
  }

  private static LocalDate date(JsonNode date) {
    String text = date.asText();
    return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
  }

  private static boolean absent(JsonNode node) {
    return node == null || node.isNull();
  }
}

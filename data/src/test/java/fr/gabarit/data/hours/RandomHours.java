package fr.gabarit.data.hours;

import fr.gabarit.data.hours.NaiveHours.Joint;
import fr.gabarit.data.hours.NaiveHours.Meaning;
import fr.gabarit.data.hours.NaiveHours.Span;
import fr.gabarit.time.FrenchHolidays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiPredicate;

/** Random opening hours, as a text and as rules told apart from it. */
final class RandomHours {
  private static final String[] DAYS = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };

  private final Random random;
  private final LocalDate centre;
  private final StringBuilder text = new StringBuilder();
  private final List<NaiveHours.Rule> rules = new ArrayList<>();

  RandomHours(Random random, LocalDate centre) {
    this.random = random;
    this.centre = centre;
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      addRule();
    }
  }

  String text() {
    return text.toString();
  }

  NaiveHours naive() {
    return new NaiveHours(rules);
  }

  /** Days of a selector; the flag tells whether they are in the school holidays. */
  private record Days(String text, BiPredicate<LocalDate, Boolean> held) {}

  private record Times(String text, List<Span> spans) {}

  private void addRule() {
    // A comma after mere days goes on with the list of days.
    boolean afterDays = !text.toString().matches(".*(:\\d\\d|\\+|off|unknown|sunset)");
    Joint drawn = afterDays ? Joint.NORMAL : any(Joint.values());
    Meaning meaning = random.nextInt(3) > 0 ? Meaning.OPEN : any(Meaning.values());
    Days wide = random.nextInt(3) == 0 ? calendar() : new Days("", (day, sh) -> true);
    Days week = random.nextInt(5) > 0 ? week() : new Days("", (day, sh) -> true);
    Times times = random.nextInt(5) > 0 ? times() : new Times("", List.of());
    String modifier = meaning == Meaning.OPEN ? "" : meaning == Meaning.OFF ? "off" : "unknown";
    String rule =
        String.join(" ", List.of(wide.text, week.text, times.text, modifier))
            .replaceAll(" +", " ")
            .strip();
    if (rule.isEmpty()) {
      rule = "24/7";
    }
    // Times without days after a comma go on with the list of times.
    boolean mereTimes = wide.text.isEmpty() && week.text.isEmpty();
    Joint joint = drawn == Joint.ADDITIONAL && mereTimes ? Joint.NORMAL : drawn;
    if (!rules.isEmpty()) {
      text.append(joint == Joint.NORMAL ? "; " : joint == Joint.ADDITIONAL ? ", " : " || ");
    }
    text.append(rule);
    BiPredicate<LocalDate, Boolean> held = wide.held.and(week.held);
    rules.add(
        new NaiveHours.Rule(
            joint,
            meaning,
            day -> held.test(day, false),
            day -> held.test(day, true),
            times.spans));
  }

  private Days week() {
    Days weekdays = weekdays();
    return switch (random.nextInt(8)) {
      case 0 -> new Days("PH", (day, sh) -> FrenchHolidays.isHoliday(day));
      case 1 ->
          new Days(
              "PH," + weekdays.text, weekdays.held.or((day, sh) -> FrenchHolidays.isHoliday(day)));
      case 2 ->
          new Days(
              "PH " + weekdays.text, weekdays.held.and((day, sh) -> FrenchHolidays.isHoliday(day)));
      case 3 -> new Days("PH -1 day", (day, sh) -> FrenchHolidays.isHoliday(day.plusDays(1)));
      case 4 -> nthWeekday();
      case 5 -> random.nextBoolean() ? new Days("SH", (day, sh) -> sh) : weekdays;
      default -> weekdays;
    };
  }

  private Days weekdays() {
    int first = random.nextInt(7);
    int length = random.nextInt(7);
    String range = DAYS[first] + (length == 0 ? "" : "-" + DAYS[(first + length) % 7]);
    return new Days(range, (day, sh) -> (day.getDayOfWeek().ordinal() + 7 - first) % 7 <= length);
  }

  private Days nthWeekday() {
    int weekday = random.nextInt(7);
    int place = 1 + random.nextInt(5);
    boolean fromEnd = random.nextBoolean();
    return new Days(
        DAYS[weekday] + "[" + (fromEnd ? -place : place) + "]",
        (day, sh) ->
            day.getDayOfWeek().ordinal() == weekday
                && (fromEnd
                        ? (day.lengthOfMonth() - day.getDayOfMonth()) / 7 + 1
                        : day.get(ChronoField.ALIGNED_WEEK_OF_MONTH))
                    == place);
  }

  private Days calendar() {
    LocalDate first = centre.plusDays(random.nextInt(20) - 10);
    LocalDate last = first.plusDays(random.nextInt(30));
    return switch (random.nextInt(7)) {
      case 0 ->
          new Days(
              month(first) + "-" + month(last),
              (day, sh) ->
                  Math.floorMod(day.getMonthValue() - first.getMonthValue(), 12)
                      <= Math.floorMod(last.getMonthValue() - first.getMonthValue(), 12));
      case 1 ->
          new Days(
              "%s %02d-%s %02d"
                  .formatted(
                      month(first), first.getDayOfMonth(), month(last), last.getDayOfMonth()),
              (day, sh) -> between(MonthDay.from(first), MonthDay.from(last), day));
      case 2 ->
          new Days(
              "%d %s %02d-%d %s %02d"
                  .formatted(
                      first.getYear(),
                      month(first),
                      first.getDayOfMonth(),
                      last.getYear(),
                      month(last),
                      last.getDayOfMonth()),
              (day, sh) -> !day.isBefore(first) && !day.isAfter(last));
      case 3 -> {
        int back = random.nextInt(4);
        yield new Days(
            "easter -%d days".formatted(back + 1),
            (day, sh) ->
                day.equals(FrenchHolidays.easterSunday(day.getYear()).minusDays(back + 1)));
      }
      case 4 -> {
        int year = centre.getYear() - random.nextInt(2);
        yield new Days(
            "%d-%d/2".formatted(year, year + 10),
            (day, sh) -> day.getYear() == year || day.getYear() == year + 2);
      }
      case 5 -> {
        int week = first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        yield new Days(
            "week %02d".formatted(week),
            (day, sh) -> day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) == week);
      }
      default ->
          new Days(
              "Dec 25 -Su",
              (day, sh) ->
                  day.getDayOfWeek() == DayOfWeek.SUNDAY
                      && day.getMonthValue() == 12
                      && day.getDayOfMonth() >= 18
                      && day.getDayOfMonth() < 25);
    };
  }

  /** 29 February belongs to whatever holds both its neighbours in common years. */
  private static boolean between(MonthDay first, MonthDay last, LocalDate day) {
    MonthDay at = MonthDay.from(day);
    return first.isAfter(last)
        ? !at.isBefore(first) || !at.isAfter(last)
        : !at.isBefore(first) && !at.isAfter(last);
  }

  private static String month(LocalDate day) {
    return MONTHS[day.getMonthValue() - 1];
  }

  private Times times() {
    List<String> texts = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      int start = quarter(24 * 60);
      int end = quarter(24 * 60);
      switch (random.nextInt(9)) {
        case 0 -> {
          texts.add(clock(start) + "-" + clock(start + 60 * 13));
          spans.add(Span.exactly(start, start + 60 * 13));
        }
        case 1 -> {
          texts.add(clock(start) + "+");
          spans.add(new Span(start, start, start, openEnd(start)));
        }
        case 2 -> {
          texts.add("sunrise-sunset");
          spans.add(new Span(9 * 60 + 15, 16 * 60 + 30, 5 * 60 + 20, 22 * 60 + 30));
        }
        case 3 -> {
          texts.add("(dusk+01:00)-06:00");
          spans.add(new Span(24 * 60 + 10, 30 * 60, 18 * 60 + 5, 30 * 60));
        }
        default -> {
          texts.add(clock(start) + "-" + clock(end));
          spans.add(Span.exactly(start, end <= start ? end + 24 * 60 : end));
        }
      }
    }
    return new Times(String.join(",", texts), spans);
  }

  private static int openEnd(int start) {
    if (start >= 22 * 60) {
      return start + 8 * 60;
    }
    return start >= 17 * 60 ? start + 10 * 60 : 24 * 60;
  }

  private int quarter(int below) {
    return random.nextInt(below / 15) * 15;
  }

  private static String clock(int minute) {
    return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }
}

package fr.gabarit.data.datex.writer;

import fr.gabarit.data.datex.DatexProfile;
import fr.gabarit.time.Always;
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
import java.time.Instant;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings times into the form in which DATEX II is read back: the same instants, said with spans,
 * weekly windows, whole months and public holidays.
 */
final class ProfileTimes {
  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  TimeSet of(TimeSet set) throws InexpressibleException {
    if (set instanceof Always || set instanceof PublicHolidays) {
      return set;
    }
    if (set instanceof DateSpan span) {
      return span(span);
    }
    if (set instanceof WeeklyWindows weekly) {
      return weekly(weekly);
    }
    if (set instanceof YearlySeason season) {
      return months(season);
    }
    if (set instanceof Union union) {
      return Union.of(all(union.members()));
    }
    if (set instanceof Intersection intersection) {
      List<TimeSet> members = all(intersection.members());
      return members.size() == 1 ? members.get(0) : new Intersection(members);
    }
    if (set instanceof Complement complement) {
      return new Complement(of(complement.set()));
    }
    if (set instanceof Never) {
      throw new InexpressibleException("The measure holds at no time.");
    }
    throw new InexpressibleException(
        "The measure holds on days that DATEX II cannot single out, such as certain weeks or days of"
            + " a month.");
  }

  private List<TimeSet> all(List<TimeSet> members) throws InexpressibleException {
    List<TimeSet> all = new ArrayList<>();
    for (TimeSet member : members) {
      all.add(of(member));
    }
    return all;
  }

  private static TimeSet span(DateSpan span) throws InexpressibleException {
    Optional<Instant> start = span.start().filter(DatexProfile.SINCE_EVER::isBefore);
    boolean tooFar =
        start.filter(LAST::isBefore).isPresent()
            || span.end()
                .filter(end -> LAST.isBefore(end) || !end.isAfter(DatexProfile.SINCE_EVER))
                .isPresent();
    if (tooFar) {
      throw new InexpressibleException("A date lies beyond the years 1 to 9999.");
    }
    return start.isEmpty() && span.end().isEmpty() ? new Always() : new DateSpan(start, span.end());
  }

  /**
   * "Not on holidays" can only be said by taking whole holidays out, which is the same as long as
   * no window reaches into the next day.
   */
  private static TimeSet weekly(WeeklyWindows weekly) throws InexpressibleException {
    for (DailyWindow window : weekly.windows()) {
      if (window.start().getNano() != 0 || window.end().getNano() != 0) {
        throw new InexpressibleException("Hours are given in fractions of seconds.");
      }
    }
    if (weekly.holidays() != HolidayRule.EXCLUDED) {
      return weekly;
    }
    boolean intoNextDay =
        weekly.windows().stream()
            .anyMatch(
                window -> window.crossesMidnight() && !window.end().equals(LocalTime.MIDNIGHT));
    if (intoNextDay) {
      throw new InexpressibleException(
          "Hours across midnight begin on no public holiday; DATEX II can only take whole holidays"
              + " out.");
    }
    return new Intersection(
        List.of(
            WeeklyWindows.on(weekly.days(), weekly.windows()),
            new Complement(new PublicHolidays())));
  }

  private static TimeSet months(YearlySeason season) throws InexpressibleException {
    MonthDay last = season.last();
    boolean whole =
        season.first().getDayOfMonth() == 1 && last.getDayOfMonth() == last.getMonth().maxLength();
    if (!whole) {
      throw new InexpressibleException(
          "A yearly season from %s to %s is not made of whole months."
              .formatted(words(season.first()), words(last)));
    }
    Set<Month> months = EnumSet.of(last.getMonth());
    for (Month month = season.first().getMonth(); month != last.getMonth(); month = month.plus(1)) {
      months.add(month);
    }
    boolean wholeYear = season.first().isAfter(last) && months.size() == 1;
    return Union.of(
        (wholeYear ? EnumSet.allOf(Month.class) : months)
            .stream()
                .map(
                    month ->
                        new YearlySeason(
                            MonthDay.of(month, 1), MonthDay.of(month, month.maxLength())))
                .toList());
  }

  private static String words(MonthDay day) {
    return "%02d/%02d".formatted(day.getDayOfMonth(), day.getMonthValue());
  }
}

package fr.gabarit.data.datex.writer;

import fr.gabarit.data.datex.DatexProfile;
import fr.gabarit.data.datex.writer.XmlOut.Namespace;
import fr.gabarit.time.Always;
import fr.gabarit.time.Complement;
import fr.gabarit.time.DailyWindow;
import fr.gabarit.time.DateSpan;
import fr.gabarit.time.HolidayRule;
import fr.gabarit.time.Intersection;
import fr.gabarit.time.PublicHolidays;
import fr.gabarit.time.TimeSet;
import fr.gabarit.time.Union;
import fr.gabarit.time.WeeklyWindows;
import fr.gabarit.time.YearlySeason;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Writes times: one validity for a span with periods, sets of conditions for anything else. */
final class TimeElements {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final XmlOut xml;

  TimeElements(XmlOut xml) {
    this.xml = xml;
  }

  /** The set of alternatives that DiaLog writes; nothing for times without limit. */
  void condition(TimeSet times) throws XMLStreamException {
    if (times instanceof Always) {
      return;
    }
    List<TimeSet> alternatives = times instanceof Union union ? union.members() : List.of(times);
    openSet("or", false);
    for (TimeSet alternative : alternatives) {
      formula(alternative, false);
    }
    xml.close();
  }

  private void openSet(String operator, boolean negated) throws XMLStreamException {
    xml.open(Namespace.REGULATION, "conditions", "ConditionSet");
    if (negated) {
      xml.text(Namespace.REGULATION, "negate", "true");
    }
    xml.text(Namespace.REGULATION, "operator", operator);
  }

  private void formula(TimeSet times, boolean negated) throws XMLStreamException {
    Optional<Validity> validity = Validity.of(times);
    if (validity.isPresent()) {
      xml.open(Namespace.REGULATION, "conditions", "ValidityCondition");
      if (negated) {
        xml.text(Namespace.REGULATION, "negate", "true");
      }
      validity(validity.get());
      xml.close();
      return;
    }
    if (times instanceof Complement complement && !negated) {
      formula(complement.set(), true);
      return;
    }
    List<TimeSet> members =
        times instanceof Union union
            ? union.members()
            : times instanceof Intersection intersection ? intersection.members() : List.of(times);
    openSet(times instanceof Intersection ? "and" : "or", negated);
    for (TimeSet member : members) {
      formula(member, false);
    }
    xml.close();
  }

  /** The validity of a whole order. */
  void validity(DateSpan span) throws XMLStreamException {
    validity(new Validity(span, List.of(), List.of()));
  }

  private void validity(Validity validity) throws XMLStreamException {
    xml.open(Namespace.REGULATION, "validityByOrder");
    xml.text(Namespace.COMMON, "validityStatus", "definedByValidityTimeSpec");
    xml.open(Namespace.COMMON, "validityTimeSpecification");
    xml.text(
        Namespace.COMMON,
        "overallStartTime",
        validity.span.start().orElse(DatexProfile.SINCE_EVER).toString());
    if (validity.span.end().isPresent()) {
      xml.text(Namespace.COMMON, "overallEndTime", validity.span.end().get().toString());
    }
    for (TimeSet period : validity.valid) {
      period("validPeriod", period);
    }
    for (TimeSet period : validity.exceptions) {
      period("exceptionPeriod", period);
    }
    xml.close();
    xml.close();
  }

  private void period(String name, TimeSet period) throws XMLStreamException {
    xml.open(Namespace.COMMON, name);
    if (period instanceof WeeklyWindows weekly) {
      weekly(weekly);
    } else if (period instanceof YearlySeason month) {
      xml.open(Namespace.COMMON, "recurringDayWeekMonthPeriod");
      xml.text(
          Namespace.COMMON,
          "applicableMonth",
          month.first().getMonth().name().toLowerCase(Locale.ROOT));
      xml.close();
    } else {
      specialDay("publicHoliday");
    }
    xml.close();
  }

  private void weekly(WeeklyWindows weekly) throws XMLStreamException {
    boolean wholeDays =
        weekly.windows().equals(List.of(DailyWindow.WHOLE_DAY)) && !weekly.days().isEmpty();
    if (!wholeDays) {
      for (DailyWindow window : weekly.windows()) {
        xml.open(Namespace.COMMON, "recurringTimePeriodOfDay");
        xml.text(Namespace.COMMON, "startTimeOfPeriod", time(window.start()));
        xml.text(Namespace.COMMON, "endTimeOfPeriod", time(window.end()));
        xml.close();
      }
    }
    boolean everyDay =
        weekly.days().size() == DayOfWeek.values().length
            && weekly.holidays() == HolidayRule.AS_WEEKDAY
            && !wholeDays;
    if (!everyDay && !weekly.days().isEmpty()) {
      xml.open(Namespace.COMMON, "recurringDayWeekMonthPeriod");
      for (DayOfWeek day : weekly.days()) {
        xml.text(Namespace.COMMON, "applicableDay", day.name().toLowerCase(Locale.ROOT));
      }
      xml.close();
    }
    if (weekly.holidays() == HolidayRule.INCLUDED) {
      specialDay("publicHoliday");
    } else if (weekly.holidays() == HolidayRule.EVES_INCLUDED) {
      specialDay("dayBeforePublicHoliday");
    }
  }

  private void specialDay(String type) throws XMLStreamException {
    xml.open(Namespace.COMMON, "recurringSpecialDay");
    xml.text(Namespace.COMMON, "intersectWithApplicableDays", "false");
    xml.text(Namespace.COMMON, "specialDayType", type);
    xml.close();
  }

  /** Wall clock: without an offset. */
  private static String time(LocalTime time) {
    return TIME.format(time);
  }

  /** What one validity can say: a span, periods of which any holds, and exceptions from them. */
  private record Validity(DateSpan span, List<TimeSet> valid, List<TimeSet> exceptions) {
    private static final DateSpan UNBOUNDED = new DateSpan(Optional.empty(), Optional.empty());

    static Optional<Validity> of(TimeSet times) {
      if (times instanceof Always) {
        return Optional.of(new Validity(UNBOUNDED, List.of(), List.of()));
      }
      if (times instanceof DateSpan span) {
        return Optional.of(new Validity(span, List.of(), List.of()));
      }
      if (isPeriod(times)) {
        return Optional.of(new Validity(UNBOUNDED, List.of(times), List.of()));
      }
      return times instanceof Intersection intersection
          ? of(intersection.members())
          : Optional.empty();
    }

    /** A span, periods, exceptions: each at most once, in this order. */
    private static Optional<Validity> of(List<TimeSet> members) {
      int next = 0;
      DateSpan span = UNBOUNDED;
      List<TimeSet> valid = List.of();
      List<TimeSet> exceptions = List.of();
      if (next < members.size() && members.get(next) instanceof DateSpan first) {
        span = first;
        next++;
      }
      if (next < members.size()) {
        valid = periods(members.get(next));
        next += valid.isEmpty() ? 0 : 1;
      }
      if (next < members.size() && members.get(next) instanceof Complement complement) {
        exceptions = periods(complement.set());
        next += exceptions.isEmpty() ? 0 : 1;
      }
      return next == members.size()
          ? Optional.of(new Validity(span, valid, exceptions))
          : Optional.empty();
    }

    private static List<TimeSet> periods(TimeSet set) {
      if (isPeriod(set)) {
        return List.of(set);
      }
      return set instanceof Union union && union.members().stream().allMatch(Validity::isPeriod)
          ? union.members()
          : List.of();
    }

    private static boolean isPeriod(TimeSet set) {
      return set instanceof WeeklyWindows
          || set instanceof YearlySeason
          || set instanceof PublicHolidays;
    }
  }
}

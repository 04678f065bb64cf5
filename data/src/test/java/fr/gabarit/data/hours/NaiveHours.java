package fr.gabarit.data.hours;

import fr.gabarit.time.CivilTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Rules of opening hours asked for one instant after another: which windows hold it, one rule at a
 * time in the order of the text. Knows nothing of sets of times.
 */
final class NaiveHours {
  enum Joint {
    NORMAL,
    ADDITIONAL,
    FALLBACK
  }

  enum Meaning {
    OPEN,
    OFF,
    UNKNOWN
  }

  /** Minutes from the midnight of the rule's day; narrow and wide bounds. */
  record Span(int latestStart, int earliestEnd, int earliestStart, int latestEnd) {
    static Span exactly(int start, int end) {
      return new Span(start, end, start, end);
    }
  }

  /**
   * @param days by whether it is in the school holidays
   */
  record Rule(
      Joint joint,
      Meaning meaning,
      Predicate<LocalDate> inTerm,
      Predicate<LocalDate> inSchoolHolidays,
      List<Span> spans) {}

  private static final int DAYS_BACK = 3;

  private final List<Rule> rules;

  NaiveHours(List<Rule> rules) {
    this.rules = rules;
  }

  boolean surely(Instant instant) {
    return at(instant, false).surely && at(instant, true).surely;
  }

  boolean possibly(Instant instant) {
    return at(instant, false).possibly || at(instant, true).possibly;
  }

  private record State(boolean surely, boolean possibly) {}

  private State at(Instant instant, boolean schoolHolidays) {
    LocalDate today = LocalDate.ofInstant(instant, CivilTime.ZONE);
    // Days whose windows hold the instant now, rule by rule.
    Set<LocalDate> surely = new HashSet<>();
    Set<LocalDate> possibly = new HashSet<>();
    for (Rule rule : rules) {
      Predicate<LocalDate> days = schoolHolidays ? rule.inSchoolHolidays : rule.inTerm;
      Set<LocalDate> narrow = holding(rule, days, instant, today, false);
      Set<LocalDate> wide = holding(rule, days, instant, today, true);
      boolean off = rule.meaning == Meaning.OFF;
      if (rule.joint == Joint.FALLBACK) {
        boolean maybeNothing = surely.isEmpty();
        if (possibly.isEmpty() && rule.meaning == Meaning.OPEN) {
          surely.addAll(narrow);
        }
        if (maybeNothing && !off) {
          possibly.addAll(wide);
        }
        continue;
      }
      if (off && !rule.spans.isEmpty()) {
        if (!wide.isEmpty()) {
          surely.clear();
        }
        if (!narrow.isEmpty()) {
          possibly.clear();
        }
        continue;
      }
      if (off || rule.joint == Joint.NORMAL) {
        surely.removeIf(day -> days.test(day) || (!day.equals(today) && days.test(today)));
        possibly.removeIf(days);
      }
      if (rule.meaning == Meaning.OPEN) {
        surely.addAll(narrow);
      }
      if (!off) {
        possibly.addAll(wide);
      }
    }
    return new State(!surely.isEmpty(), !possibly.isEmpty());
  }

  private static Set<LocalDate> holding(
      Rule rule, Predicate<LocalDate> days, Instant instant, LocalDate today, boolean wide) {
    List<Span> spans = rule.spans.isEmpty() ? List.of(Span.exactly(0, 24 * 60)) : rule.spans;
    Set<LocalDate> holding = new HashSet<>();
    for (int back = -1; back <= DAYS_BACK; back++) {
      LocalDate day = today.minusDays(back);
      if (!days.test(day)) {
        continue;
      }
      for (Span span : spans) {
        int start = wide ? span.earliestStart : span.latestStart;
        int end = wide ? span.latestEnd : span.earliestEnd;
        if (start < end
            && !instant.isBefore(CivilTime.opening(day.atStartOfDay().plusMinutes(start)))
            && instant.isBefore(CivilTime.closing(day.atStartOfDay().plusMinutes(end)))) {
          holding.add(day);
        }
      }
    }
    return holding;
  }
}

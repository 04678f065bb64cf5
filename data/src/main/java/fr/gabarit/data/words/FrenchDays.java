package fr.gabarit.data.words;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days out of French text: "31 mars", "1er juillet 2026", "15/07", "15.07.2026",
 * "2026-07-15", "début juin", "fin septembre", and months alone. Day comes before month. Stateless.
 */
public final class FrenchDays {

  /** Which end of a period a text names: a month alone begins or ends with it. */
  public enum Edge {
    FIRST,
    LAST
  }

  private static final Pattern ISO =
      Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[t ]\\d{2}:\\d{2}.*)?");
  private static final Pattern FIGURES =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{4}|\\d{2}))?");
  private static final Pattern WORDS =
      Pattern.compile("(1er|premier|\\d{1,2}) ?([a-z]+)\\.?(?: (\\d{4}))?");
  private static final Pattern MONTH =
      Pattern.compile("(?:(debut|fin) (?:du mois )?(?:de |d')?)?([a-z]+)\\.?(?: (\\d{4}))?");
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:a partir |a compter |jusqu'au |jusqu'a |du |le |au |des |depuis le |de )+"
              + "(?:(?:lun|mar|mercre|jeu|vendre|same)di |dimanche )?|^le ");

  private static final Map<String, Month> MONTHS =
      Map.ofEntries(
          entry("janvier", Month.JANUARY),
          entry("janv", Month.JANUARY),
          entry("fevrier", Month.FEBRUARY),
          entry("fevr", Month.FEBRUARY),
          entry("fev", Month.FEBRUARY),
          entry("mars", Month.MARCH),
          entry("avril", Month.APRIL),
          entry("avr", Month.APRIL),
          entry("mai", Month.MAY),
          entry("juin", Month.JUNE),
          entry("juillet", Month.JULY),
          entry("juil", Month.JULY),
          entry("aout", Month.AUGUST),
          entry("septembre", Month.SEPTEMBER),
          entry("sept", Month.SEPTEMBER),
          entry("octobre", Month.OCTOBER),
          entry("oct", Month.OCTOBER),
          entry("novembre", Month.NOVEMBER),
          entry("nov", Month.NOVEMBER),
          entry("decembre", Month.DECEMBER),
          entry("dec", Month.DECEMBER));

  private FrenchDays() {}

  /** The day that a text names; empty if it names none, or one that no calendar has. */
  public static Optional<FrenchDay> read(String text, Edge edge) {
    String words = LEAD.matcher(FrenchText.folded(text)).replaceFirst("").strip();
    try {
      return iso(words)
          .or(() -> figures(words))
          .or(() -> dayAndMonth(words))
          .or(() -> month(words, edge));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<FrenchDay> iso(String words) {
    Matcher m = ISO.matcher(words);
    return m.matches() ? Optional.of(day(m.group(3), month(m.group(2)), m.group(1))) : empty();
  }

  private static Optional<FrenchDay> figures(String words) {
    Matcher m = FIGURES.matcher(words);
    if (!m.matches()) {
      return empty();
    }
    String year = m.group(3) != null && m.group(3).length() == 2 ? "20" + m.group(3) : m.group(3);
    return Optional.of(day(m.group(1), month(m.group(2)), year));
  }

  private static Optional<FrenchDay> dayAndMonth(String words) {
    Matcher m = WORDS.matcher(words);
    if (!m.matches() || !MONTHS.containsKey(m.group(2))) {
      return empty();
    }
    String day = m.group(1).matches("1er|premier") ? "1" : m.group(1);
    return Optional.of(day(day, MONTHS.get(m.group(2)), m.group(3)));
  }

  private static Optional<FrenchDay> month(String words, Edge edge) {
    Matcher m = MONTH.matcher(words);
    if (!m.matches() || !MONTHS.containsKey(m.group(2))) {
      return empty();
    }
    Month month = MONTHS.get(m.group(2));
    boolean first = m.group(1) == null ? edge == Edge.FIRST : m.group(1).equals("debut");
    OptionalInt year = year(m.group(3));
    int length =
        year.isPresent() ? YearMonth.of(year.getAsInt(), month).lengthOfMonth() : month.maxLength();
    return Optional.of(new FrenchDay(MonthDay.of(month, first ? 1 : length), year));
  }

  private static Month month(String figures) {
    return Month.of(Integer.parseInt(figures));
  }

  private static FrenchDay day(String day, Month month, String year) {
    OptionalInt given = year(year);
    MonthDay monthDay = MonthDay.of(month, Integer.parseInt(day));
    if (given.isPresent()) {
      LocalDate.of(given.getAsInt(), month, monthDay.getDayOfMonth());
    }
    return new FrenchDay(monthDay, given);
  }

  private static OptionalInt year(String figures) {
    return figures == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(figures));
  }

  private static Optional<FrenchDay> empty() {
    return Optional.empty();
  }
}

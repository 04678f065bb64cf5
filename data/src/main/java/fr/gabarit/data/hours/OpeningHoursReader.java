package fr.gabarit.data.hours;

import fr.gabarit.data.times.Rounding;
import fr.gabarit.time.TimeSet;
import java.util.List;

/**
 * Reads OpenStreetMap's opening_hours (the wiki's Key:opening_hours/specification) as sets of
 * times.
 *
 * <ul>
 *   <li>Of rules apart by {@code ;} a later one replaces the earlier ones on the days it is about;
 *       after {@code ,} it adds to them; after {@code ||} it holds where nothing before does.
 *   <li>A window belongs to the day on which it starts. Whether a later rule for the next day also
 *       cuts what reaches over midnight is left in doubt: the specification says so, most people
 *       who write such hours mean the opposite.
 *   <li>{@code off} and {@code closed} take away; {@code unknown} and a mere comment leave in
 *       doubt.
 *   <li>{@code PH} is {@link fr.gabarit.time.FrenchHolidays}; whether a day is in the school
 *       holidays ({@code SH}) is left in doubt.
 *   <li>Sunrise and the like are left in doubt between the extremes of {@link SunTimes}.
 *   <li>An open end ({@code 18:00+}) is possible until midnight; for 10 hours if it starts at 17:00
 *       or later, for 8 hours if at 22:00 or later.
 * </ul>
 *
 * <p>What is not quite in the form (8h30, French names of days, Mon-Fri) is read if its meaning is
 * plain, with a remark. Stateless and thread-safe.
 */
public final class OpeningHoursReader {
  private final HoursGrammar grammar = new HoursGrammar();

  /**
   * Reads hours.
   *
   * @throws HoursSyntaxException if they cannot be read, or name moments rather than times
   */
  public HoursReading read(String text) throws HoursSyntaxException {
    Remarks remarks = new Remarks();
    List<HoursRule> rules = grammar.parse(text, remarks);
    RuleSequence sequence = new RuleSequence(rules, remarks);
    TimeSet surely = sequence.times(Rounding.NARROW);
    TimeSet possibly = sequence.times(Rounding.WIDEN);
    return new HoursReading(surely, possibly, remarks.all());
  }
}

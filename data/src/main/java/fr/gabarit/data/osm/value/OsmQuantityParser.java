package fr.gabarit.data.osm.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads quantities as OSM spells them: metric and imperial, with decimal point or comma, one or
 * several values separated by semicolons, of which the strictest counts. Thread-safe.
 *
 * <p>A number without a unit is metres, tonnes or kilometres per hour, as OSM defines. In kilograms
 * and pounds, a point or comma before three digits separates thousands. "Tons" are read as tonnes.
 */
public final class OsmQuantityParser {
  private static final String NUMBER = "(\\d+(?:[.,]\\d+)*)";
  private static final Pattern WITH_UNIT = Pattern.compile(NUMBER + "\\s*(\\p{L}*)\\.?");
  private static final Pattern FEET_INCHES =
      Pattern.compile(
          NUMBER + "\\s*(?:'|ft|feet|foot)(?:\\s*" + NUMBER + "\\s*(?:\"|''|in|inch|inches)?)?");
  private static final Pattern INCHES = Pattern.compile(NUMBER + "\\s*(?:\"|''|in|inch|inches)");
  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}([.,])\\d{3}(\\1\\d{3})*");
  private static final Pattern DECIMAL = Pattern.compile("\\d+(?:[.,]\\d+)?");

  private static final BigDecimal METRES_PER_INCH = new BigDecimal("0.0254");
  private static final BigDecimal INCHES_PER_FOOT = BigDecimal.valueOf(12);

  private static final Map<String, BigDecimal> METRES_BY_UNIT =
      Map.ofEntries(
          unit("", "1"),
          unit("m", "1"),
          unit("metre", "1"),
          unit("metres", "1"),
          unit("meter", "1"),
          unit("meters", "1"),
          unit("dm", "0.1"),
          unit("cm", "0.01"),
          unit("mm", "0.001"));
  private static final Map<String, BigDecimal> TONNES_BY_UNIT =
      Map.ofEntries(
          unit("", "1"),
          unit("t", "1"),
          unit("to", "1"),
          unit("ton", "1"),
          unit("tons", "1"),
          unit("tonne", "1"),
          unit("tonnes", "1"),
          unit("kg", "0.001"),
          unit("kgs", "0.001"),
          // Short ton, long ton, long hundredweight, pound: international avoirdupois units.
          unit("st", "0.90718474"),
          unit("lt", "1.0160469088"),
          unit("cwt", "0.05080234544"),
          unit("lb", "0.00045359237"),
          unit("lbs", "0.00045359237"));
  private static final Map<String, BigDecimal> KMH_BY_UNIT =
      Map.of(
          "", BigDecimal.ONE,
          "kmh", BigDecimal.ONE,
          "kph", BigDecimal.ONE,
          "mph", new BigDecimal("1.609344"));
  private static final Map<String, BigDecimal> COUNT = Map.of("", BigDecimal.ONE);
  private static final Set<String> UNITS_WITH_THOUSANDS = Set.of("kg", "kgs", "lb", "lbs");

  private static final Set<String> NO_LIMIT = Set.of("none", "default", "unlimited", "no_limit");
  private static final Set<String> DOUBTFUL_NO_LIMIT =
      Set.of(
          "no",
          "no_sign",
          "nosign",
          "no_indications",
          "unsigned",
          "below_default",
          "implicit",
          "signals",
          "variable",
          "unknown");

  /** What a text says. */
  public sealed interface Reading {}

  /**
   * A limit.
   *
   * @param value above 0, in the unit asked for
   * @param strictestOfSeveral whether the text gives other values too
   */
  public record Limit(double value, boolean strictestOfSeveral) implements Reading {}

  /**
   * There is no limit.
   *
   * @param doubtful whether the word may hide one, e.g. {@code below_default}
   */
  public record NoLimit(boolean doubtful) implements Reading {}

  /** The text is no quantity. */
  public record Unreadable() implements Reading {}

  /** A length in metres. */
  public Reading metres(String text) {
    return read(text, METRES_BY_UNIT, true);
  }

  /** A mass in tonnes (1000 kg). */
  public Reading tonnes(String text) {
    return read(text, TONNES_BY_UNIT, false);
  }

  /** A speed in kilometres per hour. */
  public Reading kilometresPerHour(String text) {
    return read(text.replace("km/h", "kmh"), KMH_BY_UNIT, false);
  }

  /** A number of things, without a unit. */
  public Reading count(String text) {
    return read(text, COUNT, false);
  }

  private static Reading read(String text, Map<String, BigDecimal> units, boolean length) {
    String[] parts = text.split(";", -1);
    Optional<BigDecimal> strictest = Optional.empty();
    boolean noLimit = false;
    boolean doubtful = false;
    for (String part : parts) {
      String word = normalised(part);
      if (NO_LIMIT.contains(word) || DOUBTFUL_NO_LIMIT.contains(word)) {
        noLimit = true;
        doubtful |= DOUBTFUL_NO_LIMIT.contains(word);
        continue;
      }
      Optional<BigDecimal> value = length ? imperialLength(word) : Optional.empty();
      value = value.or(() -> withUnit(word, units)).filter(number -> number.signum() > 0);
      if (value.isEmpty()) {
        return new Unreadable();
      }
      strictest = strictest.isEmpty() ? value : Optional.of(strictest.get().min(value.get()));
    }
    if (strictest.isPresent()) {
      return new Limit(strictest.get().doubleValue(), parts.length > 1);
    }
    return noLimit ? new NoLimit(doubtful) : new Unreadable();
  }

  private static String normalised(String text) {
    return text.strip()
        .toLowerCase(Locale.ROOT)
        .replace('\u00a0', ' ')
        .replace('\u202f', ' ')
        .replaceAll("[\u2032\u2019\u00b4`]", "'")
        .replaceAll("[\u2033\u201d]", "\"");
  }

  private static Optional<BigDecimal> imperialLength(String word) {
    Matcher feet = FEET_INCHES.matcher(word);
    if (feet.matches()) {
      Optional<BigDecimal> whole = decimal(feet.group(1));
      Optional<BigDecimal> inches =
          feet.group(2) == null ? Optional.of(BigDecimal.ZERO) : decimal(feet.group(2));
      return whole.flatMap(
          f -> inches.map(i -> f.multiply(INCHES_PER_FOOT).add(i).multiply(METRES_PER_INCH)));
    }
    Matcher inches = INCHES.matcher(word);
    return inches.matches()
        ? decimal(inches.group(1)).map(i -> i.multiply(METRES_PER_INCH))
        : Optional.empty();
  }

  private static Optional<BigDecimal> withUnit(String word, Map<String, BigDecimal> units) {
    Matcher matcher = WITH_UNIT.matcher(word);
    if (!matcher.matches() || !units.containsKey(matcher.group(2))) {
      return Optional.empty();
    }
    String number = matcher.group(1);
    if (UNITS_WITH_THOUSANDS.contains(matcher.group(2)) && THOUSANDS.matcher(number).matches()) {
      number = number.replaceAll("[.,]", "");
    }
    BigDecimal factor = units.get(matcher.group(2));
    return decimal(number).map(value -> value.multiply(factor, MathContext.DECIMAL64));
  }

  private static Optional<BigDecimal> decimal(String number) {
    return DECIMAL.matcher(number).matches()
        ? Optional.of(new BigDecimal(number.replace(',', '.')))
        : Optional.empty();
  }

  private static Map.Entry<String, BigDecimal> unit(String name, String factor) {
    return Map.entry(name, new BigDecimal(factor));
  }
}

package fr.gabarit.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A house number.
 *
 * @param value the number itself
 * @param suffix what follows it, "B", "T" and "Q" standing for bis, ter and quater; mostly empty
 */
public record HouseNumber(int value, String suffix) {
  private static final Pattern SEPARATORS = Pattern.compile("[;,/]");
  private static final Pattern RANGE = Pattern.compile("\\s*(\\d{1,5})\\s*-\\s*(\\d{1,5})\\s*");
  private static final Pattern NUMBER =
      Pattern.compile("\\s*(?:n°|nº|no\\.?|n)?\\s*0*(\\d{1,5})\\s*-?\\s*([\\p{L}]*)\\s*\\d*\\s*");
  private static final int LONGEST_RANGE = 200;

  /** Reads one number, e.g. "12", "12 bis", "n° 12B"; nothing if it is none. */
  public static Optional<HouseNumber> of(String text) {
    Matcher matcher = NUMBER.matcher(text.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new HouseNumber(Integer.parseInt(matcher.group(1)), suffix(matcher.group(2))));
  }

  /** Reads what stands on one house: a number, several ("12;14") or a range ("12-16"). */
  public static List<HouseNumber> all(String text) {
    List<HouseNumber> numbers = new ArrayList<>();
    for (String part : SEPARATORS.split(text)) {
      Matcher range = RANGE.matcher(part);
      if (range.matches()) {
        int from = Integer.parseInt(range.group(1));
        int to = Integer.parseInt(range.group(2));
        int step = (to - from) % 2 == 0 ? 2 : 1;
        for (int value = from; value <= to && to - from <= LONGEST_RANGE; value += step) {
          numbers.add(new HouseNumber(value, ""));
        }
      } else {
        of(part).ifPresent(numbers::add);
      }
    }
    return numbers;
  }

  private static String suffix(String word) {
    return switch (word) {
      case "bis", "ter", "quater" -> word.substring(0, 1).toUpperCase(Locale.ROOT);
      default -> word.toUpperCase(Locale.ROOT);
    };
  }

  /** Whether both stand on the same side of a street as usual. */
  public boolean sameParity(HouseNumber other) {
    return value % 2 == other.value % 2;
  }
}

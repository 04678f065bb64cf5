package fr.gabarit.gazetteer;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spellings of road numbers: "RD 943", "D.943", "CD0943", "Route départementale n° 943" are all
 * "D943"; "RN 47" is "N47", "autoroute A 26" is "A26". Numbers of other countries ("B 37", "K
 * 4163") only lose blanks and leading zeros. Stateless.
 */
public final class RoadNumber {
  private static final Pattern SEPARATORS = Pattern.compile("[;,/]");
  private static final Pattern SHORT =
      Pattern.compile("([a-z]{1,2}) ?0*([0-9]{1,5}) ?([a-z] ?[0-9]{0,2})?( ?(?:bis|ter))?");
  private static final Pattern LONG =
      Pattern.compile(
          "(?:(?:route|chemin) )?(departementale?|nationale?|metropolitaine?|autoroute)"
              + "(?: (?:n|no|numero))?( [a-z])? ?0*([0-9]{1,5}) ?([a-z] ?[0-9]{0,2})?");

  private RoadNumber() {}

  /** The number if the whole text is one, in capitals without blanks. */
  public static Optional<String> of(String text) {
    String plain = StreetName.plain(text);
    Matcher matcher = SHORT.matcher(plain);
    if (matcher.matches()) {
      return Optional.of(
          capitals(
              letter(matcher.group(1)) + matcher.group(2), matcher.group(3), matcher.group(4)));
    }
    matcher = LONG.matcher(plain);
    if (matcher.matches()) {
      return Optional.of(
          capitals(matcher.group(1).substring(0, 1) + matcher.group(3), matcher.group(4), null));
    }
    return Optional.empty();
  }

  /** All numbers of a {@code ref} tag; what is no number by our rules stands for itself. */
  public static Set<String> all(String refs) {
    Set<String> numbers = new LinkedHashSet<>();
    for (String part : SEPARATORS.split(refs)) {
      String own = StreetName.plain(part).replace(" ", "").toUpperCase(Locale.ROOT);
      if (!own.isEmpty()) {
        numbers.add(of(part).orElse(own));
      }
    }
    return numbers;
  }

  /** RD, CD = departmental; RN = national; RM = metropolitan. */
  private static String letter(String kind) {
    return switch (kind) {
      case "rd", "cd" -> "d";
      case "rn" -> "n";
      case "rm" -> "m";
      default -> kind;
    };
  }

  private static String capitals(String number, String suffix, String repetition) {
    String text = number + (suffix == null ? "" : suffix) + (repetition == null ? "" : repetition);
    return text.replace(" ", "").toUpperCase(Locale.ROOT);
  }
}

package fr.gabarit.matching;

import fr.gabarit.gazetteer.StreetName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name and number of a road or place, in a form in which spellings of the same road are equal:
 * without case, accents, abbreviations and articles ("Rte de Béthune" = "Route de Bethune"); road
 * numbers without blanks, leading zeros and administrative words ("RD 943" = "Route départementale
 * 943" = "D943"). Immutable.
 */
final class RoadLabels {
  private static final Pattern SEPARATOR = Pattern.compile("[;,/]");
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\b(rd|cd|d|rn|n|a|m|rm|vc|c|e|l|b|k)[ .-]?0*([0-9]{1,4}) ?([a-z][0-9]?)?\\b");
  private static final Pattern LONG_NUMBER =
      Pattern.compile(
          "(?:route|chemin) (departementale?|nationale?|metropolitaine?)(?: (?:n|no|numero))?"
              + " 0*([0-9]{1,4}) ?([a-z][0-9]?)?\\b");
  private static final Pattern MOTORWAY = Pattern.compile("autoroute (a)? ?0*([0-9]{1,3})\\b");

  private final List<String> nameWords;
  private final Set<String> numbers;

  /** How a road's labels relate to those of a place. */
  enum Agreement {
    /** Name or number is the same. */
    AGREES,
    /** One of both has nothing to compare. */
    UNKNOWN,
    /** Names or numbers differ. */
    DISAGREES
  }

  private RoadLabels(List<String> nameWords, Set<String> numbers) {
    this.nameWords = nameWords;
    this.numbers = numbers;
  }

  static RoadLabels of(Optional<String> name, Optional<String> number) {
    Set<String> numbers = new HashSet<>();
    number.stream()
        .flatMap(SEPARATOR::splitAsStream)
        .map(text -> StreetName.of(text).plain())
        .map(text -> roadNumber(text).orElseGet(() -> text.replace(" ", "")))
        .filter(text -> !text.isEmpty())
        .forEach(numbers::add);
    String plainName = name.map(text -> StreetName.of(text).plain()).orElse("");
    // A number written where a name is expected is a number all the same.
    Optional<String> numberInName = roadNumber(plainName);
    if (numberInName.isPresent()) {
      numbers.add(numberInName.get());
      plainName = LONG_NUMBER.matcher(plainName).replaceAll(" ");
      plainName = MOTORWAY.matcher(plainName).replaceAll(" ");
      Matcher leading = NUMBER.matcher(plainName);
      plainName = leading.lookingAt() ? plainName.substring(leading.end()) : plainName;
    }
    return new RoadLabels(StreetName.of(plainName).words(), Set.copyOf(numbers));
  }

  /** Whether there is neither name nor number. */
  boolean isEmpty() {
    return nameWords.isEmpty() && numbers.isEmpty();
  }

  Agreement compare(RoadLabels road) {
    if (numbers.stream().anyMatch(road.numbers::contains) || sameName(road)) {
      return Agreement.AGREES;
    }
    boolean numbersDiffer = !numbers.isEmpty() && !road.numbers.isEmpty();
    boolean namesDiffer = !nameWords.isEmpty() && !road.nameWords.isEmpty();
    return numbersDiffer || namesDiffer ? Agreement.DISAGREES : Agreement.UNKNOWN;
  }

  /** Whether both have the same name, or one the other's with words left out at either end. */
  private boolean sameName(RoadLabels other) {
    if (nameWords.isEmpty() || other.nameWords.isEmpty()) {
      return false;
    }
    List<String> shorter = nameWords.size() <= other.nameWords.size() ? nameWords : other.nameWords;
    List<String> longer = shorter == nameWords ? other.nameWords : nameWords;
    return shorter.equals(longer)
        || (shorter.size() >= 2
            && (shorter.get(0) + shorter.get(1)).length() > 6
            && longer.containsAll(shorter));
  }

  /** Whether both bear the same name or the same number, or neither bears any. */
  boolean identical(RoadLabels other) {
    return nameWords.equals(other.nameWords) && numbers.equals(other.numbers);
  }

  private static Optional<String> roadNumber(String plain) {
    Matcher matcher = LONG_NUMBER.matcher(plain);
    if (matcher.find()) {
      return Optional.of(
          matcher.group(1).substring(0, 1) + matcher.group(2) + suffix(matcher.group(3)));
    }
    matcher = MOTORWAY.matcher(plain);
    if (matcher.find()) {
      return Optional.of("a" + matcher.group(2));
    }
    // Only at the start: "rue de l'11 novembre" is no road number.
    matcher = NUMBER.matcher(plain);
    if (matcher.lookingAt()) {
      String kind = matcher.group(1);
      // RD, CD = departmental; RN = national; RM = metropolitan.
      String letter = kind.length() == 2 && !kind.equals("vc") ? kind.substring(1) : kind;
      return Optional.of(letter + matcher.group(2) + suffix(matcher.group(3)));
    }
    return Optional.empty();
  }

  private static String suffix(String group) {
    return group == null ? "" : group;
  }
}

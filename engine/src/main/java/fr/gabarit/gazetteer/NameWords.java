package fr.gabarit.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reduces the words of a French or German name to those that tell it from others. */
final class NameWords {
  private static final Map<String, String> ABBREVIATIONS = abbreviations();
  private static final Map<String, Integer> NUMBERS = numbers();
  private static final Set<String> FILLERS =
      Set.of("de", "du", "des", "d", "la", "le", "les", "l", "a", "au", "aux", "et", "en");
  private static final Set<String> NUMBER_SIGNS = Set.of("n", "no", "numero", "nr");
  private static final Set<String> MONTHS =
      Set.of(
          "janvier",
          "fevrier",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "aout",
          "septembre",
          "octobre",
          "novembre",
          "decembre");

  private NameWords() {}

  /** The words of a plain text that count. */
  static List<String> of(String plain) {
    List<String> words = new ArrayList<>();
    String[] given = plain.isEmpty() ? new String[0] : plain.split(" ");
    for (int i = 0; i < given.length; i++) {
      String word = given[i];
      boolean beforeNumber = i + 1 < given.length && isNumber(given[i + 1]);
      if (FILLERS.contains(word) || (NUMBER_SIGNS.contains(word) && beforeNumber)) {
        continue;
      }
      if (word.equals("r") && i == 0) {
        words.add("rue");
      } else if (word.equals("rd") && i + 1 < given.length && given[i + 1].equals("pt")) {
        words.add("rond");
        words.add("point");
        i++;
      } else if (NUMBERS.containsKey(word)) {
        addNumber(words, NUMBERS.get(word), i > 0 && NUMBERS.containsKey(given[i - 1]));
      } else {
        words.addAll(List.of(expanded(word).split(" ")));
      }
    }
    return withoutYear(words);
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(Character::isDigit);
  }

  /** "dix neuf" is 19, "vingt deux" 22. */
  private static void addNumber(List<String> words, int value, boolean afterNumber) {
    int last = words.size() - 1;
    boolean tens =
        afterNumber && last >= 0 && Set.of("10", "20", "30", "40").contains(words.get(last));
    if (tens && value < 10) {
      words.set(last, Integer.toString(Integer.parseInt(words.get(last)) + value));
    } else {
      words.add(Integer.toString(value));
    }
  }

  private static String expanded(String word) {
    String known = ABBREVIATIONS.get(word);
    if (known != null) {
      return known;
    }
    return word.endsWith("strasse") ? word.substring(0, word.length() - 4) : word;
  }

  /** Everybody knows the year of 8 May and 11 November; half of the signs leave it out. */
  private static List<String> withoutYear(List<String> words) {
    int last = words.size() - 1;
    boolean dated =
        last >= 2
            && words.get(last).matches("1[0-9]{3}")
            && MONTHS.contains(words.get(last - 1))
            && words.get(last - 2).matches("[0-9]{1,2}");
    return dated ? words.subList(0, last) : words;
  }

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    String[] words = {
      "un",
      "deux",
      "trois",
      "quatre",
      "cinq",
      "six",
      "sept",
      "huit",
      "neuf",
      "dix",
      "onze",
      "douze",
      "treize",
      "quatorze",
      "quinze",
      "seize"
    };
    for (int i = 0; i < words.length; i++) {
      numbers.put(words[i], i + 1);
    }
    numbers.put("vingt", 20);
    numbers.put("trente", 30);
    numbers.put("quarante", 40);
    for (String first : List.of("premier", "premiere", "1er", "1ere", "1re")) {
      numbers.put(first, 1);
    }
    return Map.copyOf(numbers);
  }

  /** Those of the French postal service and of street signs; German "Sankt" is "Saint". */
  private static Map<String, String> abbreviations() {
    Map<String, String> full = new HashMap<>();
    put(full, "allee", "al", "all", "allees");
    put(full, "avenue", "av", "ave", "aven");
    put(full, "boulevard", "bd", "bld", "blvd", "boul", "bvd");
    put(full, "carrefour", "car", "carr");
    put(full, "centre", "ctre");
    put(full, "chaussee", "chs");
    put(full, "chemin", "ch", "che", "chem", "chm");
    put(full, "cours", "crs");
    put(full, "domaine", "dom");
    put(full, "esplanade", "esp");
    put(full, "faubourg", "fg", "fbg");
    put(full, "hameau", "ham");
    put(full, "impasse", "imp");
    put(full, "lotissement", "lot");
    put(full, "montee", "mte");
    put(full, "passage", "pass", "psg", "pas");
    put(full, "place", "pl", "plc");
    put(full, "promenade", "prom");
    put(full, "quai", "qu");
    put(full, "quartier", "qua", "quart");
    put(full, "residence", "res");
    put(full, "rond point", "rpt");
    put(full, "route", "rte", "rt");
    put(full, "ruelle", "rle");
    put(full, "sentier", "sent");
    put(full, "sente", "sen");
    put(full, "square", "sq");
    put(full, "traverse", "tra", "trav");
    put(full, "villa", "vla");
    put(full, "zone industrielle", "zi");
    put(full, "zone activites", "za");
    put(full, "abbe", "abb");
    put(full, "adjudant", "adj");
    put(full, "capitaine", "cne", "capt", "cap");
    put(full, "colonel", "col");
    put(full, "commandant", "cdt", "cmdt");
    put(full, "docteur", "dr", "doct");
    put(full, "general", "gal", "gen");
    put(full, "grand", "gd");
    put(full, "grande", "gde");
    put(full, "haut", "ht");
    put(full, "haute", "hte");
    put(full, "lieutenant", "lt", "ltn");
    put(full, "marechal", "mal", "mar");
    put(full, "monseigneur", "mgr");
    put(full, "notre dame", "nd");
    put(full, "president", "pdt", "pres");
    put(full, "professeur", "prof", "pr");
    put(full, "saint", "st", "sankt");
    put(full, "sainte", "ste");
    put(full, "saints", "sts");
    put(full, "saintes", "stes");
    put(full, "sergent", "sgt");
    put(full, "vieux", "vx");
    put(full, "str", "strasse");
    return Map.copyOf(full);
  }

  private static void put(Map<String, String> full, String word, String... abbreviations) {
    for (String abbreviation : abbreviations) {
      full.put(abbreviation, word);
    }
  }
}

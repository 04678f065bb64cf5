package fr.gabarit.data.hours;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Turns hours as French clerks write them into opening_hours: "du lundi au vendredi de 8h30 à 12h,
 * sauf jours fériés" becomes "Mo-Fr 08:30-12:00; PH off". Word for word; what comes out is for the
 * parser to judge. Stateless.
 */
final class FrenchHours {
  private static final String NAMES = "Mo|Tu|We|Th|Fr|Sa|Su";
  private static final String MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec";

  private final Map<Pattern, String> replacements = new LinkedHashMap<>();

  FrenchHours() {
    put("[\\u00a0\\u202f\\t]", " ");
    put("[–—−]", "-");
    put("24 ?h? ?/ ?24( ?(,|et)? ?7 ?j? ?/ ?7)?|en permanence|toute la journée", "24/7");
    put("tous les jours|7 ?j ?/ ?7", "Mo-Su");
    put("jours? ouvrables?", "Mo-Sa");
    put("jours? ouvrés?|en semaine", "Mo-Fr");
    put("les jours fériés|jours? fériés?|fériés?|\\bJF\\b", "PH");
    put("vacances scolaires", "SH");
    String[] days = {"lun", "mar", "mer", "jeu", "ven", "sam"};
    String[] names = NAMES.split("\\|");
    for (int i = 0; i < days.length; i++) {
      put("\\b" + days[i] + "(di|credi|dredi|edi)s?\\b", names[i]);
    }
    put("\\b(dimanche|dim)s?\\b", "Su");
    String[] months = {
      "janv(ier)?",
      "févr?(rier)?|fevrier",
      "mars",
      "avr(il)?",
      "mai",
      "juin",
      "juil(let)?",
      "ao[uû]t",
      "sept(embre)?",
      "oct(obre)?",
      "nov(embre)?",
      "d[ée]c(embre)?"
    };
    String[] monthNames = MONTHS.split("\\|");
    for (int i = 0; i < months.length; i++) {
      put("\\b(?:" + months[i] + ")\\b\\.?", monthNames[i]);
    }
    for (int i = 0; i < days.length; i++) {
      put("\\b" + days[i] + "\\b\\.?", names[i]);
    }
    put("\\b(\\d{1,2})(?:er)? (" + MONTHS + ")", "$2 $1");
    put("\\bminuit\\b", "24:00");
    put("\\bmidi\\b", "12:00");
    put("\\b(\\d{1,2}) ?h ?([0-5]\\d)\\b", "$1:$2");
    put("\\b(\\d{1,2}) ?h(eures?)?\\b", "$1:00");
    put("(?<=\\w) ?\\b(au|à|a|jusqu'à|jusqu'au)\\b ?(?=\\w)", "-");
    put("\\b(du|de|des|entre|le|les)\\b ?", "");
    put(" ?(,|\\bet\\b) ?(?=(" + NAMES + "|PH|SH|\\d))", ",");
    put("[,;]? ?\\b(sauf|hors|excepté)\\b ?((?:" + NAMES + "|PH|SH)[^;:\\d]*)$", "; $2 off");
    put("(?<=\\d\\d:\\d\\d),? (?=" + NAMES + "|PH|SH)", "; ");
    put(" ?- ?", "-");
    put("  +", " ");
  }

  private void put(String pattern, String replacement) {
    replacements.put(
        Pattern.compile(
            pattern,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS),
        replacement);
  }

  /** The text in the words of opening_hours; empty if nothing of it was French. */
  Optional<String> translate(String text) {
    String translated = text;
    for (Map.Entry<Pattern, String> replacement : replacements.entrySet()) {
      translated = replacement.getKey().matcher(translated).replaceAll(replacement.getValue());
    }
    translated = translated.strip();
    return translated.toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT))
        ? Optional.empty()
        : Optional.of(translated);
  }
}

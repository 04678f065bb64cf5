package fr.gabarit.data.words;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How roads are named in French: kinds of street, articles, numbers of roads. Stateless. */
final class RoadWords {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final String KINDS =
      "(?:rues?|avenues?|av\\.?|boulevards?|boul\\.|bl?d\\.?|chemins?|ch\\.|routes?|rte\\.?|places?"
          + "|pl\\.|all[ée]es?|impasses?|imp\\.|quais?|cours?|traverses?|travers[ée]es?|mont[ée]es?"
          + "|ruelles?|passages?|squares?|esplanades?|rond-points?|rond point|ronds-points"
          + "|voies?|sentiers?|sentes?|faubourgs?|promenades?|venelles?|chauss[ée]es?|mails?"
          + "|rampes?|lotissements?|ponts?|tunnels?|rocades?|autoroutes?|corniches?|descentes?"
          + "|c[ôo]tes?|villas?|cit[ée]s?|parvis|digues?|lev[ée]es?|dr[èe]ves?|calades?|carraires?"
          + "|drailles?|viaducs?|d[ée]viations?|contournements?|p[ée]riph[ée]riques?|clos"
          + "|r[ée]sidences?)";

  private static final String NUMBER =
      "(?:(?:route\\s+)?(d[ée]partementale|nationale|m[ée]tropolitaine)|(autoroute)|R?([DNM])|(A))"
          + "\\s*\\.?\\s*(?:n\\s*[°ºo]\\s*)?(\\d{1,4})\\s*([A-Z]\\d{0,2})?";

  private static final String BARE_ARTICLES = "(?:(?:l[ae]s?|les)\\s+|l')?";

  /** "la rue", "D 943": what a list of roads goes on with. */
  static final String ROAD_AHEAD =
      "(?=" + BARE_ARTICLES + "(?:" + KINDS + "\\s+\\S|" + uncaptured(NUMBER) + "(?!\\p{L})))";

  private static final Pattern BEGINS_WITH_KIND = compile("^" + KINDS + "\\s+\\S.*");
  private static final Pattern WHOLE_NUMBER = compile("^" + BARE_ARTICLES + NUMBER + "$");
  private static final Pattern ARTICLES =
      compile(
          "^(?:(?:de|du|des|à|au|aux|avec|vers|la|le|les|et)\\s+|l'|d')+(?="
              + KINDS
              + "\\s|"
              + NUMBER
              + ")");

  private RoadWords() {}

  private static String uncaptured(String regex) {
    return regex.replaceAll("\\((?!\\?)", "(?:");
  }

  /** A pattern that disregards case. */
  static Pattern compile(String regex) {
    return Pattern.compile(regex, FLAGS);
  }

  /** Whether a text begins like the name of a street. */
  static boolean beginsWithKind(String text) {
    return BEGINS_WITH_KIND.matcher(text).matches();
  }

  /** The road that a text names by its number and nothing else, in the short form: D943. */
  static Optional<String> number(String text) {
    Matcher m = WHOLE_NUMBER.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    String letter =
        m.group(1) != null ? m.group(1).substring(0, 1) : m.group(3) != null ? m.group(3) : "A";
    String suffix = m.group(6) == null ? "" : m.group(6);
    return Optional.of((letter + m.group(5) + suffix).toUpperCase(Locale.ROOT));
  }

  /** Without the articles and prepositions before the kind of street or the number. */
  static String withoutArticles(String text) {
    return ARTICLES.matcher(text.strip()).replaceFirst("").strip();
  }

  /** A road in the form in which it is looked for: its number if it has one, else its name. */
  static String nameOrNumber(String text) {
    String name = withoutArticles(text);
    return number(name).orElse(name);
  }
}

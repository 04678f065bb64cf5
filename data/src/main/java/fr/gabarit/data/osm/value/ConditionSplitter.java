package fr.gabarit.data.osm.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits the text of conditional tags where separators stand outside parentheses. */
final class ConditionSplitter {
  private static final String AND = "AND";

  private ConditionSplitter() {}

  /** Blanks, dashes and comparison signs as they are usually typed. */
  static String normalised(String text) {
    return text.replaceAll("[\\s\u00a0\u202f]+", " ")
        .replaceAll("[\u2010-\u2015\u2212]", "-")
        .replace("\u2265", ">=")
        .replace("\u2264", "<=")
        .replace('\uff20', '@')
        .strip();
  }

  /** Parts between semicolons outside parentheses; a part without {@code @} continues the last. */
  static List<String> rules(String text) {
    List<String> rules = new ArrayList<>();
    for (String part : split(text, ";")) {
      boolean continues = !part.contains("@") && !rules.isEmpty();
      if (continues && !part.isBlank()) {
        rules.add(rules.remove(rules.size() - 1) + ";" + part);
      } else if (!part.isBlank()) {
        rules.add(part.strip());
      }
    }
    return rules;
  }

  /** Conditions joined by AND, without parentheses that enclose all of one. */
  static List<String> terms(String conditions) {
    List<String> terms = new ArrayList<>();
    for (String part : splitAtAnd(withoutParentheses(conditions))) {
      String term = withoutParentheses(part);
      if (term.equals(part.strip())) {
        terms.add(term);
      } else {
        terms.addAll(terms(term));
      }
    }
    return terms;
  }

  /** How many more parentheses open than close. */
  static int balance(String text) {
    return (int) text.chars().filter(c -> c == '(').count()
        - (int) text.chars().filter(c -> c == ')').count();
  }

  private static String withoutParentheses(String text) {
    String inner = text.strip();
    while (inner.startsWith("(") && closing(inner) == inner.length() - 1) {
      inner = inner.substring(1, inner.length() - 1).strip();
    }
    return inner;
  }

  /** Where the parenthesis closes that opens the text; -1 if nowhere. */
  private static int closing(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += depthChange(text.charAt(i));
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static List<String> splitAtAnd(String text) {
    String marked = text.toUpperCase(Locale.ROOT);
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += depthChange(text.charAt(i));
      boolean and = depth == 0 && marked.startsWith(AND, i) && alone(text, i, i + AND.length());
      if (and || (depth == 0 && text.charAt(i) == '&')) {
        parts.add(text.substring(start, i));
        start = and ? i + AND.length() : i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  /** Whether a word ends on both sides. */
  private static boolean alone(String text, int from, int to) {
    boolean startsWord = from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1));
    return startsWord && (to >= text.length() || !Character.isLetterOrDigit(text.charAt(to)));
  }

  private static List<String> split(String text, String separator) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      depth = Math.max(0, depth + depthChange(text.charAt(i)));
      if (depth == 0 && text.startsWith(separator, i)) {
        parts.add(text.substring(start, i));
        start = i + separator.length();
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static int depthChange(char c) {
    return c == '(' ? 1 : c == ')' ? -1 : 0;
  }
}

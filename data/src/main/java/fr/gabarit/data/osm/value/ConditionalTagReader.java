package fr.gabarit.data.osm.value;

import fr.gabarit.data.osm.value.ConditionalTag.Remark;
import fr.gabarit.data.osm.value.ConditionalTag.Rule;
import fr.gabarit.data.report.NoteText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the text of {@code *:conditional} tags: {@code value @ (condition)}, several joined by
 * semicolons, conditions joined by AND; parentheses may be missing. Thread-safe.
 *
 * <p>A condition that nobody can decide on, or that makes no sense, does not drop its rule: the
 * rule keeps the words, so that drivers can be told of a restriction that may be in force.
 */
public final class ConditionalTagReader {
  private static final int LONGEST_TEXT = 2000;
  private static final int MOST_RULES = 32;

  private final ConditionReader conditions = new ConditionReader();

  /** Reads a text; whatever it holds, there is an answer. */
  public ConditionalTag read(String text) {
    List<Remark> remarks = new ArrayList<>();
    List<String> parts =
        text.length() > LONGEST_TEXT
            ? List.of()
            : ConditionSplitter.rules(balanced(ConditionSplitter.normalised(text), remarks));
    if (parts.isEmpty() || parts.size() > MOST_RULES) {
      remarks.add(
          notUnderstood(
              NoteText.of(
                  "Is empty or longer than any sign; write up to %d rules like: no @ (22:00-06:00).",
                  MOST_RULES)));
      return new ConditionalTag(List.of(), remarks);
    }
    List<Rule> rules = new ArrayList<>();
    parts.forEach(part -> rules.addAll(rule(part, remarks)));
    return new ConditionalTag(rules, remarks.stream().distinct().toList());
  }

  private List<Rule> rule(String part, List<Remark> remarks) {
    int at = part.indexOf('@');
    String value = at < 0 ? "" : part.substring(0, at).strip();
    String condition = at < 0 ? "" : part.substring(at + 1).strip();
    if (value.isEmpty() || condition.isEmpty() || condition.contains("@")) {
      remarks.add(
          notUnderstood(
              NoteText.of(
                  "'%s' is no rule with a condition like: no @ (22:00-06:00). Not applied.",
                  part)));
      return List.of();
    }
    List<Condition> alternatives = List.of(Condition.NONE);
    for (String term : ConditionSplitter.terms(condition)) {
      if (term.isBlank()) {
        remarks.add(notUnderstood(NoteText.of("'%s' lacks a condition. Not applied.", part)));
        return List.of();
      }
      List<Condition> read = conditions.read(term, remarks);
      alternatives =
          alternatives.stream()
              .flatMap(before -> read.stream().map(before::and).flatMap(Optional::stream))
              .limit(MOST_RULES)
              .toList();
    }
    return alternatives.stream().map(alternative -> new Rule(value, alternative)).toList();
  }

  /** Supplies a missing parenthesis at the end, or takes away those too many there. */
  private static String balanced(String text, List<Remark> remarks) {
    int balance = ConditionSplitter.balance(text);
    if (balance == 0) {
      return text;
    }
    remarks.add(
        new Remark(
            Remark.Kind.DOUBTFUL, NoteText.of("Parentheses do not match; corrected at the end.")));
    String corrected = text;
    while (balance < 0 && corrected.endsWith(")")) {
      corrected = corrected.substring(0, corrected.length() - 1).strip();
      balance++;
    }
    return balance > 0 ? corrected + ")".repeat(balance) : corrected;
  }

  private static Remark notUnderstood(NoteText message) {
    return new Remark(Remark.Kind.NOT_UNDERSTOOD, message);
  }
}

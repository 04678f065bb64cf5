package fr.gabarit.data.datex;

import fr.gabarit.data.datex.Condition.Operator;
import fr.gabarit.data.datex.Condition.Subject;
import fr.gabarit.data.report.NoteText;
import java.util.ArrayList;
import java.util.List;

/**
 * One way in which a regulation can come to apply: all of these conditions hold. A formula that
 * mixes times, places and vehicles is a choice of such alternatives; each becomes a measure.
 *
 * @param when conditions on the time
 * @param where conditions on the place
 * @param who conditions on the vehicle and its trip
 */
record Alternative(List<Condition> when, List<Condition> where, List<Condition> who) {
  private static final int MOST_ALTERNATIVES = 64;
  private static final Alternative UNCONDITIONAL = new Alternative(List.of(), List.of(), List.of());

  Alternative {
    when = List.copyOf(when);
    where = List.copyOf(where);
    who = List.copyOf(who);
  }

  /** No condition at all. */
  static Alternative unconditional() {
    return UNCONDITIONAL;
  }

  /** Splits a formula; the alternatives are joined by "or". */
  static List<Alternative> of(Condition condition) throws RefusedMeasureException {
    for (Subject subject : Subject.values()) {
      if (condition.isAbout(subject) && !isPlainConjunction(condition)) {
        return List.of(UNCONDITIONAL.with(subject, condition));
      }
    }
    Condition.Group group = (Condition.Group) condition;
    if (group.negated() || group.operator() == Operator.XOR) {
      throw RefusedMeasureException.unsupported(
          group.element(),
          NoteText.of(
              "A ConditionSet mixes times, places and vehicles under a negation or 'xor'."));
    }
    return group.operator() == Operator.OR ? either(group) : both(group);
  }

  private static boolean isPlainConjunction(Condition condition) {
    return condition instanceof Condition.Group group
        && !group.negated()
        && group.operator() == Operator.AND;
  }

  private static List<Alternative> either(Condition.Group group) throws RefusedMeasureException {
    List<Alternative> all = new ArrayList<>();
    for (Condition member : group.members()) {
      all.addAll(of(member));
      checkNumber(all.size(), group);
    }
    return all;
  }

  private static List<Alternative> both(Condition.Group group) throws RefusedMeasureException {
    List<Alternative> all = List.of(UNCONDITIONAL);
    for (Condition member : group.members()) {
      List<Alternative> extended = new ArrayList<>();
      List<Alternative> choices = of(member);
      checkNumber((long) all.size() * choices.size(), group);
      for (Alternative left : all) {
        for (Alternative right : choices) {
          extended.add(left.and(right));
        }
      }
      all = extended;
    }
    return all;
  }

  private static void checkNumber(long number, Condition.Group group)
      throws RefusedMeasureException {
    if (number > MOST_ALTERNATIVES) {
      throw RefusedMeasureException.unsupported(
          group.element(),
          NoteText.of("The conditions make more than %d alternatives.", MOST_ALTERNATIVES));
    }
  }

  private Alternative with(Subject subject, Condition condition) {
    List<Condition> one = List.of(condition);
    return switch (subject) {
      case WHEN -> new Alternative(join(when, one), where, who);
      case WHERE -> new Alternative(when, join(where, one), who);
      case WHO -> new Alternative(when, where, join(who, one));
    };
  }

  private Alternative and(Alternative other) {
    return new Alternative(join(when, other.when), join(where, other.where), join(who, other.who));
  }

  private static List<Condition> join(List<Condition> left, List<Condition> right) {
    List<Condition> joined = new ArrayList<>(left);
    joined.addAll(right);
    return joined;
  }
}

package fr.gabarit.data.datex;

import fr.gabarit.data.datex.Condition.Operator;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.times.Rounding;
import fr.gabarit.data.times.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads formulas over validity conditions as sets of times; every operator has its equivalent. */
final class WhenReader {
  private final Publisher publisher;
  private final ValidityReader validities;
  private final OrderNotes notes;

  WhenReader(Publisher publisher, ValidityReader validities, OrderNotes notes) {
    this.publisher = publisher;
    this.validities = validities;
    this.notes = notes;
  }

  /** The times at which all conditions hold; empty if there are none. */
  Optional<Times> read(List<Condition> conditions) throws RefusedMeasureException {
    if (conditions.isEmpty()) {
      return Optional.empty();
    }
    List<Times> all = new ArrayList<>();
    for (Condition condition : conditions) {
      all.add(read(condition, Rounding.WIDEN));
    }
    boolean periodsSideBySide =
        publisher == Publisher.DIALOG
            && conditions.size() > 1
            && conditions.stream().allMatch(Condition.Leaf.class::isInstance);
    if (periodsSideBySide) {
      notes.info(
          NoteKind.DEFAULT_TAKEN,
          conditions.get(0).element(),
          NoteText.of("Several periods stand side by side; they are read as alternatives."));
      return Optional.of(Times.anyOf(all));
    }
    return Optional.of(Times.allOf(all));
  }

  private Times read(Condition condition, Rounding rounding) throws RefusedMeasureException {
    Rounding inner = condition.negated() ? rounding.opposite() : rounding;
    Times read =
        condition instanceof Condition.Group group
            ? group(group, inner)
            : leaf(condition.element(), inner);
    return condition.negated() ? read.complement() : read;
  }

  private Times leaf(DatexElement element, Rounding rounding) throws RefusedMeasureException {
    Optional<Times> times = validities.ofParent(element, rounding);
    if (times.isEmpty()) {
      throw RefusedMeasureException.invalid(
          element,
          NoteText.of("A ValidityCondition has no validity."),
          NoteText.of("Give its validityByOrder."));
    }
    return times.get();
  }

  private Times group(Condition.Group group, Rounding rounding) throws RefusedMeasureException {
    List<Condition> members = group.members();
    if (group.operator() == Operator.XOR && members.size() > 1) {
      return exclusive(group, rounding);
    }
    List<Times> read = new ArrayList<>();
    for (Condition member : members) {
      read.add(read(member, rounding));
    }
    return group.operator() == Operator.AND ? Times.allOf(read) : Times.anyOf(read);
  }

  private Times exclusive(Condition.Group group, Rounding rounding) throws RefusedMeasureException {
    List<Condition> members = group.members();
    if (members.size() > 2) {
      throw RefusedMeasureException.unsupported(
          group.element(), NoteText.of("'xor' of more than two conditions is ambiguous."));
    }
    Times one = read(members.get(0), rounding);
    Times other = read(members.get(1), rounding);
    Times surelyBoth =
        Times.allOf(
            List.of(
                read(members.get(0), rounding.opposite()),
                read(members.get(1), rounding.opposite())));
    return Times.allOf(List.of(Times.anyOf(List.of(one, other)), surelyBoth.complement()));
  }
}

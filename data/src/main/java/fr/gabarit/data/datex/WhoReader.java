package fr.gabarit.data.datex;

import fr.gabarit.data.datex.Condition.Operator;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.Who;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads formulas over conditions on vehicles. DiaLog lists restricted (not negated) and exempted
 * (negated) vehicles side by side and means "any of the restricted and none of the exempted"; from
 * other publishers the formula is read to the letter.
 */
final class WhoReader {
  private static final int MOST_TERMS = 256;

  private final Publisher publisher;
  private final WhoConditionReader conditions;
  private final OrderNotes notes;

  WhoReader(Publisher publisher, WhoConditionReader conditions, OrderNotes notes) {
    this.publisher = publisher;
    this.conditions = conditions;
    this.notes = notes;
  }

  /** Whom the conditions together concern; each of the results makes a measure. */
  List<Who> read(List<Condition> all) throws RefusedMeasureException {
    if (all.isEmpty()) {
      return List.of(Who.EVERYONE);
    }
    return publisher == Publisher.DIALOG ? List.of(dialog(all)) : literal(all);
  }

  private Who dialog(List<Condition> all) throws RefusedMeasureException {
    List<Condition.Leaf> leaves = new ArrayList<>();
    int groups = 0;
    for (Condition condition : all) {
      if (condition instanceof Condition.Group group) {
        groups++;
        leaves.addAll(flatMembers(group));
      } else {
        leaves.add((Condition.Leaf) condition);
      }
    }
    if (groups > 1) {
      throw RefusedMeasureException.unsupported(
          all.get(0).element(), NoteText.of("Several sets of vehicles stand side by side."));
    }
    List<Condition.Leaf> restricting = leaves.stream().filter(leaf -> !leaf.negated()).toList();
    if (groups == 0 && restricting.size() > 1) {
      notes.info(
          NoteKind.DEFAULT_TAKEN,
          all.get(0).element(),
          NoteText.of("Several kinds of vehicles stand side by side; any of them is restricted."));
    }
    return dialog(restricting, leaves.stream().filter(Condition.Leaf::negated).toList());
  }

  private Who dialog(List<Condition.Leaf> restricting, List<Condition.Leaf> exempting)
      throws RefusedMeasureException {
    boolean everyone = restricting.isEmpty();
    Set<VehicleClause> restricted = new LinkedHashSet<>();
    Set<Exemption> exempted = new LinkedHashSet<>();
    for (Condition.Leaf leaf : restricting) {
      Restricted read = conditions.restricted(leaf.element());
      // Through traffic narrows what stands beside it; alone it is everyone's.
      everyone |= read.everyone() && (read.butFor().isEmpty() || restricting.size() == 1);
      restricted.addAll(read.anyOf());
      exempted.addAll(read.butFor());
    }
    for (Condition.Leaf leaf : exempting) {
      exempted.addAll(conditions.exempted(leaf.element()));
    }
    return new Who(everyone ? List.of() : List.copyOf(restricted), List.copyOf(exempted));
  }

  private static List<Condition.Leaf> flatMembers(Condition.Group group)
      throws RefusedMeasureException {
    if (group.negated() || group.operator() == Operator.XOR) {
      throw RefusedMeasureException.unsupported(
          group.element(), NoteText.of("A set of vehicles is negated or combined by 'xor'."));
    }
    List<Condition.Leaf> leaves = new ArrayList<>();
    for (Condition member : group.members()) {
      if (member instanceof Condition.Group inner) {
        throw RefusedMeasureException.unsupported(
            inner.element(), NoteText.of("A set of vehicles contains another set."));
      }
      leaves.add((Condition.Leaf) member);
    }
    return leaves;
  }

  private List<Who> literal(List<Condition> all) throws RefusedMeasureException {
    List<Term> terms = List.of(Term.TRUE);
    for (Condition condition : all) {
      terms = product(terms, terms(condition, false), condition);
    }
    Map<Set<Exemption>, Set<List<VehicleClause>>> byExemptions = new LinkedHashMap<>();
    for (Term term : terms) {
      byExemptions
          .computeIfAbsent(term.exempted(), e -> new LinkedHashSet<>())
          .add(List.copyOf(term.allOf()));
    }
    List<Who> result = new ArrayList<>();
    byExemptions.forEach((exempted, restricted) -> result.add(who(restricted, exempted)));
    return result;
  }

  private static Who who(Set<List<VehicleClause>> restricted, Set<Exemption> exempted) {
    boolean everyone = restricted.stream().anyMatch(List::isEmpty);
    return new Who(
        everyone ? List.of() : restricted.stream().map(DatexProfile::allOf).toList(),
        List.copyOf(exempted));
  }

  /** The condition, or its contrary, as a choice of terms. */
  private List<Term> terms(Condition condition, boolean contrary) throws RefusedMeasureException {
    boolean negated = condition.negated() != contrary;
    if (condition instanceof Condition.Leaf leaf) {
      return negated ? exempting(leaf) : restricting(leaf);
    }
    Condition.Group group = (Condition.Group) condition;
    if (group.operator() == Operator.XOR && group.members().size() > 1) {
      throw RefusedMeasureException.unsupported(
          group.element(), NoteText.of("Conditions on vehicles are combined by 'xor'."));
    }
    // De Morgan: the contrary of "all" is "any of the contraries".
    boolean conjunction = (group.operator() == Operator.AND) != negated;
    List<Term> terms = conjunction ? List.of(Term.TRUE) : List.of();
    for (Condition member : group.members()) {
      List<Term> read = terms(member, negated);
      terms = conjunction ? product(terms, read, group) : sum(terms, read, group);
    }
    return terms;
  }

  private List<Term> restricting(Condition.Leaf leaf) throws RefusedMeasureException {
    Restricted read = conditions.restricted(leaf.element());
    if (read.everyone()) {
      return List.of(new Term(Set.of(), new LinkedHashSet<>(read.butFor())));
    }
    return read.anyOf().stream().map(clause -> new Term(Set.of(clause), Set.of())).toList();
  }

  private List<Term> exempting(Condition.Leaf leaf) throws RefusedMeasureException {
    return List.of(new Term(Set.of(), new LinkedHashSet<>(conditions.exempted(leaf.element()))));
  }

  private static List<Term> product(List<Term> left, List<Term> right, Condition at)
      throws RefusedMeasureException {
    checkNumber((long) left.size() * right.size(), at);
    List<Term> product = new ArrayList<>();
    for (Term one : left) {
      for (Term other : right) {
        product.add(one.and(other));
      }
    }
    return product;
  }

  private static List<Term> sum(List<Term> left, List<Term> right, Condition at)
      throws RefusedMeasureException {
    checkNumber((long) left.size() + right.size(), at);
    List<Term> sum = new ArrayList<>(left);
    sum.addAll(right);
    return sum;
  }

  private static void checkNumber(long number, Condition at) throws RefusedMeasureException {
    if (number > MOST_TERMS) {
      throw RefusedMeasureException.unsupported(
          at.element(),
          NoteText.of("The conditions on vehicles make more than %d cases.", MOST_TERMS));
    }
  }

  /** One case: all of the clauses and none of the exemptions. */
  private record Term(Set<VehicleClause> allOf, Set<Exemption> exempted) {
    private static final Term TRUE = new Term(Set.of(), Set.of());

    Term and(Term other) {
      Set<VehicleClause> clauses = new LinkedHashSet<>(allOf);
      clauses.addAll(other.allOf);
      Set<Exemption> exemptions = new LinkedHashSet<>(exempted);
      exemptions.addAll(other.exempted);
      return new Term(clauses, exemptions);
    }
  }
}

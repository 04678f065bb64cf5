package fr.gabarit.data.datex;

import java.util.List;

/** A condition of a regulation, as it stands in the file: a formula over leaves of three kinds. */
sealed interface Condition {

  /** Where it stands. */
  DatexElement element();

  /** Whether its contrary is meant. */
  boolean negated();

  /** How the members of a set are combined. */
  enum Operator {
    AND,
    OR,
    XOR
  }

  /** What a leaf is about. */
  enum Subject {
    WHEN,
    WHERE,
    WHO
  }

  /** Several conditions; at least one. */
  record Group(DatexElement element, boolean negated, Operator operator, List<Condition> members)
      implements Condition {
    public Group {
      members = List.copyOf(members);
    }
  }

  /** A single condition. */
  record Leaf(DatexElement element, boolean negated, Subject subject) implements Condition {}

  /** Whether all leaves are about this. */
  default boolean isAbout(Subject subject) {
    if (this instanceof Group group) {
      return group.members().stream().allMatch(member -> member.isAbout(subject));
    }
    return ((Leaf) this).subject() == subject;
  }
}

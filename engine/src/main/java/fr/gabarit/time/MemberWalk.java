package fr.gabarit.time;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Changes of a union or intersection from the changes of its members. One member decides alone when
 * it is in the deciding state: inside for a union, outside for an intersection. That makes the two
 * mirror images, walked by the same code.
 */
final class MemberWalk {
  private MemberWalk() {}

  /** Whether any member holds the instant ({@code deciding}) or leaves it out (otherwise). */
  static boolean anyMemberIs(boolean deciding, List<TimeSet> members, Instant instant) {
    for (TimeSet member : members) {
      if (member.contains(instant) == deciding) {
        return true;
      }
    }
    return false;
  }

  /** The first change of the composite in ({@code after}, {@code until}]. */
  static Optional<Instant> nextChange(
      boolean deciding, List<TimeSet> members, Instant after, Instant until) {
    return anyMemberIs(deciding, members, after)
        ? endOfRun(deciding, members, after, until)
        : firstOf(members, after, until);
  }

  /**
   * While any member decides, the composite cannot change: leap from the last end of the members
   * that decide now to the last end of those that decide then, until none does.
   */
  private static Optional<Instant> endOfRun(
      boolean deciding, List<TimeSet> members, Instant after, Instant until) {
    Instant reached = after;
    while (true) {
      Instant end = reached;
      for (TimeSet member : members) {
        if (member.contains(reached) == deciding) {
          Optional<Instant> change = member.nextChange(reached, until);
          if (change.isEmpty()) {
            return Optional.empty();
          }
          if (change.get().isAfter(end)) {
            end = change.get();
          }
        }
      }
      if (end.equals(reached)) {
        return Optional.of(reached);
      }
      reached = end;
    }
  }

  /** While no member decides, the first member to change decides from then on. */
  private static Optional<Instant> firstOf(List<TimeSet> members, Instant after, Instant until) {
    Optional<Instant> first = Optional.empty();
    for (TimeSet member : members) {
      Optional<Instant> change = member.nextChange(after, first.orElse(until));
      if (change.isPresent()) {
        first = change;
      }
    }
    return first;
  }
}

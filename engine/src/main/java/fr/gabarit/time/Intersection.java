package fr.gabarit.time;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The intersection of its members, of which there is at least one. */
public record Intersection(List<TimeSet> members) implements TimeSet {
  public Intersection {
    members = List.copyOf(members);
    if (members.isEmpty()) {
      throw new IllegalArgumentException(
          "An intersection needs at least one member; use Always for none.");
    }
  }

  /** The intersection in its simplest form: {@link Always} of nothing, a single member itself. */
  public static TimeSet of(List<? extends TimeSet> members) {
    if (members.isEmpty()) {
      return new Always();
    }
    return members.size() == 1 ? members.get(0) : new Intersection(List.copyOf(members));
  }

  /** As {@link #of(List)}. */
  public static TimeSet of(TimeSet... members) {
    return of(Arrays.asList(members));
  }

  @Override
  public boolean contains(Instant instant) {
    return !MemberWalk.anyMemberIs(false, members, instant);
  }

  @Override
  public Optional<Instant> nextChange(Instant after, Instant until) {
    return MemberWalk.nextChange(false, members, after, until);
  }
}

package fr.gabarit.time;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The union of its members, of which there is at least one. */
public record Union(List<TimeSet> members) implements TimeSet {
  public Union {
    members = List.copyOf(members);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("A union needs at least one member; use Never for none.");
    }
  }

  /** The union in its simplest form: {@link Never} of nothing, a single member itself. */
  public static TimeSet of(List<? extends TimeSet> members) {
    if (members.isEmpty()) {
      return new Never();
    }
    return members.size() == 1 ? members.get(0) : new Union(List.copyOf(members));
  }

  /** As {@link #of(List)}. */
  public static TimeSet of(TimeSet... members) {
    return of(Arrays.asList(members));
  }

  @Override
  public boolean contains(Instant instant) {
    return MemberWalk.anyMemberIs(true, members, instant);
  }

  @Override
  public Optional<Instant> nextChange(Instant after, Instant until) {
    return MemberWalk.nextChange(true, members, after, until);
  }
}

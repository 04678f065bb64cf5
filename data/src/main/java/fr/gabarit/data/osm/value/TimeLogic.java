package fr.gabarit.data.osm.value;

import fr.gabarit.time.Always;
import fr.gabarit.time.Complement;
import fr.gabarit.time.DailyWindow;
import fr.gabarit.time.Intersection;
import fr.gabarit.time.Never;
import fr.gabarit.time.TimeSet;
import fr.gabarit.time.Union;
import fr.gabarit.time.WeeklyWindows;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Joins sets of times and leaves out what adds nothing, so that a rule says "22:00 to 06:00" and
 * not "22:00 to 06:00 but not on Saturdays from 08:00 to 18:00". What recurs weekly is compared by
 * minutes of the week; in the hour that clocks show twice in autumn the result may differ.
 */
final class TimeLogic {
  private TimeLogic() {}

  static TimeSet not(TimeSet set) {
    if (set instanceof Always) {
      return new Never();
    }
    if (set instanceof Never) {
      return new Always();
    }
    return set instanceof Complement complement ? complement.set() : new Complement(set);
  }

  static TimeSet or(TimeSet one, TimeSet other) {
    if (one instanceof Never || other instanceof Always || contains(other, one)) {
      return other;
    }
    if (other instanceof Never || one instanceof Always || contains(one, other)) {
      return one;
    }
    Optional<TimeSet> joined = sameDays(one, other);
    if (joined.isPresent()) {
      return joined.get();
    }
    Set<TimeSet> members = new LinkedHashSet<>();
    members.addAll(one instanceof Union union ? union.members() : List.of(one));
    members.addAll(other instanceof Union union ? union.members() : List.of(other));
    return new Union(List.copyOf(members));
  }

  static TimeSet and(TimeSet one, TimeSet other) {
    if (one instanceof Always || other instanceof Never || contains(one, other)) {
      return other;
    }
    if (other instanceof Always || one instanceof Never || contains(other, one)) {
      return one;
    }
    if (contains(not(one), other)) {
      return new Never();
    }
    Set<TimeSet> members = new LinkedHashSet<>();
    members.addAll(one instanceof Intersection both ? both.members() : List.of(one));
    members.addAll(other instanceof Intersection both ? both.members() : List.of(other));
    return new Intersection(List.copyOf(members));
  }

  /** Whether it is plain that the first holds whenever the second does; false where it is not. */
  static boolean contains(TimeSet whole, TimeSet part) {
    if (whole.equals(part) || whole instanceof Always || part instanceof Never) {
      return true;
    }
    Optional<BitSet> minutes = MinutesOfWeek.of(part);
    Optional<BitSet> allowed = minutes.isEmpty() ? minutes : MinutesOfWeek.of(whole);
    if (allowed.isEmpty()) {
      return false;
    }
    minutes.get().andNot(allowed.get());
    return minutes.get().isEmpty();
  }

  private static Optional<TimeSet> sameDays(TimeSet one, TimeSet other) {
    if (one instanceof WeeklyWindows first
        && other instanceof WeeklyWindows second
        && first.days().equals(second.days())
        && first.holidays() == second.holidays()) {
      List<DailyWindow> windows = new ArrayList<>(first.windows());
      windows.addAll(second.windows());
      return Optional.of(new WeeklyWindows(first.days(), windows, first.holidays()));
    }
    return Optional.empty();
  }
}

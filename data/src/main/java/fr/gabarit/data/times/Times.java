package fr.gabarit.data.times;

import fr.gabarit.order.Validity;
import fr.gabarit.time.Complement;
import fr.gabarit.time.Intersection;
import fr.gabarit.time.TimeSet;
import fr.gabarit.time.Union;
import java.util.List;

/**
 * Times as read.
 *
 * @param set the instants, already rounded
 * @param uncertain whether the source leaves them in doubt
 */
public record Times(TimeSet set, boolean uncertain) {

  /** Times that the source leaves no doubt about. */
  public static Times certain(TimeSet set) {
    return new Times(set, false);
  }

  /** The union of at least one. */
  public static Times anyOf(List<Times> members) {
    return members.size() == 1
        ? members.get(0)
        : new Times(new Union(sets(members)), oneUncertain(members));
  }

  /** The intersection of at least one. */
  public static Times allOf(List<Times> members) {
    return members.size() == 1
        ? members.get(0)
        : new Times(new Intersection(sets(members)), oneUncertain(members));
  }

  /** All other times. */
  public Times complement() {
    return new Times(new Complement(set), uncertain);
  }

  /** The times as a validity. */
  public Validity validity() {
    return new Validity(set, uncertain);
  }

  private static List<TimeSet> sets(List<Times> members) {
    return members.stream().map(Times::set).toList();
  }

  private static boolean oneUncertain(List<Times> members) {
    return members.stream().anyMatch(Times::uncertain);
  }
}

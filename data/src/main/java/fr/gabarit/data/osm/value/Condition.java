package fr.gabarit.data.osm.value;

import fr.gabarit.order.Exemption;
import fr.gabarit.order.VehicleClause;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * For whom and when a value counts: for vehicles that meet all conditions, at these times, for
 * users who can claim all that is named. Immutable.
 *
 * @param vehicles which vehicles
 * @param times when
 * @param users what a user must be able to claim, e.g. to be local traffic; usually nothing
 * @param undecidable words that nobody can decide on beforehand, such as "wet"; usually none
 */
public record Condition(
    VehicleConjunction vehicles,
    ConditionTimes times,
    List<Exemption> users,
    List<String> undecidable) {
  /** Always and for everyone. */
  public static final Condition NONE =
      new Condition(VehicleConjunction.EVERY, ConditionTimes.ALWAYS, List.of(), List.of());

  public Condition {
    users = List.copyOf(users);
    undecidable = List.copyOf(undecidable);
  }

  static Condition vehicles(VehicleClause... clauses) {
    return new Condition(
        VehicleConjunction.EVERY.and(List.of(clauses)).orElseThrow(),
        ConditionTimes.ALWAYS,
        List.of(),
        List.of());
  }

  static Condition times(ConditionTimes times) {
    return new Condition(VehicleConjunction.EVERY, times, List.of(), List.of());
  }

  static Condition user(Exemption user) {
    return new Condition(VehicleConjunction.EVERY, ConditionTimes.ALWAYS, List.of(user), List.of());
  }

  static Condition undecidable(String words) {
    return new Condition(
        VehicleConjunction.EVERY, ConditionTimes.ALWAYS, List.of(), List.of(words));
  }

  /** Both conditions; empty where they can never hold together. */
  Optional<Condition> and(Condition other) {
    ConditionTimes both = times.and(other.times);
    return both.never()
        ? Optional.empty()
        : vehicles
            .and(other.vehicles)
            .map(
                joined ->
                    new Condition(
                        joined,
                        both,
                        joined(users, other.users),
                        joined(undecidable, other.undecidable)));
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    List<T> all = new ArrayList<>(one);
    all.addAll(other);
    return List.copyOf(new LinkedHashSet<>(all));
  }

  /** Whether it holds always and for everyone. */
  boolean unconditional() {
    return vehicles.clauses().isEmpty()
        && times.always()
        && users.isEmpty()
        && undecidable.isEmpty();
  }
}

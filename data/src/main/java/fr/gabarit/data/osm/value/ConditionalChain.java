package fr.gabarit.data.osm.value;

import fr.gabarit.order.Exemption;
import fr.gabarit.order.VehicleClause;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes apart a chain of conditional values in which the last one whose condition holds counts: a
 * general key before a more specific one, a plain value before its conditional list, a rule of the
 * list before the next.
 *
 * <p>Every value gets the cases in which no later value counts. Cases of different values have no
 * vehicle, time and user in common; cases of the same value may overlap, which is no matter as they
 * rule the same. Uncertain times belong to both sides, so that whatever restricts, does.
 */
public final class ConditionalChain {
  /** More cases than any sign tells; beyond it a case stays larger than it should be. */
  private static final int MOST_CASES = 64;

  private ConditionalChain() {}

  /** The part of a value's domain that later values have left so far. */
  private record Box(VehicleConjunction vehicles, ConditionTimes times, Set<Exemption> exempted) {

    boolean contains(Box other) {
      return vehicles.follows(other.vehicles)
          && TimeLogic.contains(times.possibly(), other.times.possibly())
          && TimeLogic.contains(times.surely(), other.times.surely())
          && other.exempted.containsAll(exempted);
    }
  }

  /** Boxes of one value while later values are cut out. */
  private static final class Remainder {
    private final Condition meant;
    private final List<String> sources = new ArrayList<>();
    private List<Box> boxes;
    private boolean simplified;

    Remainder(ConditionalValue<?> value) {
      meant = value.condition();
      sources.add(value.source());
      boxes = List.of(new Box(meant.vehicles(), meant.times(), Set.of()));
    }

    void cutOut(ConditionalValue<?> later) {
      List<Box> left = new ArrayList<>();
      for (Box box : boxes) {
        without(box, later.condition()).forEach(part -> add(left, part));
      }
      if (left.equals(boxes)) {
        return;
      }
      if (left.size() > MOST_CASES) {
        simplified = true;
        return;
      }
      boxes = left;
      if (!sources.contains(later.source())) {
        sources.add(later.source());
      }
    }

    /** Leaves out what another box holds. */
    private static void add(List<Box> boxes, Box added) {
      if (boxes.stream().noneMatch(box -> box.contains(added))) {
        boxes.removeIf(added::contains);
        boxes.add(added);
      }
    }

    private Stream<Box> without(Box box, Condition later) {
      boolean neverTogether =
          box.vehicles().and(later.vehicles()).isEmpty() || box.times().and(later.times()).never();
      if (neverTogether) {
        return Stream.of(box);
      }
      Stream<Box> otherVehicles =
          later.vehicles().negations().stream()
              .flatMap(negation -> box.vehicles().and(List.of(negation)).stream())
              .map(vehicles -> new Box(vehicles, box.times(), box.exempted()));
      Stream<Box> otherTimes =
          Stream.of(box.times().and(later.times().not()))
              .filter(times -> !times.never())
              .map(times -> new Box(box.vehicles(), times, box.exempted()));
      Stream<Box> otherUsers =
          later.users().stream()
              .filter(user -> !meant.users().contains(user))
              .map(user -> new Box(box.vehicles(), box.times(), with(box.exempted(), user)));
      return Stream.of(otherVehicles, otherTimes, otherUsers).flatMap(boxes -> boxes);
    }

    private static Set<Exemption> with(Set<Exemption> exempted, Exemption user) {
      Set<Exemption> more = new LinkedHashSet<>(exempted);
      more.add(user);
      return more;
    }
  }

  /**
   * Takes a chain apart.
   *
   * @param chain what counts least first; empty means that nothing counts
   * @return the cases, in the order of their values in the chain
   */
  public static <V> List<ConditionalCase<V>> compile(List<ConditionalValue<V>> chain) {
    List<ConditionalValue<V>> joined = joinNeighbours(chain);
    List<ConditionalCase<V>> cases = new ArrayList<>();
    for (int i = 0; i < joined.size(); i++) {
      ConditionalValue<V> value = joined.get(i);
      Remainder remainder = new Remainder(value);
      for (ConditionalValue<V> later : joined.subList(i + 1, joined.size())) {
        if (later.condition().undecidable().isEmpty()) {
          remainder.cutOut(later);
        }
      }
      for (Box box : remainder.boxes) {
        cases.add(
            new ConditionalCase<>(
                value.value(),
                withWords(box.vehicles(), remainder.meant.undecidable()),
                box.times(),
                List.copyOf(box.exempted()),
                remainder.meant.users(),
                remainder.sources,
                remainder.simplified));
      }
    }
    return cases;
  }

  private static VehicleConjunction withWords(VehicleConjunction vehicles, List<String> words) {
    List<VehicleClause> clauses = new ArrayList<>(vehicles.clauses());
    words.forEach(word -> clauses.add(new VehicleClause.FreeText(word)));
    return new VehicleConjunction(clauses);
  }

  /** Rules in a row that differ in their times alone are one rule: "22:00-24:00", "0:00-06:00". */
  private static <V> List<ConditionalValue<V>> joinNeighbours(List<ConditionalValue<V>> chain) {
    List<ConditionalValue<V>> joined = new ArrayList<>();
    for (ConditionalValue<V> next : chain) {
      if (next.condition().unconditional()) {
        joined.clear(); // Nothing before it can count.
      }
      ConditionalValue<V> last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && differOnlyInTimes(last, next)) {
        Condition condition =
            new Condition(
                next.condition().vehicles(),
                last.condition().times().or(next.condition().times()),
                next.condition().users(),
                next.condition().undecidable());
        joined.set(
            joined.size() - 1, new ConditionalValue<>(next.value(), condition, next.source()));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  private static <V> boolean differOnlyInTimes(ConditionalValue<V> one, ConditionalValue<V> other) {
    return one.source().equals(other.source())
        && one.value().equals(other.value())
        && one.condition().vehicles().equals(other.condition().vehicles())
        && one.condition().users().equals(other.condition().users())
        && one.condition().undecidable().equals(other.condition().undecidable());
  }
}

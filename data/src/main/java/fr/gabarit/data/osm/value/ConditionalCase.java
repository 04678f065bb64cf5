package fr.gabarit.data.osm.value;

import fr.gabarit.order.Exemption;
import fr.gabarit.order.VehicleClause;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Vehicles, times and users for whom one value of a {@link ConditionalChain} counts, whatever else
 * the chain says. Immutable.
 *
 * @param value what counts
 * @param vehicles for which vehicles; holds a {@link VehicleClause.FreeText} where the condition
 *     has words that nobody can decide on
 * @param times when
 * @param exempted users for whom other values count instead; in no particular order of rank
 * @param onlyFor the value was meant only for users who can claim all of these, but restricts all:
 *     a measure cannot single them out. Where the chain closes the way to all others anyhow, as it
 *     usually does, this makes no difference
 * @param sources the tags that make the case: the one that has the value, then those that limit it
 * @param simplified whether the chain was too intricate to be taken apart, so that the case is
 *     larger than it should be
 */
public record ConditionalCase<V>(
    V value,
    VehicleConjunction vehicles,
    ConditionTimes times,
    List<Exemption> exempted,
    List<Exemption> onlyFor,
    List<String> sources,
    boolean simplified) {
  public ConditionalCase {
    exempted = List.copyOf(exempted);
    onlyFor = List.copyOf(onlyFor);
    sources = List.copyOf(sources);
  }

  /** Whether the condition has words that nobody can decide on. */
  public boolean undecidable() {
    return vehicles.clauses().stream().anyMatch(VehicleClause.FreeText.class::isInstance);
  }

  /** The same for some vehicles only; empty where it concerns none of them. */
  public Optional<ConditionalCase<V>> among(Collection<? extends VehicleClause> scope) {
    return new VehicleConjunction(List.of())
        .and(scope)
        .flatMap(conjunction -> conjunction.and(vehicles))
        .map(
            narrowed ->
                new ConditionalCase<>(
                    value, narrowed, times, exempted, onlyFor, sources, simplified));
  }

  /** Whether it says the same of the same, whatever the tags. */
  public boolean sameMeaning(ConditionalCase<V> other) {
    return value.equals(other.value)
        && vehicles.equals(other.vehicles)
        && times.equals(other.times)
        && exempted.equals(other.exempted)
        && onlyFor.equals(other.onlyFor);
  }
}

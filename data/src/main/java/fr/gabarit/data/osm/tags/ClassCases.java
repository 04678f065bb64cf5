package fr.gabarit.data.osm.tags;

import fr.gabarit.data.osm.value.ConditionalCase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Cases of light and of heavy goods vehicles, joined where they are ruled alike.
 *
 * @param scope the vehicles of the case; already among its conditions
 * @param rule what counts for them
 */
record ClassCases<V>(VehicleScope scope, ConditionalCase<V> rule) {

  /**
   * Joins cases that say the same for both classes.
   *
   * @param apart cases that are kept apart although they say the same
   */
  static <V> List<ClassCases<V>> join(
      List<ConditionalCase<V>> goods,
      List<ConditionalCase<V>> hgv,
      Predicate<ConditionalCase<V>> apart) {
    List<ClassCases<V>> joined = new ArrayList<>();
    List<ConditionalCase<V>> hgvLeft = new ArrayList<>(hgv);
    for (ConditionalCase<V> light : goods) {
      ConditionalCase<V> heavy =
          apart.test(light)
              ? null
              : hgvLeft.stream().filter(light::sameMeaning).findFirst().orElse(null);
      if (heavy == null) {
        add(joined, VehicleScope.GOODS, light);
      } else {
        hgvLeft.remove(heavy);
        add(joined, VehicleScope.ALL, withSources(light, heavy));
      }
    }
    hgvLeft.forEach(heavy -> add(joined, VehicleScope.HGV, heavy));
    return joined;
  }

  private static <V> void add(
      List<ClassCases<V>> cases, VehicleScope scope, ConditionalCase<V> one) {
    one.among(scope.clauses()).ifPresent(narrowed -> cases.add(new ClassCases<>(scope, narrowed)));
  }

  private static <V> ConditionalCase<V> withSources(
      ConditionalCase<V> light, ConditionalCase<V> heavy) {
    List<String> sources =
        Stream.concat(light.sources().stream(), heavy.sources().stream()).distinct().toList();
    return new ConditionalCase<>(
        light.value(),
        light.vehicles(),
        light.times(),
        light.exempted(),
        light.onlyFor(),
        sources,
        light.simplified() || heavy.simplified());
  }
}

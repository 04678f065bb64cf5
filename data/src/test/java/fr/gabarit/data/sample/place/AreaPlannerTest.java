package fr.gabarit.data.sample.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AreaPlannerTest {

  @Test
  void scaleOneHoldsEveryTownInItsPlace() throws IOException {
    SampleFacts facts = SampleFacts.load();
    AreaPlan plan = new AreaPlanner(facts, 1).plan(1);
    assertThat(plan.towns()).hasSameSizeAs(facts.towns());
    for (TownFact fact : facts.towns()) {
      assertThat(plan.towns())
          .anySatisfy(
              town -> {
                assertThat(town.name()).isEqualTo(fact.name());
                assertThat(plan.plane().lat(town.centre())).isCloseTo(fact.lat(), within());
                assertThat(plan.plane().lon(town.centre())).isCloseTo(fact.lon(), within());
              });
    }
  }

  @Test
  void copiesOfTheAreaHaveNamesAndNumbersOfTheirOwn() throws IOException {
    AreaPlan plan = new AreaPlanner(SampleFacts.load(), 1).plan(2.5);
    Set<String> names = new HashSet<>();
    assertThat(plan.settlements()).allMatch(settlement -> names.add(settlement.name()));
    assertThat(plan.towns().size()).isGreaterThan(2 * SampleFacts.load().towns().size());
    Set<String> numbers = new HashSet<>();
    assertThat(plan.roads().stream().filter(PlannedRoad::dual))
        .allMatch(road -> numbers.add(road.ref().orElseThrow()));
  }

  @Test
  void copiesAreJoinedToTheirNeighboursByARoad() throws IOException {
    AreaPlan plan = new AreaPlanner(SampleFacts.load(), 1).plan(2);
    Set<Settlement> reached = new HashSet<>(Set.of(plan.settlements().get(0)));
    boolean grew = true;
    while (grew) {
      grew = false;
      for (PlannedRoad road : plan.roads()) {
        if (road.stops().stream().anyMatch(reached::contains)) {
          grew |= reached.addAll(road.stops());
        }
      }
    }
    assertThat(reached).containsAll(plan.towns());
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-9);
  }
}

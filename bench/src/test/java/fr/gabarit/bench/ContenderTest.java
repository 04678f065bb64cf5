package fr.gabarit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;

class ContenderTest {
  private static List<String> benchmarks() {
    return Arrays.stream(RouteBenchmark.class.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Benchmark.class))
        .map(Method::getName)
        .map(name -> RouteBenchmark.class.getName() + "." + name)
        .toList();
  }

  @Test
  void everyBenchmarkIsShownAsOneContender() {
    assertThat(benchmarks())
        .extracting(Contender::of)
        .containsExactlyInAnyOrder(Contender.values());
  }

  @Test
  void aPatternRunsTheContendersAskedForAndNoOther() {
    Set<Contender> wanted = EnumSet.of(Contender.GABARIT_SEARCH, Contender.DIJKSTRA);
    Pattern pattern = Pattern.compile(Contender.pattern(wanted));
    assertThat(benchmarks().stream().filter(name -> pattern.matcher(name).find()))
        .extracting(Contender::of)
        .containsExactlyInAnyOrderElementsOf(wanted);
  }
}

package fr.gabarit.bench.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Whole requests in process: read the query, snap, search, explain (ours), geometry, instructions,
 * JSON. Ours under the orders of the extract's tags for a lorry of 19 t at an hour, explained;
 * GraphHopper's for a car with contraction hierarchies.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Threads(1)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 2)
public class RequestBenchmark {
  /** Ours. */
  @Benchmark
  public byte[] gabarit(RequestState state) throws JsonProcessingException {
    return state.ours().answer(state.nextTrip(), Extras.NONE);
  }

  /** Ours with path details. */
  @Benchmark
  public byte[] gabaritWithDetails(RequestState state) throws JsonProcessingException {
    return state.ours().answer(state.nextTrip(), Extras.DETAILS);
  }

  /** Ours with other routes. */
  @Benchmark
  public byte[] gabaritAlternatives(RequestState state) throws JsonProcessingException {
    return state.ours().answer(state.nextTrip(), Extras.ALTERNATIVES);
  }

  /** Ours where there is no legal way: who bars it, how near one comes, when it is legal. */
  @Benchmark
  public byte[] gabaritRefused(RequestState state) throws JsonProcessingException {
    return state.ours().answer(state.nextRefused(), Extras.NONE);
  }

  /** Stock GraphHopper. */
  @Benchmark
  public byte[] graphHopper(RequestState state) throws JsonProcessingException {
    return state.stock().answer(state.nextTrip(), Extras.NONE);
  }

  /** Stock GraphHopper with path details. */
  @Benchmark
  public byte[] graphHopperWithDetails(RequestState state) throws JsonProcessingException {
    return state.stock().answer(state.nextTrip(), Extras.DETAILS);
  }

  /** Stock GraphHopper with other routes. */
  @Benchmark
  public byte[] graphHopperAlternatives(RequestState state) throws JsonProcessingException {
    return state.stock().answer(state.nextTrip(), Extras.ALTERNATIVES);
  }
}

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
    return state.ours().answer(state.nextTrip());
  }

  /** Stock GraphHopper. */
  @Benchmark
  public byte[] graphHopper(RequestState state) throws JsonProcessingException {
    return state.stock().answer(state.nextTrip());
  }
}

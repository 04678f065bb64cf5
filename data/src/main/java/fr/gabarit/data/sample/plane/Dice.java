package fr.gabarit.data.sample.plane;

import java.util.List;
import java.util.Random;

/**
 * Seeded chance for one stage of the work. Stages have their own streams, so that a change to one
 * leaves the others as they were. Uses only those methods of {@link Random} whose algorithm its
 * documentation fixes: the same seed gives the same draws on every machine. Not thread-safe.
 */
public final class Dice {

  private final Random random;

  /**
   * @param seed seed of the whole area
   * @param stage name of the stage
   */
  public Dice(long seed, String stage) {
    this.random = new Random(seed * 0x9E3779B97F4A7C15L ^ ((long) stage.hashCode() << 17));
  }

  /** Uniform in [from, to). */
  public double between(double from, double to) {
    return from + (to - from) * random.nextDouble();
  }

  /** Uniform in 0..bound-1. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  public <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  public long bits() {
    return random.nextLong();
  }
}

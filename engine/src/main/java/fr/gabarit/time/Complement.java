package fr.gabarit.time;

import java.time.Instant;
import java.util.Optional;

/** Every instant that {@code set} does not hold. */
public record Complement(TimeSet set) implements TimeSet {
  @Override
  public boolean contains(Instant instant) {
    return !set.contains(instant);
  }

  @Override
  public Optional<Instant> nextChange(Instant instant) {
    return set.nextChange(instant);
  }
}

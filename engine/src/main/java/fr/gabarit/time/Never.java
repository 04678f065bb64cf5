package fr.gabarit.time;

import java.time.Instant;
import java.util.Optional;

/** No instant. */
public record Never() implements TimeSet {
  @Override
  public boolean contains(Instant instant) {
    return false;
  }

  @Override
  public Optional<Instant> nextChange(Instant after, Instant until) {
    return Optional.empty();
  }
}

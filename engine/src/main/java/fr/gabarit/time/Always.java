package fr.gabarit.time;

import java.time.Instant;
import java.util.Optional;

/** Every instant. */
public record Always() implements TimeSet {
  @Override
  public boolean contains(Instant instant) {
    return true;
  }

  @Override
  public Optional<Instant> nextChange(Instant after, Instant until) {
    return Optional.empty();
  }
}

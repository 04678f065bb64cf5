package fr.gabarit.time;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Every instant that {@code set} does not hold. */
public record Complement(TimeSet set) implements TimeSet {
  public Complement {
    Objects.requireNonNull(set, "set");
  }

  /** The complement in its simplest form: the inside of another complement, {@link Never}, … */
  public static TimeSet of(TimeSet set) {
    if (set instanceof Complement inner) {
      return inner.set();
    }
    if (set instanceof Always) {
      return new Never();
    }
    return set instanceof Never ? new Always() : new Complement(set);
  }

  @Override
  public boolean contains(Instant instant) {
    return !set.contains(instant);
  }

  @Override
  public Optional<Instant> nextChange(Instant after, Instant until) {
    return set.nextChange(after, until);
  }
}

package fr.gabarit.time;

import java.time.Instant;
import java.util.Optional;

/**
 * One continuous span, start included, end excluded; an absent bound is open.
 *
 * @param start first instant held, or empty for "since ever"
 * @param end first instant no longer held, or empty for "for ever"
 */
public record DateSpan(Optional<Instant> start, Optional<Instant> end) implements TimeSet {
  public DateSpan {
    if (start.isPresent() && end.isPresent() && !start.get().isBefore(end.get())) {
      throw new IllegalArgumentException(
          "A date span must start before it ends, but got %s to %s."
              .formatted(start.get(), end.get()));
    }
  }

  @Override
  public boolean contains(Instant instant) {
    return start.map(s -> !instant.isBefore(s)).orElse(true)
        && end.map(instant::isBefore).orElse(true);
  }

  @Override
  public Optional<Instant> nextChange(Instant instant) {
    if (start.isPresent() && instant.isBefore(start.get())) {
      return start;
    }
    return end.filter(instant::isBefore);
  }
}

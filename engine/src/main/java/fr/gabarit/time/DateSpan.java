package fr.gabarit.time;

import java.time.Instant;
import java.time.LocalDate;
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

  /** From {@code start}, included, to {@code end}, excluded. */
  public static DateSpan between(Instant start, Instant end) {
    return new DateSpan(Optional.of(start), Optional.of(end));
  }

  /** From {@code start}, included, for ever. */
  public static DateSpan from(Instant start) {
    return new DateSpan(Optional.of(start), Optional.empty());
  }

  /** Since ever to {@code end}, excluded. */
  public static DateSpan until(Instant end) {
    return new DateSpan(Optional.empty(), Optional.of(end));
  }

  /** Whole civil days, both included. */
  public static DateSpan ofDays(LocalDate first, LocalDate last) {
    return between(
        CivilTime.opening(first.atStartOfDay()),
        CivilTime.closing(last.plusDays(1).atStartOfDay()));
  }

  @Override
  public boolean contains(Instant instant) {
    return start.map(s -> !instant.isBefore(s)).orElse(true)
        && end.map(instant::isBefore).orElse(true);
  }

  @Override
  public Optional<Instant> nextChange(Instant after, Instant until) {
    Optional<Instant> bound = start.filter(after::isBefore).or(() -> end.filter(after::isBefore));
    return bound.filter(change -> !change.isAfter(until));
  }
}

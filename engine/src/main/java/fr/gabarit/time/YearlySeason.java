package fr.gabarit.time;

import java.time.Instant;
import java.time.MonthDay;
import java.util.Optional;

/**
 * A stretch of whole days that comes back every year, both ends included; it may cross the new
 * year.
 *
 * @param first first day
 * @param last last day
 */
public record YearlySeason(MonthDay first, MonthDay last) implements TimeSet {
  @Override
  public boolean contains(Instant instant) {
    throw new IllegalStateException("skeleton");
  }

  @Override
  public Optional<Instant> nextChange(Instant instant) {
    throw new IllegalStateException("skeleton");
  }
}

package fr.gabarit.time;

import java.time.Instant;
import java.util.Optional;

/** The civil days that are public holidays in metropolitan France (Code du travail L3133-1). */
public record PublicHolidays() implements TimeSet {
  @Override
  public boolean contains(Instant instant) {
    throw new IllegalStateException("skeleton");
  }

  @Override
  public Optional<Instant> nextChange(Instant instant) {
    throw new IllegalStateException("skeleton");
  }
}

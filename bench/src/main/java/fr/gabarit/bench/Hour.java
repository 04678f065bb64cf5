package fr.gabarit.bench;

import fr.gabarit.time.CivilTime;
import java.time.Instant;
import java.time.LocalDateTime;

/** When the trips of a benchmark begin. */
public enum Hour {
  /** A quarter of an hour before many synthetic orders begin or end: trips meet both sides. */
  CHANGING(LocalDateTime.of(2026, 6, 9, 8, 45)),
  /** Nothing changes before morning: what the hour standing still makes no difference to. */
  STILL(LocalDateTime.of(2026, 6, 9, 21, 0));

  private final LocalDateTime civil;

  Hour(LocalDateTime civil) {
    this.civil = civil;
  }

  /** An ordinary Tuesday. */
  Instant departure() {
    return civil.atZone(CivilTime.ZONE).toInstant();
  }
}

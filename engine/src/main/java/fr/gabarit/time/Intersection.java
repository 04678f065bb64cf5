package fr.gabarit.time;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The intersection of its members, of which there is at least one. */
public record Intersection(List<TimeSet> members) implements TimeSet {
  @Override
  public boolean contains(Instant instant) {
    throw new IllegalStateException("skeleton");
  }

  @Override
  public Optional<Instant> nextChange(Instant instant) {
    throw new IllegalStateException("skeleton");
  }
}

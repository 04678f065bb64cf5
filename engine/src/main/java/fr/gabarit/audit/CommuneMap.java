package fr.gabarit.audit;

import fr.gabarit.order.Commune;
import java.util.Optional;

/** Tells in which commune a road lies. Thread-safe. */
@FunctionalInterface
public interface CommuneMap {
  /** Where no boundaries are known. */
  CommuneMap NONE = edge -> Optional.empty();

  /** The commune of an edge, if known. */
  Optional<Commune> commune(int edge);
}

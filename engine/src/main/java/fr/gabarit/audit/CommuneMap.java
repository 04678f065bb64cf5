package fr.gabarit.audit;

import fr.gabarit.gazetteer.CommuneAt;
import fr.gabarit.gazetteer.Communes;
import fr.gabarit.gazetteer.Municipality;
import java.util.Optional;

/** Tells in which commune a road lies. Thread-safe. */
@FunctionalInterface
public interface CommuneMap {

  /** The commune of an edge, if known for sure. */
  Optional<Municipality> commune(int edge);

  /** By the boundaries of a gazetteer. */
  static CommuneMap of(Communes communes) {
    return edge -> communes.of(edge).filter(CommuneAt::certain).map(CommuneAt::municipality);
  }
}

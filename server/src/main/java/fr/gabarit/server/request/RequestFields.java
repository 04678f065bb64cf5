package fr.gabarit.server.request;

import java.util.List;
import java.util.Optional;

/** Named values of a request, whatever form it has. */
public interface RequestFields {

  /** The value of a field that has one; blank ones count as absent. */
  Optional<String> text(String name);

  /** The values of a field that may have several; empty if it is absent. */
  List<String> list(String name);
}

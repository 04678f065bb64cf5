package fr.gabarit.bay;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A place in the street, or beside it, kept for loading and unloading. Immutable.
 *
 * @param id identity within its source
 * @param uuid identity in the world, if the source gives one
 * @param name what to call it; its id where the source has no name
 * @param place where it lies
 * @param shape how large it is
 * @param use who may stand there, and when
 * @param condition how it is signed, marked and equipped
 * @param source where it was read, e.g. the name of a file
 * @param updated when the source last changed it, if told
 */
public record DeliveryBay(
    String id,
    Optional<String> uuid,
    String name,
    BayPlace place,
    BayShape shape,
    BayUse use,
    BayCondition condition,
    String source,
    Optional<Instant> updated) {
  public DeliveryBay {
    Objects.requireNonNull(uuid, "uuid");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(shape, "shape");
    Objects.requireNonNull(use, "use");
    Objects.requireNonNull(condition, "condition");
    Objects.requireNonNull(updated, "updated");
    if (id.isBlank() || name.isBlank() || source.isBlank()) {
      throw new IllegalArgumentException(
          "A delivery bay must have an id, a name and a source, but has '%s', '%s', '%s'."
              .formatted(id, name, source));
    }
  }
}

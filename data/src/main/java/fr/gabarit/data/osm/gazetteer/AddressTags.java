package fr.gabarit.data.osm.gazetteer;

import fr.gabarit.gazetteer.Municipality;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the tags of addresses. Stateless. */
final class AddressTags {
  private static final List<String> CITY_KEYS = List.of("addr:city", "contact:city");

  private AddressTags() {}

  static Optional<String> number(Map<String, String> tags) {
    return text(tags, "addr:housenumber");
  }

  /** The street, or the place whose houses are numbered. */
  static Optional<String> street(Map<String, String> tags) {
    return text(tags, "addr:street").or(() -> text(tags, "addr:place"));
  }

  /** The town of the address, not only the post office that serves it where both are told. */
  static Optional<Municipality> city(Map<String, String> tags) {
    return text(tags, "addr:municipality")
        .or(() -> CITY_KEYS.stream().flatMap(key -> text(tags, key).stream()).findFirst())
        .or(() -> text(tags, "is_in:city"))
        .map(name -> new Municipality(Optional.empty(), name));
  }

  static Optional<String> text(Map<String, String> tags, String key) {
    return Optional.ofNullable(tags.get(key)).map(String::trim).filter(text -> !text.isEmpty());
  }
}

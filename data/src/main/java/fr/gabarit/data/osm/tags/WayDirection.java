package fr.gabarit.data.osm.tags;

import java.util.Map;
import java.util.Optional;

/** A direction of travel along a way, and the tag that rules it. */
enum WayDirection {
  FORWARD(":forward"),
  BACKWARD(":backward");

  private final String suffix;

  WayDirection(String suffix) {
    this.suffix = suffix;
  }

  String suffix() {
    return suffix;
  }

  /** The key that decides in this direction: its own, else the undirected one. */
  Optional<String> decidingKey(Map<String, String> tags, String key) {
    String directed = key + suffix;
    if (tags.containsKey(directed)) {
      return Optional.of(directed);
    }
    return tags.containsKey(key) ? Optional.of(key) : Optional.empty();
  }
}

package fr.gabarit.server.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fields of a query string or a command line: each name with the values given for it. Where several
 * values are asked for, they may be repeated or separated by commas. Immutable.
 */
public final class QueryFields implements RequestFields {
  private final Map<String, List<String>> valuesByName;

  public QueryFields(Map<String, List<String>> valuesByName) {
    this.valuesByName = new LinkedHashMap<>();
    valuesByName.forEach((name, values) -> this.valuesByName.put(name, List.copyOf(values)));
  }

  @Override
  public Optional<String> text(String name) {
    for (String value : raw(name)) {
      String text = value.strip();
      if (!text.isEmpty()) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }

  @Override
  public List<String> list(String name) {
    List<String> values = raw(name);
    if (values.isEmpty()) {
      return values;
    }
    List<String> parts = new ArrayList<>();
    for (String value : values) {
      for (String part : value.split(",", -1)) {
        if (!part.isBlank()) {
          parts.add(part.strip());
        }
      }
    }
    return parts;
  }

  /** The values as they were given, one for each time the name occurs. */
  public List<String> raw(String name) {
    return valuesByName.getOrDefault(name, List.of());
  }
}

package fr.gabarit.server.request;

import java.util.List;
import java.util.Optional;

/**
 * Vehicle fields of a query string, by their plain names or with the prefix {@code vehicle.}, which
 * comes first. Immutable.
 */
public final class PrefixedVehicleFields implements RequestFields {
  private static final String PREFIX = "vehicle.";

  private final RequestFields fields;

  public PrefixedVehicleFields(RequestFields fields) {
    this.fields = fields;
  }

  @Override
  public Optional<String> text(String name) {
    return fields.text(PREFIX + name).or(() -> fields.text(name));
  }

  @Override
  public List<String> list(String name) {
    List<String> prefixed = fields.list(PREFIX + name);
    return prefixed.isEmpty() ? fields.list(name) : prefixed;
  }
}

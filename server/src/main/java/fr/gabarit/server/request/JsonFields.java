package fr.gabarit.server.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fields of a JSON object. Not to be used while the object is changed. */
public final class JsonFields implements RequestFields {
  private final ObjectNode object;

  public JsonFields(ObjectNode object) {
    this.object = object;
  }

  @Override
  public Optional<String> text(String name) {
    JsonNode node = object.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    return Optional.of(text(node)).filter(value -> !value.isBlank());
  }

  @Override
  public List<String> list(String name) {
    JsonNode node = object.path(name);
    List<String> values = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(element -> values.add(text(element)));
    } else {
      text(name).ifPresent(values::add);
    }
    return values;
  }

  private static String text(JsonNode node) {
    return node.isValueNode() ? node.asText().strip() : node.toString();
  }
}

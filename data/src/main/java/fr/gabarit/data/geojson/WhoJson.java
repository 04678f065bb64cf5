package fr.gabarit.data.geojson;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whom a measure concerns, to and from the fields restricted and exempted and their short names.
 * Stateless.
 */
final class WhoJson {
  static final List<String> NAMES =
      List.of(
          "restricted",
          "exempted",
          "except",
          "hgv",
          "max_weight_t",
          "max_height_m",
          "max_width_m",
          "max_length_m",
          "max_axle_load_t",
          "hazmat",
          "crit_air");

  private final ClauseJson clauses = new ClauseJson();
  private final ExemptionJson exemptions = new ExemptionJson(clauses);

  Optional<Who> read(JsonCursor json) {
    List<Optional<VehicleClause>> restricted = new ArrayList<>();
    if (json.field("restricted").isPresent()) {
      json.field("restricted").words().forEach(clause -> restricted.add(clauses.read(clause)));
    }
    for (String name : NAMES) {
      JsonCursor value = json.field(name);
      if (value.isPresent()) {
        shortClause(name, value).ifPresent(restricted::add);
      }
    }
    List<Optional<Exemption>> exempted = new ArrayList<>();
    for (String name : List.of("exempted", "except")) {
      if (json.field(name).isPresent()) {
        json.field(name).words().forEach(exemption -> exempted.add(exemptions.read(exemption)));
      }
    }
    List<VehicleClause> who = restricted.stream().flatMap(Optional::stream).toList();
    List<Exemption> but = exempted.stream().flatMap(Optional::stream).toList();
    boolean complete = who.size() == restricted.size() && but.size() == exempted.size();
    return complete ? Optional.of(new Who(who, but)) : Optional.empty();
  }

  /** The clause of a short name, empty inside if it is unfit, empty outside if there is none. */
  private static Optional<Optional<VehicleClause>> shortClause(String name, JsonCursor value) {
    if (ClauseJson.limited(name).isPresent()) {
      return Optional.of(ClauseJson.limit(ClauseJson.limited(name).get(), value));
    }
    return switch (name) {
      case "hgv" -> flag(value, ClauseJson.heavy());
      case "hazmat" -> {
        boolean off = value.isBoolean() && !value.node().booleanValue();
        yield off ? Optional.empty() : Optional.of(ClauseJson.hazmat(value));
      }
      case "crit_air" -> Optional.of(ClauseJson.critAir(value));
      default -> Optional.empty();
    };
  }

  private static Optional<Optional<VehicleClause>> flag(JsonCursor value, VehicleClause clause) {
    Optional<Boolean> on = value.truth();
    if (on.isEmpty()) {
      return Optional.of(Optional.empty());
    }
    return on.get() ? Optional.of(Optional.of(clause)) : Optional.empty();
  }

  void write(Who who, ObjectNode json) {
    ArrayNode restricted = json.putArray("restricted");
    who.restricted().forEach(clause -> restricted.add(clauses.write(clause)));
    ArrayNode exempted = json.putArray("exempted");
    who.exempted().forEach(exemption -> exempted.add(exemptions.write(exemption)));
  }
}

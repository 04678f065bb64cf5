package fr.gabarit.data.geojson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.json.KnownNames;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Comparison;
import fr.gabarit.order.GoodsVehicles;
import fr.gabarit.order.LimitNature;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.VehicleClause.Threshold;
import fr.gabarit.vehicle.Activity;
import fr.gabarit.vehicle.CritAir;
import fr.gabarit.vehicle.HazmatKind;
import fr.gabarit.vehicle.TunnelCategory;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Conditions on vehicles to and from JSON. Stateless. */
final class ClauseJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final KnownNames THRESHOLD =
      new KnownNames("quantity", "comparison", "limit", "nature");
  private static final NoteText KINDS =
      NoteText.of(
          "one of the words hgv, hazmat or an object with quantity, max_weight_t, max_height_m,"
              + " max_width_m, max_length_m, max_axle_load_t, crit_air, hazmat, tunnel_category,"
              + " declares, all_of, not, not_freight or text");

  Optional<VehicleClause> read(JsonCursor json) {
    if (json.isText()) {
      return word(json);
    }
    List<String> names = json.names();
    if (names.contains("quantity")) {
      THRESHOLD.check(json);
      return threshold(json);
    }
    if (names.size() != 1) {
      return json.unfit(KINDS);
    }
    return single(names.get(0), json);
  }

  private static Optional<VehicleClause> word(JsonCursor json) {
    return switch (json.node().textValue()) {
      case "hgv" -> Optional.of(heavy());
      case "hazmat" -> Optional.of(new VehicleClause.Hazmat(new HashSet<>()));
      default -> json.unfit(KINDS);
    };
  }

  private Optional<VehicleClause> single(String name, JsonCursor json) {
    JsonCursor value = json.field(name);
    Optional<Quantity> limited = limited(name);
    if (limited.isPresent()) {
      return limit(limited.get(), value);
    }
    return switch (name) {
      case "crit_air" -> critAir(value);
      case "hazmat" -> hazmat(value);
      case "tunnel_category" ->
          value.word(TunnelCategory.class).map(VehicleClause.ForbiddenInTunnel::new);
      case "declares" ->
          JsonCursor.all(value.words(), ClauseJson::activity)
              .map(activities -> new VehicleClause.Declares(new HashSet<>(activities)));
      case "all_of" -> JsonCursor.all(value.elements(), this::read).map(VehicleClause.AllOf::new);
      case "not" -> read(value).map(VehicleClause.Not::new);
      case "not_freight" -> value.text().map(VehicleClause.NotFreight::new);
      case "text" -> value.text().map(VehicleClause.FreeText::new);
      default -> json.unfit(KINDS);
    };
  }

  /** What a name such as {@code max_weight_t} limits. */
  static Optional<Quantity> limited(String name) {
    return switch (name) {
      case "max_weight_t" -> Optional.of(Quantity.PERMITTED_MASS);
      case "max_height_m" -> Optional.of(Quantity.HEIGHT);
      case "max_width_m" -> Optional.of(Quantity.WIDTH);
      case "max_length_m" -> Optional.of(Quantity.LENGTH);
      case "max_axle_load_t" -> Optional.of(Quantity.AXLE_LOAD);
      default -> Optional.empty();
    };
  }

  /** Everything above the value, which must not be negative. */
  static Optional<VehicleClause> limit(Quantity quantity, JsonCursor value) {
    return limit(value).map(limit -> Threshold.above(quantity, limit));
  }

  static VehicleClause heavy() {
    return GoodsVehicles.HEAVY;
  }

  private static Optional<Double> limit(JsonCursor value) {
    Optional<Double> number = value.number();
    boolean fit = number.map(n -> n >= 0 && Double.isFinite(n)).orElse(true);
    return fit ? number : value.unfit(NoteText.of("a number of 0 or more"));
  }

  private static Optional<VehicleClause> threshold(JsonCursor json) {
    Optional<Quantity> quantity =
        json.field("quantity").word(List.of(Quantity.values()), ClauseJson::name);
    Optional<Double> limit = limit(json.field("limit"));
    Optional<Comparison> comparison =
        json.field("comparison").isPresent()
            ? json.field("comparison").word(Comparison.class)
            : Optional.of(Comparison.GREATER_THAN);
    Optional<LimitNature> nature =
        json.field("nature").isPresent()
            ? json.field("nature").word(LimitNature.class)
            : quantity.map(q -> Threshold.above(q, 0).nature());
    if (quantity.isEmpty() || limit.isEmpty() || comparison.isEmpty() || nature.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Threshold(quantity.get(), comparison.get(), limit.get(), nature.get()));
  }

  static Optional<VehicleClause> critAir(JsonCursor value) {
    return JsonCursor.all(
            value.words(), word -> word.word(Arrays.asList(CritAir.values()), ClauseJson::name))
        .map(classes -> new VehicleClause.CritAirIn(new HashSet<>(classes)));
  }

  /** {@code true} for any kind, or the kinds. */
  static Optional<VehicleClause> hazmat(JsonCursor value) {
    if (value.isBoolean()) {
      return value.node().booleanValue()
          ? Optional.of(new VehicleClause.Hazmat(new HashSet<>()))
          : value.unfit(NoteText.of("true or a list of kinds"));
    }
    return JsonCursor.all(value.words(), word -> word.word(HazmatKind.class))
        .map(kinds -> new VehicleClause.Hazmat(new HashSet<>(kinds)));
  }

  static Optional<Activity> activity(JsonCursor word) {
    return word.word(Activity.class);
  }

  JsonNode write(VehicleClause clause) {
    ObjectNode json = JSON.objectNode();
    if (clause instanceof Threshold threshold) {
      json.put("quantity", name(threshold.quantity()));
      json.put("comparison", JsonCursor.token(threshold.comparison()));
      json.put("limit", threshold.limit());
      json.put("nature", JsonCursor.token(threshold.nature()));
    } else if (clause instanceof VehicleClause.CritAirIn critAir) {
      json.set("crit_air", words(critAir.classes(), ClauseJson::name));
    } else if (clause instanceof VehicleClause.Hazmat hazmat) {
      json.set("hazmat", words(hazmat.kinds(), JsonCursor::token));
    } else if (clause instanceof VehicleClause.ForbiddenInTunnel tunnel) {
      json.put("tunnel_category", JsonCursor.token(tunnel.category()));
    } else if (clause instanceof VehicleClause.Declares declares) {
      json.set("declares", words(declares.activities(), Activity::token));
    } else if (clause instanceof VehicleClause.AllOf all) {
      ArrayNode members = json.putArray("all_of");
      all.clauses().forEach(member -> members.add(write(member)));
    } else if (clause instanceof VehicleClause.Not not) {
      json.set("not", write(not.clause()));
    } else if (clause instanceof VehicleClause.NotFreight notFreight) {
      json.put("not_freight", notFreight.what());
    } else {
      json.put("text", ((VehicleClause.FreeText) clause).text());
    }
    return json;
  }

  /** In the order of their declaration, so that equal sets make equal files. */
  static <E extends Enum<E>> ArrayNode words(Collection<E> constants, Function<E, String> name) {
    ArrayNode words = JSON.arrayNode();
    constants.stream().sorted().map(name).forEach(words::add);
    return words;
  }

  private static String name(CritAir critAir) {
    return JsonCursor.token(critAir).replace("class_", "");
  }

  private static String name(Quantity quantity) {
    return switch (quantity) {
      case PERMITTED_MASS -> "permitted_mass_t";
      case VEHICLE_MASS -> "vehicle_mass_t";
      case COMBINATION_MASS -> "combination_mass_t";
      case HEIGHT -> "height_m";
      case WIDTH -> "width_m";
      case LENGTH -> "length_m";
      case AXLE_LOAD -> "axle_load_t";
      case AXLE_COUNT -> "axles";
      case TRAILER_COUNT -> "trailers";
    };
  }
}

package fr.gabarit.data.geojson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Exemption;
import fr.gabarit.vehicle.Activity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Exemptions to and from JSON. Stateless. */
final class ExemptionJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String PERMIT_PREFIX = "permit:";
  private static final NoteText KINDS =
      NoteText.of(
          "one of local_traffic, deliveries, residents, private_ground, permit:NAME, %s"
              + " or an object with activity, permit, vehicles, not_freight or text",
          Arrays.stream(Activity.values()).map(Activity::token).collect(Collectors.joining(", ")));

  private final ClauseJson clauses;

  ExemptionJson(ClauseJson clauses) {
    this.clauses = clauses;
  }

  Optional<Exemption> read(JsonCursor json) {
    if (json.isText()) {
      return word(json);
    }
    List<String> names = json.names();
    if (names.size() != 1) {
      return json.unfit(KINDS);
    }
    JsonCursor value = json.field(names.get(0));
    return switch (names.get(0)) {
      case "activity" -> ClauseJson.activity(value).map(Exemption.DeclaredActivity::new);
      case "permit" -> value.text().map(Exemption.HeldPermit::new);
      case "vehicles" -> clauses.read(value).map(Exemption.Vehicles::new);
      case "not_freight" -> value.text().map(Exemption.NotFreight::new);
      case "text" -> value.text().map(Exemption.FreeText::new);
      default -> json.unfit(KINDS);
    };
  }

  private static Optional<Exemption> word(JsonCursor json) {
    String word = json.node().textValue().strip();
    if (word.startsWith(PERMIT_PREFIX) && word.length() > PERMIT_PREFIX.length()) {
      return Optional.of(new Exemption.HeldPermit(word.substring(PERMIT_PREFIX.length()).strip()));
    }
    return switch (word) {
      case "local_traffic" -> Optional.of(new Exemption.LocalTraffic());
      case "deliveries" -> Optional.of(new Exemption.Deliveries());
      case "residents" -> Optional.of(new Exemption.Residents());
      case "private_ground" -> Optional.of(new Exemption.PrivateGround());
      default -> {
        Optional<Exemption> activity =
            Arrays.stream(Activity.values())
                .filter(candidate -> candidate.token().equals(word))
                .findFirst()
                .map(Exemption.DeclaredActivity::new);
        yield activity.isPresent() ? activity : json.unfit(KINDS);
      }
    };
  }

  JsonNode write(Exemption exemption) {
    if (exemption instanceof Exemption.LocalTraffic) {
      return JSON.textNode("local_traffic");
    }
    if (exemption instanceof Exemption.Deliveries) {
      return JSON.textNode("deliveries");
    }
    if (exemption instanceof Exemption.Residents) {
      return JSON.textNode("residents");
    }
    if (exemption instanceof Exemption.PrivateGround) {
      return JSON.textNode("private_ground");
    }
    ObjectNode json = JSON.objectNode();
    if (exemption instanceof Exemption.DeclaredActivity declared) {
      json.put("activity", declared.activity().token());
    } else if (exemption instanceof Exemption.HeldPermit held) {
      json.put("permit", held.permit());
    } else if (exemption instanceof Exemption.Vehicles vehicles) {
      json.set("vehicles", clauses.write(vehicles.clause()));
    } else if (exemption instanceof Exemption.NotFreight notFreight) {
      json.put("not_freight", notFreight.what());
    } else {
      json.put("text", ((Exemption.FreeText) exemption).text());
    }
    return json;
  }
}

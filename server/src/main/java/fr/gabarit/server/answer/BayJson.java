package fr.gabarit.server.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.bay.BayFinding;
import fr.gabarit.bay.BayShape;
import fr.gabarit.bay.BayUse;
import fr.gabarit.bay.BayWords;
import fr.gabarit.bay.DeliveryBay;
import fr.gabarit.bay.Obstacle;
import fr.gabarit.time.TimeSet;
import fr.gabarit.time.TimeSetWording;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/** Writes delivery bays. Thread-safe. */
public final class BayJson {
  private final BayWords frenchWords = new BayWords(Locale.FRENCH);
  private final BayWords englishWords = new BayWords(Locale.ENGLISH);
  private final TimeSetWording frenchTimes = new TimeSetWording(Locale.FRENCH);
  private final TimeSetWording englishTimes = new TimeSetWording(Locale.ENGLISH);
  private final OrderJson orders = new OrderJson();

  /** A GeoJSON feature: the point of the bay, and what is known and ruled. */
  public ObjectNode feature(BayFinding finding) {
    ObjectNode feature = Json.object().put("type", "Feature");
    DeliveryBay bay = finding.sited().bay();
    ObjectNode geometry = feature.putObject("geometry").put("type", "Point");
    geometry.set(
        "coordinates",
        Json.position(new Coordinate(bay.place().longitude(), bay.place().latitude())));
    feature.set("properties", properties(finding));
    return feature;
  }

  /** An entry of a list: as the properties of a feature, with the place. */
  public ObjectNode entry(BayFinding finding) {
    DeliveryBay bay = finding.sited().bay();
    ObjectNode json = properties(finding);
    json.set(
        "position", Json.position(new Coordinate(bay.place().longitude(), bay.place().latitude())));
    return json;
  }

  private ObjectNode properties(BayFinding finding) {
    DeliveryBay bay = finding.sited().bay();
    ObjectNode json = Json.object().put("id", bay.id()).put("name", bay.name());
    bay.uuid().ifPresent(uuid -> json.put("uuid", uuid));
    json.put("source", bay.source());
    bay.updated().ifPresent(updated -> json.put("updated", updated.toString()));
    if (!bay.place().address().isEmpty()) {
      json.put("address", bay.place().address());
    }
    putWord(json, "side", bay.place().side());
    putWord(json, "location", bay.place().location());
    addShape(json, bay.shape());
    addUse(json, bay.use());
    if (!bay.condition().comment().isEmpty()) {
      json.put("comment", bay.condition().comment());
    }
    json.put("distance_m", Json.rounded(finding.distanceMetres()));
    json.put("usability", word(finding.usability()));
    ArrayNode reasons = json.putArray("reasons");
    for (Obstacle obstacle : finding.obstacles()) {
      ObjectNode reason = reasons.addObject();
      reason.set(
          "text", Json.words(frenchWords.describe(obstacle), englishWords.describe(obstacle)));
      reason.put("certain", obstacle.certain());
      if (obstacle instanceof Obstacle.ParkingProhibited prohibited) {
        reason.set("order", orders.order(prohibited.order()));
      } else if (obstacle instanceof Obstacle.ParkingProhibitedLater later) {
        reason.put("until", OrderJson.time(later.begins()));
        reason.set("order", orders.order(later.order()));
      }
    }
    return json;
  }

  private static void addShape(ObjectNode json, BayShape shape) {
    putWord(json, "layout", shape.layout());
    shape.lengthMetres().ifPresent(metres -> json.put("length_m", Json.rounded(metres)));
    shape.widthMetres().ifPresent(metres -> json.put("width_m", Json.rounded(metres)));
  }

  private void addUse(ObjectNode json, BayUse use) {
    json.put("kind", word(use.kind()));
    json.put("active", use.active());
    json.set("hours", hours(use.hoursUncertain() ? use.possiblyReserved() : use.reserved()));
    json.put("hours_uncertain", use.hoursUncertain());
    use.maxStay().ifPresent(stay -> json.put("max_stay_min", stay.toMinutes()));
    if (!use.massLimits().isEmpty()) {
      ArrayNode limits = json.putArray("mass_limits");
      for (BayUse.MassLimit limit : use.massLimits()) {
        limits
            .addObject()
            .put("max_weight_t", Json.rounded(limit.maxTonnes()))
            .set("hours", hours(limit.hours()));
      }
    }
  }

  private ObjectNode hours(TimeSet times) {
    return Json.words(frenchTimes.describe(times), englishTimes.describe(times));
  }

  private static void putWord(ObjectNode json, String name, Optional<? extends Enum<?>> value) {
    value.ifPresent(constant -> json.put(name, word(constant)));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}

package fr.gabarit.data.geojson;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Effect;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Effects to and from the fields effect, max_speed_kmh, delay_s and description. Stateless. */
final class EffectJson {
  static final List<String> NAMES = List.of("effect", "max_speed_kmh", "delay_s", "description");

  private static final int LONGEST_DELAY_SECONDS = 86_400;
  private static final int NANO_DIGITS = 9;

  /** The effect; no entry where none is named, a speed limit where only its value is. */
  Optional<Effect> read(JsonCursor json) {
    JsonCursor effect = json.field("effect");
    JsonCursor speed = json.field("max_speed_kmh");
    String word =
        effect.isPresent()
            ? effect.text().orElse("?")
            : speed.isPresent() ? "speed_limit" : "no_entry";
    if (speed.isPresent() && !word.equals("speed_limit")) {
      speed.error(
          NoteText.of("A max_speed_kmh goes with the effect speed_limit, not with '%s'.", word),
          NoteText.of("Remove one of the two."));
      return Optional.empty();
    }
    return switch (word) {
      case "no_entry" -> Optional.of(new Effect.NoEntry());
      case "speed_limit" -> speedLimit(speed);
      case "alternating_traffic" -> alternating(json.field("delay_s"));
      case "no_overtaking" -> Optional.of(new Effect.NoOvertaking());
      case "parking_prohibited" -> Optional.of(new Effect.ParkingProhibited());
      case "storage_area" -> {
        JsonCursor description = json.field("description");
        yield (description.isPresent() ? description.text() : Optional.of(""))
            .map(Effect.StorageArea::new);
      }
      case "?" -> Optional.empty();
      default ->
          effect.unfit(
              NoteText.of(
                  "one of no_entry, speed_limit, alternating_traffic, no_overtaking,"
                      + " parking_prohibited, storage_area"));
    };
  }

  private static Optional<Effect> speedLimit(JsonCursor speed) {
    Optional<Integer> value = speed.integer();
    boolean fit = value.map(v -> v >= 1 && v <= 130).orElse(true);
    return fit ? value.map(Effect.SpeedLimit::new) : speed.unfit(NoteText.of("between 1 and 130"));
  }

  private static Optional<Effect> alternating(JsonCursor delay) {
    if (!delay.isPresent()) {
      return Optional.of(new Effect.AlternatingTraffic(Effect.AlternatingTraffic.DEFAULT_DELAY));
    }
    Optional<Double> seconds = delay.number();
    if (seconds.isEmpty()) {
      return Optional.empty();
    }
    if (!(seconds.get() >= 0 && seconds.get() <= LONGEST_DELAY_SECONDS)) {
      return delay.unfit(NoteText.of("between 0 and %d seconds", LONGEST_DELAY_SECONDS));
    }
    BigDecimal exact =
        delay.node().isNumber() ? delay.node().decimalValue() : BigDecimal.valueOf(seconds.get());
    return Optional.of(
        new Effect.AlternatingTraffic(
            Duration.ofNanos(exact.movePointRight(NANO_DIGITS).longValue())));
  }

  void write(Effect effect, ObjectNode json) {
    if (effect instanceof Effect.NoEntry) {
      json.put("effect", "no_entry");
    } else if (effect instanceof Effect.SpeedLimit limit) {
      json.put("effect", "speed_limit");
      json.put("max_speed_kmh", limit.maxSpeedKmh());
    } else if (effect instanceof Effect.AlternatingTraffic alternating) {
      json.put("effect", "alternating_traffic");
      BigDecimal seconds =
          BigDecimal.valueOf(alternating.delay().toNanos(), NANO_DIGITS).stripTrailingZeros();
      json.put("delay_s", seconds.setScale(Math.max(0, seconds.scale())));
    } else if (effect instanceof Effect.NoOvertaking) {
      json.put("effect", "no_overtaking");
    } else if (effect instanceof Effect.ParkingProhibited) {
      json.put("effect", "parking_prohibited");
    } else {
      json.put("effect", "storage_area");
      json.put("description", ((Effect.StorageArea) effect).description());
    }
  }
}

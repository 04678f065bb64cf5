package fr.gabarit.server.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.DecimalEncodedValue;
import com.graphhopper.routing.ev.EncodedValue;
import com.graphhopper.routing.ev.EnumEncodedValue;
import com.graphhopper.routing.ev.IntEncodedValue;
import com.graphhopper.util.Constants;
import fr.gabarit.server.answer.Json;
import fr.gabarit.server.area.Area;
import fr.gabarit.server.area.AreaCounts;
import fr.gabarit.server.area.AreaHolder;
import fr.gabarit.vehicle.Vehicle;
import fr.gabarit.vehicle.VehiclePreset;
import io.javalin.http.Context;
import java.util.Locale;
import org.locationtech.jts.geom.Envelope;

/** {@code GET /info}: what is served; GraphHopper's fields and ours. Thread-safe. */
final class InfoResource {
  private final AreaHolder areas;
  private final JsonReplies replies;

  InfoResource(AreaHolder areas, JsonReplies replies) {
    this.areas = areas;
    this.replies = replies;
  }

  void get(Context context) {
    Area area = areas.current();
    ObjectNode json = Json.object();
    Envelope box = area.bounds();
    json.putArray("bbox")
        .add(Json.degrees(box.getMinX()))
        .add(Json.degrees(box.getMinY()))
        .add(Json.degrees(box.getMaxX()))
        .add(Json.degrees(box.getMaxY()));
    ArrayNode profiles = json.putArray("profiles");
    for (VehiclePreset preset : VehiclePreset.values()) {
      profiles.addObject().put("name", preset.token());
    }
    json.put("version", Constants.VERSION);
    json.put("elevation", false);
    json.set("encoded_values", encodedValues(area));
    area.label().dataDate().ifPresent(date -> json.put("data_date", date));
    addOurs(json, area);
    replies.send(context, json);
  }

  private static ObjectNode encodedValues(Area area) {
    ObjectNode json = Json.object();
    for (EncodedValue value : area.imported().hopper().getEncodingManager().getEncodedValues()) {
      ArrayNode possible = json.putArray(value.getName());
      if (value instanceof EnumEncodedValue<?> words) {
        for (Enum<?> word : words.getValues()) {
          possible.add(word.name());
        }
      } else if (value instanceof BooleanEncodedValue) {
        possible.add("true").add("false");
      } else if (value instanceof DecimalEncodedValue || value instanceof IntEncodedValue) {
        possible.add(">number").add("<number");
      }
    }
    return json;
  }

  private static void addOurs(ObjectNode json, Area area) {
    json.put("area", area.label().name());
    json.put("synthetic", area.label().synthetic());
    json.set("label", Json.words(area.label().french(), area.label().english()));
    AreaCounts counts = area.counts();
    json.putObject("counts")
        .put("roads", counts.roads())
        .put("orders", counts.orders())
        .put("rules", counts.rules())
        .put("places_matched", counts.placesMatched())
        .put("places_ambiguous", counts.placesAmbiguous())
        .put("places_unmatched", counts.placesUnmatched())
        .put("bays", area.bays().all().size());
    ArrayNode presets = json.putArray("presets");
    for (VehiclePreset preset : VehiclePreset.values()) {
      presets.add(preset(preset));
    }
  }

  private static ObjectNode preset(VehiclePreset preset) {
    Vehicle vehicle = preset.toVehicle();
    ObjectNode json = Json.object().put("name", preset.token());
    json.set("label", Json.words(preset.label(Locale.FRENCH), preset.label(Locale.ENGLISH)));
    return json.put("height_m", vehicle.heightMetres())
        .put("width_m", vehicle.widthMetres())
        .put("length_m", vehicle.lengthMetres())
        .put("gross_weight_t", vehicle.vehicleMassTonnes())
        .put("combination_weight_t", vehicle.combinationMassTonnes())
        .put("axle_load_t", vehicle.axleLoadTonnes())
        .put("axles", vehicle.axles())
        .put("trailers", vehicle.trailers());
  }
}

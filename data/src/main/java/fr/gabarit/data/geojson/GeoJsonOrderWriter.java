package fr.gabarit.data.geojson;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.order.Measure;
import fr.gabarit.order.Place;
import fr.gabarit.order.TrafficOrder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes orders in Gabarit's GeoJSON form, full form, one feature a line, in UTF-8. Reading the
 * file gives equal orders; equal orders make equal files. Thread-safe.
 */
public final class GeoJsonOrderWriter {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final EffectJson effects = new EffectJson();
  private final WhoJson whos = new WhoJson();
  private final ValidityJson validities = new ValidityJson();
  private final PlaceJson places = new PlaceJson();

  /**
   * Writes the orders.
   *
   * @param out not closed
   * @throws IllegalArgumentException if two orders, or two measures of one, have the same id; then
   *     nothing is written
   * @throws IOException if the stream cannot be written
   */
  public void write(List<TrafficOrder> orders, OutputStream out) throws IOException {
    checkIds(orders);
    out.write(bytes("{\"type\":\"FeatureCollection\",\"features\":["));
    String separator = "\n";
    for (TrafficOrder order : orders) {
      for (Measure measure : order.measures()) {
        for (Place place : measure.places()) {
          out.write(bytes(separator));
          out.write(MAPPER.writeValueAsBytes(feature(order, measure, place)));
          separator = ",\n";
        }
      }
    }
    out.write(bytes("\n]}\n"));
    out.flush();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void checkIds(List<TrafficOrder> orders) {
    Set<String> orderIds = new HashSet<>();
    for (TrafficOrder order : orders) {
      if (!orderIds.add(order.id().value())) {
        throw new IllegalArgumentException("Two orders have the id %s.".formatted(order.id()));
      }
      Set<String> measureIds = new HashSet<>();
      for (Measure measure : order.measures()) {
        if (!measureIds.add(measure.id())) {
          throw new IllegalArgumentException(
              "Two measures of order %s have the id %s.".formatted(order.id(), measure.id()));
        }
      }
    }
  }

  private ObjectNode feature(TrafficOrder order, Measure measure, Place place) {
    ObjectNode feature = JsonNodeFactory.instance.objectNode();
    feature.put("type", "Feature");
    ObjectNode properties = feature.putObject("properties");
    writeHead(order, properties.putObject("order"));
    ObjectNode rule = properties.putObject("measure");
    rule.put("id", measure.id());
    effects.write(measure.effect(), rule);
    whos.write(measure.who(), properties);
    properties.set("when", validities.write(measure.when()));
    places.writeProperties(place, properties);
    feature.set("geometry", places.geometry(place));
    return feature;
  }

  private static void writeHead(TrafficOrder order, ObjectNode json) {
    json.put("id", order.id().value());
    json.put("identifier", order.identifier());
    json.put("title", order.title());
    json.put("authority", order.authority());
    order.url().ifPresent(url -> json.put("url", url.toString()));
    json.put("source", order.source().name().toLowerCase(Locale.ROOT));
  }
}

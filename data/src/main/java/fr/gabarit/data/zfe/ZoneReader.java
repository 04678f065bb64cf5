package fr.gabarit.data.zfe;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.gabarit.data.json.MalformedJson;
import fr.gabarit.data.report.ImportReportBuilder;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NotePosition;
import fr.gabarit.data.report.NoteSeverity;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.data.report.OrderFileException;
import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderId;
import fr.gabarit.order.OrderSource;
import fr.gabarit.order.TrafficOrder;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the zones ("aires") of the French national base of low-emission zones, schema-zfe 0.8: a
 * GeoJSON FeatureCollection of polygons with the least Crit'Air class admitted by kind of vehicle,
 * hours as opening_hours, and dates. Zones with the same id are one order. Roads with rules of
 * their own ("voies spéciales") are told and not read: inside a zone its rule holds there. Zones
 * are read one by one. Thread-safe.
 */
public final class ZoneReader {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Instant now;

  /**
   * @param now zones whose rules have ended by then are left out
   */
  public ZoneReader(Instant now) {
    this.now = now;
  }

  /** What a file says of one zone. */
  private record Zone(Optional<URI> url, List<Measure> measures) {}

  /**
   * Reads a file.
   *
   * @param in the JSON; not closed
   * @param fileName how to call the file in the report
   * @throws OrderFileException if anything in it is wrong; carries every mistake found
   * @throws IOException if the stream cannot be read
   */
  public OrderFile read(InputStream in, String fileName) throws OrderFileException, IOException {
    ImportReportBuilder report = new ImportReportBuilder(fileName);
    Map<String, Zone> zones = new LinkedHashMap<>();
    try (JsonParser parser = MAPPER.createParser(in)) {
      parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      readDocument(parser, zones, report);
    } catch (JsonProcessingException e) {
      MalformedJson.note(e, report);
    }
    if (report.hasErrors()) {
      throw new OrderFileException(report.build());
    }
    List<TrafficOrder> orders = new ArrayList<>();
    zones.forEach(
        (id, zone) -> {
          report.orderRead();
          if (!zone.measures().isEmpty()) {
            TrafficOrder order = order(id, zone);
            report.orderTaken(order);
            orders.add(order);
          }
        });
    return new OrderFile(orders, report.build());
  }

  private void readDocument(JsonParser parser, Map<String, Zone> zones, ImportReportBuilder report)
      throws IOException {
    boolean hasFeatures = false;
    if (parser.nextToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals("features") && value == JsonToken.START_ARRAY) {
          hasFeatures = true;
          for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
            readFeature(parser.readValueAsTree(), index, zones, report);
          }
        } else {
          parser.skipChildren();
        }
      }
    }
    if (!hasFeatures) {
      report.note(
          NoteSeverity.ERROR,
          NoteKind.MALFORMED,
          new NotePosition.WholeFile(),
          Optional.empty(),
          NoteText.of("The document is no GeoJSON FeatureCollection."),
          NoteText.of("Give the file of zones as the national base publishes it."));
    }
  }

  private void readFeature(
      JsonNode feature, int index, Map<String, Zone> zones, ImportReportBuilder report) {
    ZoneFeature zone = new ZoneFeature(feature, index, now, report);
    Optional<String> id = zone.id();
    if (id.isPresent()) {
      Zone known = zones.computeIfAbsent(id.get(), key -> new Zone(zone.url(), new ArrayList<>()));
      known.measures().addAll(zone.measures());
    }
  }

  private static TrafficOrder order(String id, Zone zone) {
    return new TrafficOrder(
        new OrderId("zfe:" + id),
        id,
        "Zone à faibles émissions " + id,
        "",
        zone.url(),
        OrderSource.ZFE,
        zone.measures());
  }
}

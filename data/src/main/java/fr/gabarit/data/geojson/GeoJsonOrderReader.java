package fr.gabarit.data.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.json.MalformedJson;
import fr.gabarit.data.report.ImportReportBuilder;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NotePosition;
import fr.gabarit.data.report.NoteSeverity;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.data.report.OrderFileException;
import fr.gabarit.order.TrafficOrder;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Reads orders in Gabarit's GeoJSON form (see {@code docs/formats/orders-geojson.md}). All features
 * are read and all mistakes reported; a file with a mistake is refused whole, since its author can
 * correct it. Thread-safe.
 */
public final class GeoJsonOrderReader {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final FeatureReader features = new FeatureReader();

  /**
   * Reads a file.
   *
   * @param in the JSON in UTF-8, UTF-16 or UTF-32; not closed
   * @param fileName how to call the file in the report
   * @throws OrderFileException if anything is wrong with the file; carries every mistake found
   * @throws IOException if the stream cannot be read
   */
  public OrderFile read(InputStream in, String fileName) throws OrderFileException, IOException {
    ImportReportBuilder report = new ImportReportBuilder(fileName);
    OrderAssembler assembler = new OrderAssembler();
    try (JsonParser parser = MAPPER.createParser(in)) {
      parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      readDocument(parser, assembler, report);
    } catch (JsonProcessingException e) {
      MalformedJson.note(e, report);
    }
    if (report.hasErrors()) {
      throw new OrderFileException(report.build());
    }
    List<TrafficOrder> orders = assembler.orders();
    orders.forEach(
        order -> {
          report.orderRead();
          report.orderTaken(order);
        });
    return new OrderFile(orders, report.build());
  }

  private void readDocument(JsonParser parser, OrderAssembler assembler, ImportReportBuilder report)
      throws IOException {
    boolean collection = false;
    boolean hasFeatures = false;
    if (parser.nextToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals("features") && value == JsonToken.START_ARRAY) {
          hasFeatures = true;
          readFeatures(parser, assembler, report);
        } else {
          JsonNode member = parser.readValueAsTree();
          collection |= name.equals("type") && member.asText("").equals("FeatureCollection");
          if (name.equals("crs")) {
            checkReferenceSystem(member, report);
          }
        }
      }
      if (parser.nextToken() != null) {
        error(
            report,
            "",
            NoteText.of("Something stands behind the end of the document."),
            NoteText.of("Remove it."));
      }
    }
    if (!collection || !hasFeatures) {
      error(
          report,
          "",
          NoteText.of("The document is no GeoJSON FeatureCollection."),
          NoteText.of("Export the layer as GeoJSON (RFC 7946) in WGS 84."));
    }
  }

  private void readFeatures(JsonParser parser, OrderAssembler assembler, ImportReportBuilder report)
      throws IOException {
    for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
      JsonNode node = parser.readValueAsTree();
      FeatureProblems problems = new FeatureProblems(report, index);
      features
          .read(new JsonCursor(node, "", problems))
          .ifPresent(feature -> assembler.add(feature, problems));
    }
  }

  /** Old map editors name the system of coordinates; only degrees of WGS 84 will do. */
  private static void checkReferenceSystem(JsonNode crs, ImportReportBuilder report) {
    String name = crs.path("properties").path("name").asText("");
    if (!crs.isNull() && !name.contains("CRS84") && !name.endsWith("4326")) {
      error(
          report,
          "/crs",
          NoteText.of("The coordinates are in the reference system '%s'.", name),
          NoteText.of("Export the layer in WGS 84 (EPSG:4326)."));
    }
  }

  private static void error(
      ImportReportBuilder report, String pointer, NoteText message, NoteText hint) {
    report.note(
        NoteSeverity.ERROR,
        NoteKind.MALFORMED,
        new NotePosition.Pointer(pointer),
        Optional.empty(),
        message,
        hint);
  }
}

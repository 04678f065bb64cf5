package fr.gabarit.data.geojson;

import fr.gabarit.data.report.OrderFile;
import fr.gabarit.data.report.OrderFileException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes small collections and reads them. */
final class Features {
  static final String LINE =
      "{\"type\":\"LineString\",\"coordinates\":[[2.70,50.40],[2.71,50.41]]}";

  private Features() {}

  /** A feature with these properties and a line. */
  static String feature(String properties) {
    return feature(properties, LINE);
  }

  static String feature(String properties, String geometry) {
    return "{\"type\":\"Feature\",\"properties\":{%s},\"geometry\":%s}"
        .formatted(properties, geometry);
  }

  static String collection(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[%s]}"
        .formatted(String.join(",", features));
  }

  static OrderFile read(String json) throws OrderFileException, IOException {
    return new GeoJsonOrderReader()
        .read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "orders.geojson");
  }
}

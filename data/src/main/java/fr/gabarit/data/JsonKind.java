package fr.gabarit.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;

/** What a JSON document holds, told from the names at its beginning. */
enum JsonKind {
  /** Gabarit's GeoJSON; also what cannot be told, as its reader says what is expected. */
  GEOJSON,
  /** DiaLog's own JSON. */
  DIALOG,
  /** Low-emission zones of the French national base. */
  ZONES;

  private static final Set<String> ZONE_NAMES = Set.of("pl_critair", "vul_critair", "vp_critair");

  private static final Set<String> DIALOG_NAMES =
      Set.of("regulations", "metadata", "identifier", "category", "measures", "organization");

  private static final JsonFactory FACTORY = new JsonFactory();

  /**
   * @param head the first bytes of the document, in any encoding of JSON; may be cut off anywhere
   */
  static JsonKind of(byte[] head) {
    try (JsonParser parser = FACTORY.createParser(head)) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_ARRAY) {
        return DIALOG;
      }
      boolean typed = false;
      while (first == JsonToken.START_OBJECT && parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        // Documents of DiaLog have no type; GeoJSON may have any other member behind its own.
        typed |= name.equals("type");
        if (!typed && DIALOG_NAMES.contains(name)) {
          return DIALOG;
        }
        if (name.equals("features")) {
          return ofFeatures(parser);
        }
        parser.nextToken();
        parser.skipChildren();
      }
    } catch (IOException e) {
      // Cut off or malformed before anything telling: the reader reports it.
    }
    return GEOJSON;
  }

  /** By the properties of the first feature. */
  private static JsonKind ofFeatures(JsonParser parser) throws IOException {
    parser.nextToken();
    if (parser.nextToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean properties = parser.currentName().equals("properties");
        if (parser.nextToken() != JsonToken.START_OBJECT || !properties) {
          parser.skipChildren();
          continue;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          if (ZONE_NAMES.contains(parser.currentName())) {
            return ZONES;
          }
          parser.nextToken();
          parser.skipChildren();
        }
      }
    }
    return GEOJSON;
  }
}

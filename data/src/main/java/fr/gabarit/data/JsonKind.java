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
  DIALOG;

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
      while (first == JsonToken.START_OBJECT && parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (DIALOG_NAMES.contains(name)) {
          return DIALOG;
        }
        if (name.equals("features") || name.equals("type")) {
          return GEOJSON;
        }
        parser.nextToken();
        parser.skipChildren();
      }
    } catch (IOException e) {
      // Cut off or malformed before anything telling: the reader reports it.
    }
    return GEOJSON;
  }
}

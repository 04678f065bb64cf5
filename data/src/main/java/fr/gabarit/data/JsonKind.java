package fr.gabarit.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** What a JSON document holds, told from the names at its beginning. */
enum JsonKind {
  /** Gabarit's GeoJSON; also what cannot be told, as its reader says what is expected. */
  GEOJSON,
  /** DiaLog's own JSON. */
  DIALOG,
  /** Sites of Litteralis. */
  LITTERALIS,
  /** Decrees of the base of Île-de-France. */
  BACIDF,
  /** Low-emission zones of the French national base. */
  ZONES,
  /** An object that is none of these: it has no {@code type} and none of their names. */
  UNKNOWN;

  private static final Set<String> ZONE_NAMES = Set.of("pl_critair", "vul_critair", "vp_critair");

  private static final Set<String> LITTERALIS_NAMES = Set.of("idemprise", "idarrete");

  private static final String BACIDF_PREFIX = "ARR_";

  private static final Set<String> DIALOG_NAMES =
      Set.of("regulations", "metadata", "identifier", "category", "measures", "organization");

  private static final JsonFactory FACTORY = new JsonFactory();

  /**
   * @param head the first bytes of the document, in any encoding of JSON; may be cut off anywhere
   */
  static JsonKind of(byte[] head) {
    JsonToken first = null;
    try (JsonParser parser = FACTORY.createParser(head)) {
      first = parser.nextToken();
      boolean inArray = first == JsonToken.START_ARRAY;
      if (!inArray || parser.nextToken() == JsonToken.START_OBJECT) {
        Optional<JsonKind> told = ofObject(parser);
        if (told.isPresent()) {
          return told.get();
        }
      }
    } catch (IOException e) {
      // Cut off or malformed before anything telling: the reader reports it.
    }
    return first == JsonToken.START_ARRAY ? DIALOG : GEOJSON;
  }

  /** By the names of an object that the parser stands at. */
  private static Optional<JsonKind> ofObject(JsonParser parser) throws IOException {
    boolean typed = false;
    boolean object = parser.currentToken() == JsonToken.START_OBJECT;
    while (object && parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      // Documents of DiaLog have no type; GeoJSON may have any other member behind its own.
      typed |= name.equals("type");
      if (!typed && DIALOG_NAMES.contains(name)) {
        return Optional.of(DIALOG);
      }
      if (!typed && name.startsWith(BACIDF_PREFIX)) {
        return Optional.of(BACIDF);
      }
      JsonToken value = parser.nextToken();
      if (name.equals("features")) {
        return parser.nextToken() == JsonToken.START_OBJECT ? ofFeature(parser) : Optional.empty();
      }
      if (name.equals("properties") && value == JsonToken.START_OBJECT) {
        Optional<JsonKind> told = ofProperties(parser);
        if (told.isPresent()) {
          return told;
        }
      } else {
        parser.skipChildren();
      }
    }
    boolean whole = object && parser.currentToken() == JsonToken.END_OBJECT;
    return whole && !typed ? Optional.of(UNKNOWN) : Optional.empty();
  }

  private static Optional<JsonKind> ofFeature(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean properties = parser.currentName().equals("properties");
      if (parser.nextToken() == JsonToken.START_OBJECT && properties) {
        Optional<JsonKind> told = ofProperties(parser);
        if (told.isPresent()) {
          return told;
        }
      } else {
        parser.skipChildren();
      }
    }
    return Optional.empty();
  }

  private static Optional<JsonKind> ofProperties(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      if (ZONE_NAMES.contains(parser.currentName())) {
        return Optional.of(ZONES);
      }
      if (LITTERALIS_NAMES.contains(parser.currentName())) {
        return Optional.of(LITTERALIS);
      }
      parser.nextToken();
      parser.skipChildren();
    }
    return Optional.empty();
  }
}

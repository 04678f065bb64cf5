package fr.gabarit.data.register;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;

/**
 * Reads the records of a JSON document one by one, so that a large file need not fit into memory: a
 * record that stands alone, an array of records, an array of records within an object, or several
 * documents one behind the other (one a line, as databases export). Stateless.
 */
public final class JsonRecords {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private JsonRecords() {}

  /**
   * Reads a document.
   *
   * @param in the JSON in UTF-8, UTF-16 or UTF-32; not closed
   * @param arrayName name of the array of records within an object
   * @param each is given every record, which may be any JSON value, and its JSON pointer
   * @return what else the objects around arrays hold
   * @throws com.fasterxml.jackson.core.JsonProcessingException if it is no JSON
   * @throws IOException if the stream cannot be read
   */
  public static ObjectNode read(InputStream in, String arrayName, BiConsumer<JsonNode, String> each)
      throws IOException {
    ObjectNode around = MAPPER.createObjectNode();
    try (JsonParser parser = MAPPER.createParser(in)) {
      parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      String document = "";
      for (int count = 1; parser.nextToken() != null; count++) {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
          array(parser, document, each);
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
          object(parser, document, arrayName, around, each);
        } else {
          each.accept(parser.readValueAsTree(), document);
        }
        document = "/" + count;
      }
    }
    return around;
  }

  private static void object(
      JsonParser parser,
      String pointer,
      String arrayName,
      ObjectNode around,
      BiConsumer<JsonNode, String> each)
      throws IOException {
    ObjectNode members = MAPPER.createObjectNode();
    boolean hasArray = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      if (parser.nextToken() == JsonToken.START_ARRAY && name.equals(arrayName)) {
        hasArray = true;
        array(parser, pointer + "/" + name, each);
      } else {
        members.set(name, parser.readValueAsTree());
      }
    }
    if (hasArray) {
      around.setAll(members);
    } else {
      each.accept(members, pointer);
    }
  }

  private static void array(JsonParser parser, String pointer, BiConsumer<JsonNode, String> each)
      throws IOException {
    for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
      each.accept(parser.readValueAsTree(), pointer + "/" + index);
    }
  }
}

package fr.gabarit.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.server.answer.RefusalJson;
import fr.gabarit.server.request.BadRequestException;
import fr.gabarit.server.request.RequestProblems;
import io.javalin.http.Context;

/** Reads and writes JSON bodies. Thread-safe. */
final class JsonReplies {
  private static final String TYPE = "application/json";

  private final ObjectMapper mapper;

  JsonReplies(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** Sends an answer. */
  void send(Context context, JsonNode json) {
    try {
      context.contentType(TYPE).result(mapper.writeValueAsBytes(json));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of values can always be written.", e);
    }
  }

  /** Sends an error with its status. */
  void send(Context context, int status, JsonNode json) {
    send(context.status(status), json);
  }

  /** Says that a part of GraphHopper's interface is not there yet. */
  void notYetAvailable(Context context) {
    send(
        context,
        404,
        RefusalJson.message("%s is not available yet.".formatted(context.path()), "not_available"));
  }

  /**
   * The object in the body of a request.
   *
   * @throws BadRequestException if it is no JSON object
   */
  ObjectNode body(Context context) {
    String problem;
    byte[] body = context.bodyAsBytes();
    try {
      JsonNode json = mapper.readTree(body);
      if (json instanceof ObjectNode object) {
        return object;
      }
      problem = "The body must be a JSON object.";
    } catch (JsonProcessingException e) {
      problem =
          "The body is not JSON: line %d, column %d. %s"
              .formatted(
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr(),
                  e.getOriginalMessage());
    } catch (java.io.IOException e) {
      throw new IllegalStateException("Bytes in memory can always be read.", e);
    }
    RequestProblems problems = new RequestProblems();
    problems.add(
        "body", body.length + " bytes", problem + " Send one with Content-Type application/json.");
    problems.throwIfAny();
    throw new IllegalStateException("A problem was told and not thrown.");
  }
}

package fr.gabarit.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.server.request.BadRequestException;
import fr.gabarit.server.request.RequestProblem;
import fr.gabarit.server.request.RequestProblems;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;

/** Reads and writes JSON bodies. Thread-safe. */
final class JsonReplies {
  /** The media type of all answers. */
  static final String TYPE = "application/json";

  private final ObjectMapper mapper;

  JsonReplies(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** Sends an answer. */
  void send(Context context, JsonNode json) {
    context.contentType(TYPE).result(bytes(json));
  }

  /** An answer to be sent later. */
  byte[] bytes(JsonNode json) {
    try {
      return mapper.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of values can always be written.", e);
    }
  }

  /** Sends an error with its status. */
  void send(Context context, int status, JsonNode json) {
    send(context.status(status), json);
  }

  /**
   * The object in the body of a request.
   *
   * @throws BadRequestException if it is no JSON object
   */
  ObjectNode body(Context context) {
    return object(context, context.bodyAsBytes());
  }

  /**
   * The object in the body of a request that may be larger than others.
   *
   * @throws BadRequestException if it is no JSON object, or too large
   */
  ObjectNode body(Context context, int mostBytes) {
    byte[] body;
    try {
      body = context.bodyInputStream().readNBytes(mostBytes + 1);
    } catch (IOException e) {
      throw new BadRequestException(
          List.of(
              new RequestProblem(
                  RequestProblem.Kind.INVALID_ARGUMENT,
                  "body",
                  "cut off",
                  NoteText.of("The body could not be read to its end. Send it again."),
                  OptionalInt.empty())));
    }
    if (body.length > mostBytes) {
      RequestProblems problems = new RequestProblems();
      problems.add(
          "body",
          "more than %d bytes".formatted(mostBytes),
          NoteText.of("The body is too large. Send at most %d MB.", mostBytes >> 20));
      problems.throwIfAny();
    }
    return object(context, body);
  }

  private ObjectNode object(Context context, byte[] body) {
    NoteText problem;
    try {
      JsonNode json = mapper.readTree(body);
      if (json instanceof ObjectNode object) {
        RequestLocale.remember(context, object);
        return object;
      }
      problem = NoteText.of("The body must be a JSON object.");
    } catch (JsonProcessingException e) {
      problem =
          e.getLocation() == null
              ? NoteText.of("The body cannot be read as JSON: %s.", words(e))
              : NoteText.of(
                  "The body is not JSON: line %d, column %d. %s.",
                  e.getLocation().getLineNr(), e.getLocation().getColumnNr(), words(e));
    } catch (IOException e) {
      throw new IllegalStateException("Bytes in memory can always be read.", e);
    }
    RequestProblems problems = new RequestProblems();
    problems.add(
        "body",
        body.length + " bytes",
        NoteText.of("%s Send one with Content-Type application/json.", problem));
    problems.throwIfAny();
    throw new IllegalStateException("A problem was told and not thrown.");
  }

  /** What the parser says, without where it looked, which it may not show. */
  private static String words(JsonProcessingException problem) {
    return problem
        .getOriginalMessage()
        .replaceAll("\\s*\\((?:start marker|through).*|\\.\\s*$", "");
  }
}

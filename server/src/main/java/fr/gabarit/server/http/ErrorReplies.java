package fr.gabarit.server.http;

import fr.gabarit.data.report.NoteText;
import fr.gabarit.server.answer.RefusalJson;
import fr.gabarit.server.request.BadRequestException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers whatever goes wrong in GraphHopper's error form. Thread-safe. */
final class ErrorReplies {
  private static final Logger LOGGER = LoggerFactory.getLogger(ErrorReplies.class);
  private static final int CONTENT_TOO_LARGE = 413;

  /** Nothing that is wrong with the request. */
  static final NoteText FAILED =
      NoteText.of("The request failed inside the server. Its log tells why.");

  private final JsonReplies replies;

  ErrorReplies(JsonReplies replies) {
    this.replies = replies;
  }

  void register(RoutesConfig routes) {
    routes.exception(
        BadRequestException.class,
        (problems, context) ->
            replies.send(context, 400, RefusalJson.problems(problems, RequestLocale.of(context))));
    routes.exception(HttpResponseException.class, this::refused);
    routes.exception(Exception.class, this::failed);
  }

  private void refused(HttpResponseException refusal, Context context) {
    NoteText message =
        switch (refusal.getStatus()) {
          case 404 ->
              NoteText.of(
                  "There is nothing at %s. Try /route, /matrix, /info, /nearest, /orders, /health or /.",
                  context.path());
          case 405 ->
              NoteText.of("%s is not answered at %s.", context.method().name(), context.path());
          case CONTENT_TOO_LARGE -> NoteText.of("The body is too large. Send at most %d MB.", 1);
          default -> NoteText.quoted(String.valueOf(refusal.getMessage()));
        };
    replies.send(
        context,
        refusal.getStatus(),
        RefusalJson.message(message, "http_" + refusal.getStatus(), RequestLocale.of(context)));
  }

  private void failed(Exception failure, Context context) {
    LOGGER.error("{} {} failed", context.method(), context.path(), failure);
    replies.send(
        context, 500, RefusalJson.message(FAILED, "internal_error", RequestLocale.of(context)));
  }
}

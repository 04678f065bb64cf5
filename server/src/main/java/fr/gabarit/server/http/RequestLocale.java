package fr.gabarit.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.graphhopper.util.Helper;
import fr.gabarit.server.request.AnswerForm;
import io.javalin.http.Context;
import java.util.Locale;

/** The language of an answer, by GraphHopper's parameter {@code locale}. Stateless. */
final class RequestLocale {
  private static final String FIELD = "locale";

  private RequestLocale() {}

  /** Keeps what a body says, for whoever words the answer. */
  static void remember(Context context, ObjectNode body) {
    if (body.path(FIELD).isTextual()) {
      context.attribute(FIELD, body.get(FIELD).asText());
    }
  }

  /** As the body says, else the query; English where neither does. */
  static Locale of(Context context) {
    String ofBody = context.attribute(FIELD);
    String told = ofBody == null ? context.queryParam(FIELD) : ofBody;
    return told == null || told.isBlank()
        ? AnswerForm.DEFAULT.locale()
        : Helper.getLocale(told.strip());
  }
}

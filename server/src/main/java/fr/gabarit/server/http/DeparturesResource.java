package fr.gabarit.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.compliance.DepartureProfile;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.server.answer.DeparturesJson;
import fr.gabarit.server.answer.OrderJson;
import fr.gabarit.server.request.FieldReader;
import fr.gabarit.server.request.InstantReader;
import fr.gabarit.server.request.RequestFields;
import fr.gabarit.server.request.RequestProblems;
import fr.gabarit.server.request.RouteCall;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;

/**
 * {@code GET} and {@code POST /departures}: how a trip depends on its departure, and when it is
 * legal. Thread-safe.
 */
final class DeparturesResource {
  private static final Duration USUAL_WINDOW = Duration.ofHours(24);
  private static final Duration LONGEST_WINDOW = Duration.ofDays(7);

  private final TripQuestionReader questions;
  private final InstantReader instants;
  private final JsonReplies replies;

  DeparturesResource(TripQuestionReader questions, InstantReader instants, JsonReplies replies) {
    this.questions = questions;
    this.instants = instants;
    this.replies = replies;
  }

  void get(Context context) {
    answer(context, questions.fromQuery(context));
  }

  void post(Context context) {
    answer(context, questions.fromBody(context));
  }

  private void answer(Context context, TripQuestion question) {
    RouteCall call = question.call();
    Instant until = until(question.fields(), call);
    long began = System.nanoTime();
    DepartureProfile profile = question.asked().routes().departures(call, until);
    ObjectNode json =
        new DeparturesJson(question.asked().area().network(), question.asked()::isTriedOut)
            .json(profile, call.vehicle().preset());
    question.asked().addScenario(json);
    json.putObject("info").put("took", Duration.ofNanos(System.nanoTime() - began).toMillis());
    replies.send(context, json);
  }

  private Instant until(RequestFields fields, RouteCall call) {
    RequestProblems problems = new RequestProblems();
    FieldReader reader = new FieldReader(fields, problems);
    if (call.arriveBy().isPresent() || !call.maxWait().isZero()) {
      problems.add(
          call.arriveBy().isPresent() ? "arrive_by" : "max_wait_min",
          "given",
          NoteText.of("Departures are told from departure to until, without waits. Leave it out."));
    }
    Instant until =
        reader.text("until").isPresent()
            ? instants.read("until", reader)
            : call.departure().plus(USUAL_WINDOW);
    if (!until.isAfter(call.departure()) || until.isAfter(call.departure().plus(LONGEST_WINDOW))) {
      problems.add(
          "until",
          reader.text("until").orElse(""),
          NoteText.of(
              "until must be after departure (%s) and at most %d days after it.",
              OrderJson.time(call.departure()), LONGEST_WINDOW.toDays()));
    }
    problems.throwIfAny();
    return until;
  }
}

package fr.gabarit.server.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.trips.TripFault;
import fr.gabarit.scenario.Comparison;
import fr.gabarit.scenario.ComparisonProgress;
import fr.gabarit.server.answer.ComparisonJson;
import fr.gabarit.server.answer.Json;
import fr.gabarit.server.answer.RefusalJson;
import fr.gabarit.server.area.Area;
import fr.gabarit.server.area.AreaHolder;
import fr.gabarit.server.area.AreaScenario;
import fr.gabarit.server.area.AreaTrips;
import fr.gabarit.server.request.CompareCall;
import fr.gabarit.server.request.InstantReader;
import fr.gabarit.server.request.RequestProblems;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code POST /compare}: trips before and after a change of orders; at once if they are few, else
 * as a job that is asked for with {@code GET} and stopped with {@code DELETE}. Thread-safe.
 */
final class CompareResource {
  private static final int LARGEST_BODY_BYTES = 16 << 20;
  private static final int MOST_TRIPS = 50_000;
  private static final int MOST_AT_ONCE = 200;
  private static final int FAULTS_TOLD = 100;
  private static final int ACCEPTED = 202;
  private static final int BUSY = 503;

  private final AreaHolder areas;
  private final InstantReader instants;
  private final JsonReplies replies;
  private final ComparisonJobs jobs;

  /** What is to be done. */
  private record Task(Area area, AreaScenario scenario, AreaTrips trips, List<NoteText> notes) {}

  CompareResource(
      AreaHolder areas, InstantReader instants, JsonReplies replies, ComparisonJobs jobs) {
    this.areas = areas;
    this.instants = instants;
    this.replies = replies;
    this.jobs = jobs;
  }

  void post(Context context) {
    Task task = task(CompareCall.read(replies.body(context, LARGEST_BODY_BYTES), instants));
    Locale locale = RequestLocale.of(context);
    int count = task.trips().trips().size();
    if (count <= MOST_AT_ONCE) {
      replies.send(context, result(task, locale, ComparisonProgress.SILENT));
      return;
    }
    Optional<ComparisonJob> job =
        jobs.submit(
            count,
            started -> {
              ObjectNode json = result(task, locale, started);
              ObjectNode whole = state(started, ComparisonJob.State.DONE);
              whole.set("result", json);
              return replies.bytes(whole);
            });
    if (job.isEmpty()) {
      replies.send(
          context.header("Retry-After", "60"),
          BUSY,
          RefusalJson.message(
              NoteText.of("Too many comparisons are waiting. Try again later."),
              "busy",
              RequestLocale.of(context)));
      return;
    }
    replies.send(
        context.header("Location", "/compare/" + job.get().id()),
        ACCEPTED,
        state(job.get(), job.get().state()));
  }

  private Task task(CompareCall call) {
    Area area = areas.current();
    RequestProblems problems = new RequestProblems();
    if (call.trips().trips().size() > MOST_TRIPS) {
      problems.add(
          "trips",
          Integer.toString(call.trips().trips().size()),
          NoteText.of(
              "At most %d trips may be compared at a time. Send them in parts, or use gabarit compare.",
              MOST_TRIPS));
      problems.throwIfAny();
    }
    Optional<AreaScenario> scenario = area.scenarios().of(call.edits(), problems);
    AreaTrips trips = AreaTrips.place(call.trips(), area);
    if (!call.skipBad()) {
      trips.faults().stream()
          .limit(FAULTS_TOLD)
          .forEach(fault -> problems.add("trips", fault.value(), fault.words()));
    }
    problems.throwIfAny();
    return new Task(area, scenario.orElseThrow(), trips, call.trips().notes());
  }

  private static ObjectNode result(Task task, Locale locale, ComparisonProgress progress) {
    Comparison comparison = task.scenario().compare(task.trips().trips(), progress);
    ComparisonJson writer = new ComparisonJson(task.area().network(), task.scenario()::adds);
    ObjectNode json = Json.object();
    json.set("summary", writer.summary(comparison.totals()));
    json.set("scenario", task.scenario().json());
    ArrayNode skipped = json.putArray("skipped");
    for (TripFault fault : task.trips().faults()) {
      skipped
          .addObject()
          .put("line", fault.line())
          .put("column", fault.column())
          .put("value", fault.value())
          .put("message", fault.message().in(locale));
    }
    ArrayNode notes = json.putArray("notes");
    task.notes().forEach(note -> notes.add(note.in(locale)));
    json.set("trips", writer.trips(comparison));
    json.set("flows", writer.flows(comparison.flows()));
    return json;
  }

  private static ObjectNode state(ComparisonJob job, ComparisonJob.State state) {
    return Json.object()
        .put("id", job.id())
        .put("status", state.token())
        .put("trips", job.trips())
        .put("done", job.done());
  }

  void get(Context context) {
    Optional<ComparisonJob> job = jobs.find(context.pathParam("id"));
    if (job.isEmpty()) {
      notFound(context);
      return;
    }
    Optional<byte[]> answer = job.get().answer();
    if (answer.isPresent()) {
      context.contentType("application/json").result(answer.get());
    } else {
      replies.send(context, state(job.get(), job.get().state()));
    }
  }

  void delete(Context context) {
    Optional<ComparisonJob> job = jobs.remove(context.pathParam("id"));
    if (job.isEmpty()) {
      notFound(context);
    } else {
      replies.send(context, state(job.get(), ComparisonJob.State.CANCELLED));
    }
  }

  private void notFound(Context context) {
    replies.send(
        context,
        404,
        RefusalJson.message(
            NoteText.of(
                "There is no comparison '%s', or no longer. Only the last ones are kept; ask with POST /compare again.",
                context.pathParam("id")),
            "not_found",
            RequestLocale.of(context)));
  }
}

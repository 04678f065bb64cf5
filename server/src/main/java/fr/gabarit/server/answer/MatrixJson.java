package fr.gabarit.server.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.compliance.RouteAnswer;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.OrderId;
import fr.gabarit.routing.LegTable;
import fr.gabarit.server.request.MatrixCall;
import fr.gabarit.server.request.RequestProblem;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Writes tables of routes in GraphHopper's form, with our additions. Immutable and thread-safe. */
public final class MatrixJson {
  private static final int MOST_PAIRS = 1000;
  private static final double MILLIS_PER_SECOND = 1000;
  private static final String CONNECTION_NOT_FOUND =
      "com.graphhopper.util.exceptions.ConnectionNotFoundException";

  private final DataCredit credit;
  private final RuleShapes shapes;
  private final Predicate<OrderId> ofScenario;
  private final Locale locale;

  /**
   * @param credit where the data come from
   * @param shapes where rules lie
   * @param ofScenario tells orders that are not in force but tried out; they are marked
   * @param locale language of what is said of cells
   */
  public MatrixJson(
      DataCredit credit, RuleShapes shapes, Predicate<OrderId> ofScenario, Locale locale) {
    this.ofScenario = ofScenario;
    this.locale = locale;
    this.credit = credit;
    this.shapes = shapes;
  }

  /** Whether the request has to be refused: a cell has no way and that is not allowed. */
  public boolean refuses(MatrixOutcome outcome) {
    return outcome.call().failFast() && !outcome.refusals().isEmpty();
  }

  /** Why it is refused. */
  public ObjectNode refusal(MatrixOutcome outcome) {
    ObjectNode json = Json.object();
    ArrayNode hints = json.putArray("hints");
    addRefusals(outcome, hints);
    addPairs(outcome, hints);
    json.put("message", hints.get(0).path("message").asText());
    return json;
  }

  /**
   * The table.
   *
   * @param tookMillis how long it took
   */
  public ObjectNode json(MatrixOutcome outcome, long tookMillis) {
    ObjectNode json = Json.object();
    LegTable table = outcome.table();
    for (MatrixCall.Values values : MatrixCall.Values.values()) {
      if (outcome.call().arrays().contains(values)) {
        json.set(
            values.name().toLowerCase(Locale.ROOT),
            switch (values) {
              case TIMES -> array(outcome, (i, j) -> seconds(table.durationMillis(i, j)));
              case DISTANCES -> array(outcome, (i, j) -> Math.round(table.distanceMetres(i, j)));
              case WEIGHTS -> weights(outcome);
            });
      }
    }
    ArrayNode hints = Json.array();
    for (RequestProblem problem : outcome.problems()) {
      RefusalJson.addProblem(hints, problem, locale);
    }
    if (!outcome.call().failFast()) {
      addRefusals(outcome, hints);
      addPairs(outcome, hints);
    }
    if (!hints.isEmpty()) {
      json.set("hints", hints);
    }
    if (outcome.call().compliance()) {
      json.set("compliance", compliance(outcome));
    }
    json.put("departure", OrderJson.time(outcome.call().departure()));
    ObjectNode info = json.putObject("info");
    ArrayNode copyrights = info.putArray("copyrights");
    credit.copyrights().forEach(copyrights::add);
    info.put("took", tookMillis).put("searched_cells", table.searchedCells());
    return json;
  }

  private static long seconds(long millis) {
    return Math.round(millis / MILLIS_PER_SECOND);
  }

  private static ArrayNode array(MatrixOutcome outcome, BiFunction<Integer, Integer, Long> values) {
    return rows(outcome, (i, j) -> JsonNodeFactory.instance.numberNode((long) values.apply(i, j)));
  }

  private static ArrayNode weights(MatrixOutcome outcome) {
    return rows(
        outcome,
        (i, j) ->
            JsonNodeFactory.instance.numberNode(
                outcome.table().costMillis(i, j) / MILLIS_PER_SECOND));
  }

  private static ArrayNode rows(
      MatrixOutcome outcome, BiFunction<Integer, Integer, JsonNode> cell) {
    ArrayNode rows = Json.array();
    for (int i = 0; i < outcome.rows().size(); i++) {
      ArrayNode row = rows.addArray();
      for (int j = 0; j < outcome.columns().size(); j++) {
        if (outcome.reachable(i, j)) {
          row.add(
              cell.apply(outcome.rows().get(i).getAsInt(), outcome.columns().get(j).getAsInt()));
        } else {
          row.addNull();
        }
      }
    }
    return rows;
  }

  /** A status for each cell. */
  private static ArrayNode compliance(MatrixOutcome outcome) {
    ArrayNode rows = Json.array();
    for (int i = 0; i < outcome.rows().size(); i++) {
      ArrayNode row = rows.addArray();
      for (int j = 0; j < outcome.columns().size(); j++) {
        row.add(outcome.reachable(i, j) ? "compliant" : "unknown");
      }
    }
    for (int i = 0; i < outcome.rows().size(); i++) {
      for (int j = 0; j < outcome.columns().size(); j++) {
        if (outcome.rows().get(i).isEmpty() || outcome.columns().get(j).isEmpty()) {
          ((ArrayNode) rows.get(i)).set(j, "no_road");
        }
      }
    }
    for (MatrixOutcome.Refusal refusal : outcome.refusals()) {
      ((ArrayNode) rows.get(refusal.source()))
          .set(
              refusal.target(),
              refusal.answer() instanceof RouteAnswer.Blocked ? "no_legal_route" : "no_connection");
    }
    return rows;
  }

  private void addRefusals(MatrixOutcome outcome, ArrayNode hints) {
    for (MatrixOutcome.Refusal refusal : outcome.refusals()) {
      ObjectNode hint;
      if (refusal.answer() instanceof RouteAnswer.Blocked blocked) {
        hint =
            (ObjectNode)
                RefusalJson.noLegalRoute(blocked, shapes, ofScenario, locale).path("hints").get(0);
        hint.remove("leg");
        hint.put("message", pair(refusal) + ": " + hint.path("message").asText());
      } else {
        hint =
            Json.object()
                .put(
                    "message",
                    NoteText.of(
                            "Connection between locations not found: %s. No road leads there,"
                                + " orders apart.",
                            pair(refusal))
                        .in(locale))
                .put("details", CONNECTION_NOT_FOUND);
      }
      hint.putArray("point_pairs").addArray().add(refusal.source()).add(refusal.target());
      hints.add(hint);
    }
  }

  private static String pair(MatrixOutcome.Refusal refusal) {
    return "from_points[%d]->to_points[%d]".formatted(refusal.source(), refusal.target());
  }

  /** The cells without a way of which it was not looked into why. */
  private void addPairs(MatrixOutcome outcome, ArrayNode hints) {
    if (outcome.notLookedInto() == 0) {
      return;
    }
    ObjectNode hint =
        hints
            .addObject()
            .put(
                "message",
                NoteText.of(
                        "Connection between locations not found: %d more pairs have no legal"
                            + " route; why was not looked into. %s",
                        outcome.notLookedInto(),
                        outcome.call().compliance()
                            ? NoteText.of("Ask for these alone.")
                            : NoteText.of("Ask with compliance=true for the orders in the way."))
                    .in(locale))
            .put("details", CONNECTION_NOT_FOUND);
    ArrayNode pairs = hint.putArray("point_pairs");
    long toSkip = outcome.refusals().size();
    for (int i = 0; i < outcome.rows().size() && pairs.size() < MOST_PAIRS; i++) {
      for (int j = 0; j < outcome.columns().size() && pairs.size() < MOST_PAIRS; j++) {
        boolean onRoads = outcome.rows().get(i).isPresent() && outcome.columns().get(j).isPresent();
        if (onRoads && !outcome.reachable(i, j) && toSkip-- <= 0) {
          pairs.addArray().add(i).add(j);
        }
      }
    }
  }
}

package fr.gabarit.server.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.data.report.NoteText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A change of orders asked for. Equal if the same is asked for.
 *
 * @param orders orders to be added, as JSON
 * @param without ids of orders to be left out
 */
public record ScenarioCall(Optional<String> orders, SortedSet<String> without) {
  private static final int MOST_WITHOUT = 10_000;
  private static final String ORDERS = "orders";
  private static final String WITHOUT = "without";

  /** No change. */
  public static final ScenarioCall NONE = new ScenarioCall(Optional.empty(), new TreeSet<>());

  public ScenarioCall {
    without = Collections.unmodifiableSortedSet(new TreeSet<>(without));
  }

  /** Whether nothing is to be changed. */
  public boolean isEmpty() {
    return orders.isEmpty() && without.isEmpty();
  }

  /** Reads {@code orders} and {@code without} of a body. */
  public static ScenarioCall read(ObjectNode body, RequestProblems problems) {
    JsonNode orders = body.path(ORDERS);
    boolean given = !orders.isMissingNode() && !orders.isNull();
    if (given && !orders.isObject()) {
      problems.add(
          ORDERS,
          orders.toString(),
          NoteText.of(
              "orders must be a GeoJSON FeatureCollection of traffic orders, as in {\"type\": \"FeatureCollection\", \"features\": []}."));
    }
    return new ScenarioCall(
        given && orders.isObject() ? Optional.of(orders.toString()) : Optional.empty(),
        new TreeSet<>(ids(body.path(WITHOUT), problems)));
  }

  private static List<String> ids(JsonNode without, RequestProblems problems) {
    List<String> ids = new ArrayList<>();
    if (without.isMissingNode() || without.isNull()) {
      return ids;
    }
    if (!without.isArray() || without.size() > MOST_WITHOUT) {
      problems.add(
          WITHOUT,
          without.toString(),
          NoteText.of(
              "without must be an array of at most %d ids of orders, as in [\"2026-014\"].",
              MOST_WITHOUT));
      return ids;
    }
    for (JsonNode id : without) {
      if (id.isTextual() && !id.asText().isBlank()) {
        ids.add(id.asText().strip());
      } else {
        problems.add(
            WITHOUT,
            id.toString(),
            NoteText.of("An id in without must be a text, as in \"2026-014\"."));
      }
    }
    return ids;
  }

  /** A query string has no room for orders; that they are not read must not go unsaid. */
  public static void refuseIn(RequestFields query, RequestProblems problems) {
    for (String name : List.of(ORDERS, WITHOUT)) {
      if (!query.list(name).isEmpty()) {
        problems.add(
            name,
            String.join(",", query.list(name)),
            NoteText.of("%s is read from a JSON body only. Send it with POST.", name));
      }
    }
  }
}

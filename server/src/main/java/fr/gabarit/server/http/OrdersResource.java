package fr.gabarit.server.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.compliance.ComparedValue;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.matching.MatchNote;
import fr.gabarit.matching.MatchOutcome;
import fr.gabarit.order.Applicability;
import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderEvaluator;
import fr.gabarit.order.OrderId;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.overlay.Placement;
import fr.gabarit.overlay.Rule;
import fr.gabarit.server.answer.Json;
import fr.gabarit.server.answer.OrderJson;
import fr.gabarit.server.answer.RefusalJson;
import fr.gabarit.server.answer.RuleShapes;
import fr.gabarit.server.area.Area;
import fr.gabarit.server.area.AreaHolder;
import fr.gabarit.server.request.InstantReader;
import fr.gabarit.server.request.QueryFields;
import fr.gabarit.vehicle.Vehicle;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code GET /orders} and {@code GET /orders/ID}: the orders of the area, what they mean for a
 * vehicle at an hour, and where they lie. Thread-safe.
 */
final class OrdersResource {
  private final AreaHolder areas;
  private final InstantReader instants;
  private final JsonReplies replies;
  private final OrderJson orders = new OrderJson();
  private final OrderEvaluator evaluator = new OrderEvaluator();

  OrdersResource(AreaHolder areas, InstantReader instants, JsonReplies replies) {
    this.areas = areas;
    this.instants = instants;
    this.replies = replies;
  }

  void list(Context context) {
    OrdersQuery query = OrdersQuery.read(new QueryFields(context.queryParamMap()), instants);
    Area area = areas.current();
    replies.send(context, query.geoJson() ? features(area, query) : orders(area, query));
  }

  void one(Context context) {
    OrdersQuery query = OrdersQuery.read(new QueryFields(context.queryParamMap()), instants);
    Area area = areas.current();
    String id = context.pathParam("id");
    Optional<TrafficOrder> order = id.isBlank() ? Optional.empty() : area.order(new OrderId(id));
    if (order.isEmpty()) {
      replies.send(
          context,
          404,
          RefusalJson.message(
              NoteText.of("There is no order '%s'. GET /orders lists them.", id),
              "not_found",
              RequestLocale.of(context)));
      return;
    }
    ObjectNode json = order(area, order.get(), query);
    for (Measure measure : order.get().measures()) {
      area.shapes()
          .course(order.get().id(), measure.id())
          .ifPresent(
              course ->
                  json.withArray("measures")
                      .forEach(
                          node -> {
                            if (node.path("id").asText().equals(measure.id())) {
                              ((ObjectNode) node).set("geometry", Json.lines(course));
                            }
                          }));
    }
    replies.send(context, json);
  }

  private ObjectNode orders(Area area, OrdersQuery query) {
    List<TrafficOrder> chosen = area.orders();
    if (query.box().isPresent()) {
      Set<OrderId> near =
          area.shapes().near(query.box().get()).stream()
              .map(stretch -> stretch.rule().order().id())
              .collect(Collectors.toSet());
      chosen = chosen.stream().filter(order -> near.contains(order.id())).toList();
    }
    ObjectNode json = page(query, chosen.size());
    ArrayNode list = json.putArray("orders");
    chosen.stream()
        .skip(query.offset())
        .limit(query.limit())
        .forEach(order -> list.add(order(area, order, query)));
    return json;
  }

  private ObjectNode features(Area area, OrdersQuery query) {
    List<RuleShapes.Stretch> stretches =
        query.box().map(area.shapes()::near).orElseGet(area.shapes()::all);
    ObjectNode json = page(query, stretches.size()).put("type", "FeatureCollection");
    ArrayNode features = json.putArray("features");
    Map<Rule, ObjectNode> described = new HashMap<>();
    stretches.stream()
        .skip(query.offset())
        .limit(query.limit())
        .forEach(
            stretch -> {
              ObjectNode properties =
                  described
                      .computeIfAbsent(stretch.rule(), rule -> properties(rule, query))
                      .deepCopy();
              stretch.osmWayId().ifPresent(way -> properties.put("osm_way", way));
              if (!stretch.turns().isEmpty()) {
                properties.put("turn", true);
              }
              ObjectNode feature = features.addObject().put("type", "Feature");
              feature.set("geometry", Json.lines(area.shapes().course(stretch)));
              feature.set("properties", properties);
            });
    return json;
  }

  private ObjectNode properties(Rule rule, OrdersQuery query) {
    ObjectNode properties = Json.object();
    properties.set("order", orders.order(rule.order()));
    properties.put("measure", rule.measure().id());
    describe(properties, rule.measure(), query);
    return properties;
  }

  private static ObjectNode page(OrdersQuery query, int total) {
    return Json.object()
        .put("total", total)
        .put("offset", query.offset())
        .put("limit", query.limit())
        .put("at", OrderJson.time(query.at()));
  }

  private ObjectNode order(Area area, TrafficOrder order, OrdersQuery query) {
    ObjectNode json = orders.order(order);
    ArrayNode measures = json.putArray("measures");
    for (Measure measure : order.measures()) {
      ObjectNode entry = measures.addObject().put("id", measure.id());
      describe(entry, measure, query);
      ArrayNode places = entry.putArray("places");
      area.placements(order.id()).stream()
          .filter(placement -> placement.measure().id().equals(measure.id()))
          .forEach(placement -> places.add(place(placement)));
    }
    return json;
  }

  private void describe(ObjectNode json, Measure measure, OrdersQuery query) {
    Instant at = query.at();
    boolean inForce = measure.when().times().contains(at);
    json.set("rule", orders.rule(measure));
    json.set("applies", orders.applies(measure));
    json.put("in_force", inForce);
    measure
        .when()
        .times()
        .nextChange(at)
        .ifPresent(change -> json.put(inForce ? "ends" : "begins", OrderJson.time(change)));
    query.vehicle().ifPresent(vehicle -> judge(json, measure, vehicle));
  }

  private void judge(ObjectNode json, Measure measure, Vehicle vehicle) {
    Applicability applicability = evaluator.applicability(measure, vehicle);
    json.put("effect", OrderEffect.of(applicability).token());
    ComparedValue.of(applicability)
        .ifPresent(compared -> json.set("compared", orders.compared(compared)));
    orders.addGround(json, applicability);
  }

  /** What became of a place. */
  static ObjectNode place(Placement placement) {
    ObjectNode json = Json.object().put("label", placement.place().label());
    MatchOutcome outcome = placement.outcome();
    if (outcome instanceof MatchOutcome.Matched matched) {
      json.put("outcome", "matched").put("confidence", Json.rounded(matched.confidence()));
    } else if (outcome instanceof MatchOutcome.Ambiguous ambiguous) {
      json.put("outcome", "ambiguous").set("reason", words(ambiguous.reason()));
    } else {
      json.put("outcome", "unmatched")
          .set("reason", words(((MatchOutcome.Unmatched) outcome).reason()));
    }
    if (!outcome.notes().isEmpty()) {
      ArrayNode notes = json.putArray("notes");
      outcome.notes().forEach(note -> notes.add(words(note)));
    }
    return json;
  }

  private static ObjectNode words(MatchNote note) {
    return Json.words(note.text(Locale.FRENCH), note.text(Locale.ENGLISH));
  }
}

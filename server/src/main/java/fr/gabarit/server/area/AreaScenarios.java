package fr.gabarit.server.area;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.gabarit.compliance.RoutePlanner;
import fr.gabarit.data.geojson.GeoJsonOrderReader;
import fr.gabarit.data.report.ImportNote;
import fr.gabarit.data.report.NoteSeverity;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.data.report.OrderFileException;
import fr.gabarit.matching.MatchNote;
import fr.gabarit.matching.MatchOutcome;
import fr.gabarit.order.OrderId;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.order.Wording;
import fr.gabarit.overlay.Placement;
import fr.gabarit.scenario.Scenario;
import fr.gabarit.scenario.ScenarioEdits;
import fr.gabarit.server.request.RequestProblems;
import fr.gabarit.server.request.ScenarioCall;
import fr.gabarit.tour.TourPlanner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes scenarios of an area and keeps those asked for last, so that repeated requests do not make
 * them again. Thread-safe.
 */
public final class AreaScenarios {
  private static final int KEPT = 16;
  private static final int MOST_ORDERS = 500;
  private static final int MOST_PLACES = 2000;

  private final Area area;
  private final AreaPlanning planning;
  private final Cache<ScenarioCall, AreaScenario> kept =
      Caffeine.newBuilder().maximumSize(KEPT).build();

  AreaScenarios(Area area, AreaPlanning planning) {
    this.area = area;
    this.planning = planning;
  }

  /**
   * The scenario that a request asks for; nothing if it cannot be made, which is told.
   *
   * @param call what is to be changed, its orders in Gabarit's GeoJSON form
   */
  public Optional<AreaScenario> of(ScenarioCall call, RequestProblems problems) {
    AreaScenario known = kept.getIfPresent(call);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<AreaScenario> made =
        read(call, problems).flatMap(draft -> of(draft.edits(), draft.notes(), problems));
    made.ifPresent(scenario -> kept.put(call, scenario));
    return made;
  }

  /**
   * Edits as they were read.
   *
   * @param notes on the reading of the orders added
   */
  private record Draft(ScenarioEdits edits, List<ImportNote> notes) {}

  private static Optional<Draft> read(ScenarioCall call, RequestProblems problems) {
    List<TrafficOrder> orders = List.of();
    List<ImportNote> notes = List.of();
    if (call.orders().isPresent()) {
      byte[] json = call.orders().get().getBytes(StandardCharsets.UTF_8);
      try {
        OrderFile read = new GeoJsonOrderReader().read(new ByteArrayInputStream(json), "orders");
        orders = read.orders();
        notes = read.report().notes();
      } catch (OrderFileException e) {
        e.report().notes(NoteSeverity.ERROR).forEach(note -> tell(note, problems));
        return Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException("Bytes in memory can always be read.", e);
      }
    }
    Set<OrderId> without =
        call.without().stream().map(OrderId::new).collect(Collectors.toUnmodifiableSet());
    return Optional.of(new Draft(new ScenarioEdits(orders, without), notes));
  }

  private static void tell(ImportNote note, RequestProblems problems) {
    String place = note.place().words();
    problems.add(
        "orders",
        place,
        note.advice().isPresent()
            ? NoteText.of("%s: %s %s", place, note.text(), note.advice().get())
            : NoteText.of("%s: %s", place, note.text()));
  }

  /** The area with edits; nothing if they cannot be made, which is told. */
  public Optional<AreaScenario> of(ScenarioEdits edits, RequestProblems problems) {
    return of(edits, List.of(), problems);
  }

  private Optional<AreaScenario> of(
      ScenarioEdits edits, List<ImportNote> notes, RequestProblems problems) {
    int places =
        edits.added().stream()
            .flatMap(order -> order.measures().stream())
            .mapToInt(measure -> measure.places().size())
            .sum();
    if (edits.added().size() > MOST_ORDERS || places > MOST_PLACES) {
      problems.add(
          "orders",
          edits.added().size() + " orders, " + places + " places",
          NoteText.of(
              "A scenario may add at most %d orders with %d places together but adds %d with %d. Serve an area with these orders instead.",
              MOST_ORDERS, MOST_PLACES, edits.added().size(), places));
      return Optional.empty();
    }
    List<ScenarioEdits.Fault> faults = edits.faults(id -> area.order(id).isPresent());
    faults.forEach(fault -> tell(fault, problems));
    if (!faults.isEmpty()) {
      return Optional.empty();
    }
    Scenario scenario = planning.scenario(area.placed().overlay(), edits);
    if (hasUselessOrders(edits, scenario, problems)) {
      return Optional.empty();
    }
    RoutePlanner planner = planning.planner(scenario.overlay());
    return Optional.of(
        new AreaScenario(
            edits,
            notes,
            scenario,
            planning.comparison(),
            area.routes().on(planner),
            area.matrices().on(planner),
            area.tours().on(new TourPlanner(planner, planning.tables())),
            area.routeJson().marking(scenario::adds)));
  }

  private static void tell(ScenarioEdits.Fault fault, RequestProblems problems) {
    String id = fault.order().value();
    switch (fault.kind()) {
      case NOT_IN_FORCE ->
          problems.add(
              "without",
              id,
              NoteText.of(
                  "There is no order '%s' to leave out. /orders lists the orders with their ids.",
                  id));
      case ID_TAKEN ->
          problems.add(
              "orders",
              id,
              NoteText.of(
                  "There is an order '%s' already. Name it in without, to put this one in its place, or give this one another id.",
                  id));
    }
  }

  /** An order of which no place is found would change nothing, which nobody means. */
  private static boolean hasUselessOrders(
      ScenarioEdits edits, Scenario scenario, RequestProblems problems) {
    Set<OrderId> applied =
        scenario.placements().stream()
            .filter(Placement::applied)
            .map(placement -> placement.order().id())
            .collect(Collectors.toSet());
    boolean any = false;
    for (TrafficOrder order : edits.added()) {
      if (!applied.contains(order.id())) {
        any = true;
        problems.add(
            "orders",
            order.id().value(),
            NoteText.of(
                "Order '%s' would change nothing: %s Draw it along the roads it is about, or name them by osm_way_ids.",
                order.id(), reasons(scenario, order.id())));
      }
    }
    return any;
  }

  private static NoteText reasons(Scenario scenario, OrderId order) {
    return NoteText.row(
        scenario.placements().stream()
            .filter(placement -> placement.order().id().equals(order))
            .limit(3)
            .map(
                placement ->
                    NoteText.of(
                        "the place '%s' was not found for sure (%s).",
                        placement.place().label(), NoteText.both(reason(placement))))
            .toList());
  }

  private static Wording reason(Placement placement) {
    MatchNote reason =
        placement.outcome() instanceof MatchOutcome.Ambiguous ambiguous
            ? ambiguous.reason()
            : ((MatchOutcome.Unmatched) placement.outcome()).reason();
    return new Wording(reason.text(Locale.ENGLISH), reason.text(Locale.FRENCH));
  }
}

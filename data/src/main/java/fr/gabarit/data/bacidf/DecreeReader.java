package fr.gabarit.data.bacidf;

import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.register.DocumentProblems;
import fr.gabarit.data.register.MeasureGate;
import fr.gabarit.data.register.Names;
import fr.gabarit.data.report.ImportReportBuilder;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.times.Times;
import fr.gabarit.order.Effect;
import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderId;
import fr.gabarit.order.OrderSource;
import fr.gabarit.order.Place;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.order.Who;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a decree. */
final class DecreeReader {
  private static final String IN_FORCE = "VALIDE";
  private static final String TRAFFIC = "CIRCULATION";
  private static final List<String> NAMES =
      List.of(
          "_id",
          "ARR_ETAT",
          "ARR_COMMUNE",
          "ARR_DUREE",
          "ARR_VU_CODE",
          "ARR_CONSIDERANT",
          "ARR_REG_LEGAL",
          "ARR_CREA_MODALITE",
          "ARR_FILENAME",
          "ARR_FILEKEY",
          "ARR_TYPE",
          "ARR_REF",
          "ARR_NOM",
          "ARR_COMPLIANCE",
          "ARR_DATETIME",
          "REG_TYPE",
          "REG_CIRCULATION");
  private static final List<String> RULE_NAMES = List.of("CIRC_VEHICULES", "CIRC_REG");
  private static final List<String> REGULATION_NAMES =
      List.of(
          "REG_EXCEPT",
          "REG_EXCEPT_DESC",
          "REG_VILLE",
          "REG_RESTRICTION",
          "REG_VOIES",
          "PERIODE_JH",
          "VEH_AUTH",
          "MARCH_DANGER");

  private final ImportReportBuilder report;
  private final DocumentProblems problems;
  private final DecreeVehicles vehicles;
  private final DecreeTimes times;
  private final DecreePlaces places;
  private final MeasureGate gate;

  DecreeReader(Instant now, ImportReportBuilder report, DocumentProblems problems) {
    this.report = report;
    this.problems = problems;
    this.vehicles = new DecreeVehicles(problems);
    this.times = new DecreeTimes(problems);
    this.places = new DecreePlaces(problems);
    this.gate = new MeasureGate(now, problems);
  }

  /** The order, unless nothing of it can or need be taken over; the report says why. */
  Optional<TrafficOrder> read(JsonCursor decree) {
    String identifier = decree.field("ARR_REF").filled().orElse("unnamed");
    problems.concerns(identifier);
    Names.warnOfOthers(decree, NAMES);
    if (!inForce(decree.field("ARR_ETAT")) || !aboutTraffic(decree)) {
      return Optional.empty();
    }
    Times span = times.span(decree.field("ARR_DUREE"));
    if (gate.ended(span, decree)) {
      report.orderExpired();
      return Optional.empty();
    }
    List<Measure> measures = new ArrayList<>();
    int number = 0;
    for (JsonCursor rule : elements(decree.field("REG_CIRCULATION"))) {
      number++;
      Optional<Measure> measure = measure(rule, decree, Integer.toString(number), span);
      if (measure.isEmpty()) {
        report.measureRefused();
      }
      measure.ifPresent(measures::add);
    }
    if (number == 0) {
      decree
          .field("REG_CIRCULATION")
          .error(
              NoteText.of("The decree has no rules of traffic."), NoteText.of("Check the export."));
    }
    return measures.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TrafficOrder(
                id(decree, identifier),
                identifier,
                decree.field("ARR_NOM").filled().orElse(identifier),
                decree.field("ARR_COMMUNE").field("ARR_VILLE").filled().orElse("unknown authority"),
                Optional.empty(),
                OrderSource.BACIDF,
                measures));
  }

  /** Numbers of decrees are unique within a commune only. */
  private static OrderId id(JsonCursor decree, String identifier) {
    String own =
        decree
            .field("_id")
            .field("$oid")
            .filled()
            .or(() -> decree.field("_id").filled())
            .orElseGet(
                () ->
                    decree.field("ARR_COMMUNE").field("ARR_INSEE").filled().orElse("")
                        + "#"
                        + identifier);
    return new OrderId("bacidf:" + own);
  }

  private boolean inForce(JsonCursor state) {
    String word = state.filled().orElse("");
    if (word.equalsIgnoreCase(IN_FORCE)) {
      return true;
    }
    report.orderNotInForce();
    if (word.isEmpty()) {
      problems.warn(
          NoteKind.NOT_IN_FORCE,
          state.pointer(),
          NoteText.of("The decree does not say whether it is in force; it was left out."),
          NoteText.of("Expected is ARR_ETAT with 'VALIDE'."));
    } else {
      problems.info(
          NoteKind.NOT_IN_FORCE,
          state.pointer(),
          NoteText.of("The decree is '%s', not VALIDE; it was left out.", word));
    }
    return false;
  }

  private boolean aboutTraffic(JsonCursor decree) {
    JsonCursor type = decree.field("REG_TYPE");
    boolean traffic =
        type.filled().map(TRAFFIC::equalsIgnoreCase).orElse(true)
            || decree.field("REG_CIRCULATION").isPresent();
    if (!traffic) {
      problems.info(
          NoteKind.NO_ROUTING_EFFECT,
          type.pointer(),
          NoteText.of("The decree is about %s, not about traffic.", type.shown()));
    }
    return traffic;
  }

  private static List<JsonCursor> elements(JsonCursor array) {
    return array.isPresent() ? array.elements() : List.of();
  }

  private Optional<Measure> measure(JsonCursor rule, JsonCursor decree, String id, Times span) {
    if (!rule.isObject() || !rule.field("CIRC_REG").isObject()) {
      return rule.unfit(NoteText.of("an object with CIRC_REG"));
    }
    JsonCursor regulation = rule.field("CIRC_REG");
    Names.warnOfOthers(rule, RULE_NAMES);
    Names.warnOfOthers(regulation, REGULATION_NAMES);
    if (!restricts(regulation)) {
      return Optional.empty();
    }
    String permit = decree.field("ARR_REF").filled().orElse("unnamed");
    Optional<Who> who = vehicles.read(rule, permit);
    Times when = times.within(span, regulation.field("PERIODE_JH"));
    if (who.isEmpty()) {
      return Optional.empty();
    }
    gate.noteUncertainHours(when, regulation);
    List<Place> where = places.read(regulation, decree.field("ARR_COMMUNE"));
    return Optional.of(new Measure(id, new Effect.NoEntry(), who.get(), when.validity(), where));
  }

  /** An authorisation constrains nothing by itself, and whom it leaves out is not said. */
  private boolean restricts(JsonCursor regulation) {
    JsonCursor authorised = regulation.field("VEH_AUTH");
    if (authorised.isPresent() && authorised.truth().orElse(true)) {
      problems.error(
          NoteKind.UNSUPPORTED,
          authorised.pointer(),
          NoteText.of(
              "The rule authorises vehicles; it was not taken over, as it does not say who is banned."),
          NoteText.of("Enter it by hand as GeoJSON if it bans all others."));
      return false;
    }
    JsonCursor restriction = regulation.field("REG_RESTRICTION");
    if (!restriction.isPresent() || !restriction.truth().orElse(false)) {
      problems.error(
          NoteKind.UNSUPPORTED,
          restriction.pointer(),
          NoteText.of("The rule is not marked as a restriction; it was not taken over."),
          NoteText.of("Expected is REG_RESTRICTION with true."));
      return false;
    }
    return true;
  }
}

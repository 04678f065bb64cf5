package fr.gabarit.data.bacidf;

import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.register.DocumentProblems;
import fr.gabarit.data.register.FreeTexts;
import fr.gabarit.data.register.Names;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.words.FrenchText;
import fr.gabarit.data.words.MassClasses;
import fr.gabarit.order.Comparison;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.LimitNature;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.VehicleClause.Threshold;
import fr.gabarit.order.Who;
import fr.gabarit.vehicle.Activity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads whom a rule bans: vehicles from the least values given on, and whoever carries dangerous
 * goods; any of them. Nothing said means everyone.
 *
 * <p>A least mass that is a class of French law bans what is above it, any other mass from it on. A
 * greatest value ("MAX") is always a slip for a least one in this base, and read as one.
 */
final class DecreeVehicles {
  private static final String WEIGHTS = "VEH_POIDS";
  private static final String DIMENSIONS = "VEH_DIMENSION";
  private static final double HEAVIEST_TONNES = 100;
  private static final double LONGEST_METRES = 60;

  private record Limit(String group, String name, Quantity quantity, double largest) {}

  private static final List<Limit> LIMITS =
      List.of(
          new Limit(WEIGHTS, "VEH_PTAC", Quantity.PERMITTED_MASS, HEAVIEST_TONNES),
          new Limit(DIMENSIONS, "VEH_LARG", Quantity.WIDTH, LONGEST_METRES),
          new Limit(DIMENSIONS, "VEH_LONG", Quantity.LENGTH, LONGEST_METRES),
          new Limit(DIMENSIONS, "VEH_HAUT", Quantity.HEIGHT, LONGEST_METRES));

  private final DocumentProblems problems;
  private final FreeTexts freeTexts;

  DecreeVehicles(DocumentProblems problems) {
    this.problems = problems;
    this.freeTexts = new FreeTexts(problems);
  }

  /** The vehicles; empty, and reported, if nobody can tell whom the rule bans. */
  Optional<Who> read(JsonCursor rule, String permit) {
    JsonCursor vehicles = rule.field("CIRC_VEHICULES");
    JsonCursor regulation = rule.field("CIRC_REG");
    int errorsBefore = problems.errors();
    Set<VehicleClause> restricted = new LinkedHashSet<>();
    if (vehicles.isPresent() && !vehicles.isObject()) {
      vehicles.unfit(NoteText.of("an object"));
    }
    Names.warnOfOthers(vehicles, List.of(WEIGHTS, DIMENSIONS));
    for (String group : List.of(WEIGHTS, DIMENSIONS)) {
      Names.warnOfOthers(
          vehicles.field(group),
          LIMITS.stream()
              .filter(limit -> limit.group.equals(group))
              .flatMap(limit -> List.of(limit.name + "_MIN", limit.name + "_MAX").stream())
              .toList());
    }
    for (Limit limit : LIMITS) {
      JsonCursor group = vehicles.field(limit.group);
      limit(group.field(limit.name + "_MIN"), limit, false).ifPresent(restricted::add);
      limit(group.field(limit.name + "_MAX"), limit, true).ifPresent(restricted::add);
    }
    JsonCursor dangerous = regulation.field("MARCH_DANGER");
    if (dangerous.isPresent() && dangerous.truth().orElse(false)) {
      restricted.add(new VehicleClause.Hazmat(Set.of()));
    }
    if (problems.errors() > errorsBefore) {
      return Optional.empty();
    }
    if (restricted.isEmpty() && saysSomething(vehicles)) {
      problems.error(
          NoteKind.UNSUPPORTED,
          vehicles.pointer(),
          NoteText.of(
              "Whom the rule bans is not understood: %s; it was not taken over.", vehicles.shown()),
          NoteText.of("Enter it by hand as GeoJSON if it concerns goods vehicles."));
      return Optional.empty();
    }
    return Optional.of(new Who(List.copyOf(restricted), exempted(regulation, permit)));
  }

  /** Whether anything but nulls, zeros, falsehoods and empty values stands there. */
  private static boolean saysSomething(JsonCursor value) {
    if (value.isObject()) {
      return value.names().stream().anyMatch(name -> saysSomething(value.field(name)));
    }
    if (value.isArray()) {
      return value.elements().stream().anyMatch(DecreeVehicles::saysSomething);
    }
    boolean zero = value.node().isNumber() && value.node().doubleValue() == 0;
    boolean no = value.isBoolean() && !value.node().booleanValue();
    return value.isPresent() && !zero && !no && !value.node().asText("").isBlank();
  }

  private Optional<VehicleClause> limit(JsonCursor field, Limit limit, boolean greatest) {
    Optional<Double> value = field.isPresent() ? field.number() : Optional.empty();
    if (value.isEmpty()) {
      return Optional.empty();
    }
    double from = value.get();
    if (from == 0) {
      problems.info(
          NoteKind.DEFAULT_TAKEN, field.pointer(), NoteText.of("A limit of 0 was taken for none."));
      return Optional.empty();
    }
    if (!(from > 0 && from <= limit.largest)) {
      return field.unfit(NoteText.of("a number above 0, at most %d", (int) limit.largest));
    }
    if (greatest) {
      problems.warn(
          NoteKind.DEFAULT_TAKEN,
          field.pointer(),
          NoteText.of(
              "A greatest value of %s was read as the least that is banned, as these always are slips.",
              field.shown()),
          NoteText.of("Check the wording of the decree."));
    }
    if (limit.quantity != Quantity.PERMITTED_MASS || MassClasses.isLegal(from)) {
      return Optional.of(Threshold.above(limit.quantity, from));
    }
    problems.info(
        NoteKind.DEFAULT_TAKEN,
        field.pointer(),
        NoteText.of(
            "%s t is no class of French law; vehicles of exactly that mass are banned too.",
            field.shown()));
    return Optional.of(
        new Threshold(limit.quantity, Comparison.GREATER_OR_EQUAL, from, LimitNature.LEGAL));
  }

  private List<Exemption> exempted(JsonCursor regulation, String permit) {
    Set<Exemption> exempted = new LinkedHashSet<>();
    JsonCursor words = regulation.field("REG_EXCEPT");
    JsonCursor description = regulation.field("REG_EXCEPT_DESC");
    for (JsonCursor word : words.isPresent() ? words.words() : new ArrayList<JsonCursor>()) {
      String text = word.filled().orElse("");
      switch (FrenchText.folded(text)) {
        case "other", "autre", "autres", "" -> {
          if (description.filled().isEmpty()) {
            problems.warn(
                NoteKind.FREE_TEXT_EXEMPTION,
                word.pointer(),
                NoteText.of("Others are let through, but not said who; nobody is."),
                NoteText.of("Check the wording of the decree."));
          }
        }
        case "secours", "pompiers" ->
            exempted.add(new Exemption.DeclaredActivity(Activity.EMERGENCY_SERVICES));
        case "police" -> exempted.add(new Exemption.DeclaredActivity(Activity.POLICE));
        case "vehicules de services", "vehicules de service" ->
            exempted.add(new Exemption.DeclaredActivity(Activity.PUBLIC_SERVICE));
        case "transport de dechets" ->
            exempted.add(new Exemption.DeclaredActivity(Activity.WASTE_COLLECTION));
        default -> exempted.addAll(freeTexts.exempted(text, word, permit));
      }
    }
    description
        .filled()
        .ifPresent(text -> exempted.addAll(freeTexts.exempted(text, description, permit)));
    return List.copyOf(exempted);
  }
}

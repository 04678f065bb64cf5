package fr.gabarit.data.dialog;

import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.register.DocumentProblems;
import fr.gabarit.data.register.FreeTexts;
import fr.gabarit.data.register.Names;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.VehicleClause.Threshold;
import fr.gabarit.order.Who;
import fr.gabarit.vehicle.CritAir;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the vehicle set of an answer: greatest values allowed in {@code maxCharacteristics}, other
 * kinds of vehicles by name. Any of them is restricted; three empty lists mean every vehicle.
 */
final class AnswerVehicles {
  /**
   * Names of kinds that are told by {@code maxCharacteristics}, should they appear all the same.
   */
  private static final Set<String> TOLD_ELSEWHERE =
      Set.of("heavyGoodsVehicle", "dimensions", "critair", "other");

  private final DocumentProblems problems;
  private final FreeTexts words;

  AnswerVehicles(DocumentProblems problems) {
    this.problems = problems;
    this.words = new FreeTexts(problems);
  }

  /** The vehicles; mistakes are reported. */
  Who read(JsonCursor vehicleSet, String orderIdentifier) {
    if (!vehicleSet.isPresent()) {
      return Who.EVERYONE;
    }
    if (!vehicleSet.isObject()) {
      vehicleSet.unfit(NoteText.of("an object"));
      return Who.EVERYONE;
    }
    Names.warnOfOthers(
        vehicleSet, List.of("restrictedTypes", "exemptedTypes", "maxCharacteristics"));
    Set<VehicleClause> restricted = new LinkedHashSet<>();
    elements(vehicleSet.field("maxCharacteristics"))
        .forEach(limit -> limit(limit).ifPresent(restricted::add));
    restricted(elements(vehicleSet.field("restrictedTypes")), restricted);
    Set<Exemption> exempted = new LinkedHashSet<>();
    for (JsonCursor type : elements(vehicleSet.field("exemptedTypes"))) {
      exempted.addAll(exempted(type, orderIdentifier));
    }
    return new Who(List.copyOf(restricted), List.copyOf(exempted));
  }

  private static List<JsonCursor> elements(JsonCursor array) {
    return array.isPresent() ? array.elements() : List.of();
  }

  private static Optional<VehicleClause> limit(JsonCursor limit) {
    JsonCursor name = limit.field("name");
    Optional<Quantity> quantity =
        switch (name.node().asText("")) {
          case "weight" -> Optional.of(Quantity.PERMITTED_MASS);
          case "height" -> Optional.of(Quantity.HEIGHT);
          case "width" -> Optional.of(Quantity.WIDTH);
          case "length" -> Optional.of(Quantity.LENGTH);
          default -> name.unfit(NoteText.of("one of weight, height, width, length"));
        };
    JsonCursor value = limit.field("value");
    Optional<Double> greatest = value.number();
    if (greatest.isPresent() && !(greatest.get() > 0 && greatest.get() < 1000)) {
      greatest = value.unfit(NoteText.of("a number above 0, in metres or tonnes"));
    }
    return quantity.isPresent() && greatest.isPresent()
        ? Optional.of(Threshold.above(quantity.get(), greatest.get()))
        : Optional.empty();
  }

  private void restricted(List<JsonCursor> types, Set<VehicleClause> restricted) {
    boolean limited = !restricted.isEmpty();
    Set<CritAir> classes = EnumSet.noneOf(CritAir.class);
    for (JsonCursor type : types) {
      String word = type.field("name").node().asText("").strip();
      Optional<CritAir> critAir = DialogWords.critAir(word);
      if (isOther(type)) {
        restricted.add(words.restricted(word, type));
      } else if (word.equals("hazardousMaterials")) {
        restricted.add(DialogWords.ANY_HAZMAT);
      } else if (critAir.isPresent()) {
        classes.add(critAir.get());
      } else if (!TOLD_ELSEWHERE.contains(word) || !limited) {
        problems.warn(
            NoteKind.UNKNOWN_WORD,
            type.pointer(),
            NoteText.of(
                "The restricted vehicles '%s' cannot be decided on; nobody is stopped by it.",
                word),
            NoteText.of(
                "If it matters to goods vehicles, enter the measure by hand as a GeoJSON order."));
        restricted.add(new VehicleClause.FreeText(word));
      }
    }
    if (!classes.isEmpty()) {
      restricted.add(new VehicleClause.CritAirIn(classes));
    }
  }

  private List<Exemption> exempted(JsonCursor type, String orderIdentifier) {
    String word = type.field("name").node().asText("").strip();
    if (isOther(type)) {
      return words.exempted(word, type, orderIdentifier);
    }
    Optional<Exemption> known = DialogWords.exempted(word);
    if (known.isPresent()) {
      return List.of(known.get());
    }
    problems.warn(
        NoteKind.UNKNOWN_WORD,
        type.pointer(),
        NoteText.of(
            "The exempted vehicles '%s' cannot be decided on; nobody is let through by it.", word),
        NoteText.of(
            "If it matters to goods vehicles, enter the measure by hand as a GeoJSON order."));
    List<Exemption> unknown = new ArrayList<>();
    unknown.add(new Exemption.FreeText(word));
    return unknown;
  }

  private static boolean isOther(JsonCursor type) {
    return type.field("isOther").node().asBoolean(false);
  }
}

package fr.gabarit.data.dialog;

import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.json.KnownNames;
import fr.gabarit.data.register.DocumentProblems;
import fr.gabarit.data.register.FreeTexts;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.VehicleClause.Threshold;
import fr.gabarit.order.Who;
import fr.gabarit.vehicle.CritAir;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the vehicle set of a body, with DiaLog's constraints. */
final class BodyVehicles {
  private static final double MOST_TONNES = 44;
  private static final double MOST_WIDTH_METRES = 10;
  private static final double MOST_LENGTH_METRES = 50;
  private static final double MOST_HEIGHT_METRES = 10;
  private static final int LONGEST_RESTRICTED_TEXT = 100;
  private static final int LONGEST_EXEMPTED_TEXT = 300;

  private static final List<String> RESTRICTED =
      List.of("heavyGoodsVehicle", "dimensions", "critair", "hazardousMaterials", "other");
  private static final KnownNames NAMES =
      new KnownNames(
          "allVehicles",
          "restrictedTypes",
          "exemptedTypes",
          "otherRestrictedTypeText",
          "otherExemptedTypeText",
          "heavyweightMaxWeight",
          "maxWidth",
          "maxLength",
          "maxHeight",
          "critairTypes");

  private final FreeTexts words;

  BodyVehicles(DocumentProblems problems) {
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
    NAMES.check(vehicleSet);
    JsonCursor all = vehicleSet.field("allVehicles");
    JsonCursor types = vehicleSet.field("restrictedTypes");
    boolean everyone = all.isPresent() && all.truth().orElse(false);
    boolean namesSome = types.isArray() && !types.node().isEmpty();
    if (everyone && namesSome) {
      types.error(
          NoteText.of("Restricted vehicles are named, but 'allVehicles' is true."),
          NoteText.of("Set allVehicles to false, or leave restrictedTypes out."));
    }
    if (all.isPresent() && !everyone && !namesSome) {
      types.error(
          NoteText.of("No restricted vehicles are named, but 'allVehicles' is false."),
          NoteText.of("Name them, or set allVehicles to true."));
    }
    Set<VehicleClause> restricted = new LinkedHashSet<>();
    if (types.isPresent()) {
      types.elements().forEach(type -> restricted(type, vehicleSet, restricted));
    }
    Set<Exemption> exempted = new LinkedHashSet<>();
    JsonCursor exemptions = vehicleSet.field("exemptedTypes");
    if (exemptions.isPresent()) {
      exemptions.elements().forEach(type -> exempted(type, vehicleSet, orderIdentifier, exempted));
    }
    return new Who(List.copyOf(restricted), List.copyOf(exempted));
  }

  private void restricted(JsonCursor type, JsonCursor set, Set<VehicleClause> restricted) {
    switch (Fields.word(type, RESTRICTED).orElse("")) {
      case "heavyGoodsVehicle" ->
          Fields.measure(set.field("heavyweightMaxWeight"), MOST_TONNES, NoteText.of("tonnes"))
              .ifPresent(
                  tonnes -> restricted.add(Threshold.above(Quantity.PERMITTED_MASS, tonnes)));
      case "dimensions" -> dimensions(set, restricted);
      case "critair" -> critAir(set.field("critairTypes"), restricted);
      case "hazardousMaterials" -> restricted.add(DialogWords.ANY_HAZMAT);
      case "other" -> {
        JsonCursor text = set.field("otherRestrictedTypeText");
        Fields.required(text, LONGEST_RESTRICTED_TEXT)
            .ifPresent(t -> restricted.add(words.restricted(t, text)));
      }
      default -> {
        // Reported above.
      }
    }
  }

  private static void dimensions(JsonCursor set, Set<VehicleClause> restricted) {
    JsonCursor height = set.field("maxHeight");
    JsonCursor length = set.field("maxLength");
    JsonCursor width = set.field("maxWidth");
    if (!height.isPresent() && !length.isPresent() && !width.isPresent()) {
      set.error(
          NoteText.of("Dimensions are restricted but none is given."),
          NoteText.of("Give at least one of maxHeight, maxLength, maxWidth, in metres."));
    }
    limit(height, Quantity.HEIGHT, MOST_HEIGHT_METRES, restricted);
    limit(length, Quantity.LENGTH, MOST_LENGTH_METRES, restricted);
    limit(width, Quantity.WIDTH, MOST_WIDTH_METRES, restricted);
  }

  private static void limit(
      JsonCursor json, Quantity quantity, double mostMetres, Set<VehicleClause> restricted) {
    if (json.isPresent()) {
      Fields.measure(json, mostMetres, NoteText.of("metres"))
          .ifPresent(metres -> restricted.add(Threshold.above(quantity, metres)));
    }
  }

  private static void critAir(JsonCursor types, Set<VehicleClause> restricted) {
    Set<CritAir> classes = EnumSet.noneOf(CritAir.class);
    for (JsonCursor type : Fields.filled(types, NoteText.of("Crit'Air class such as critair4"))) {
      Optional<CritAir> critAir = DialogWords.critAir(type.node().asText(""));
      if (critAir.isEmpty()) {
        type.unfit(NoteText.of("one of %s", String.join(", ", DialogWords.critAirWords())));
      }
      critAir.ifPresent(classes::add);
    }
    if (!classes.isEmpty()) {
      restricted.add(new VehicleClause.CritAirIn(classes));
    }
  }

  private void exempted(
      JsonCursor type, JsonCursor set, String orderIdentifier, Set<Exemption> exempted) {
    String word = type.node().asText("");
    if (word.equals("other")) {
      JsonCursor text = set.field("otherExemptedTypeText");
      Fields.required(text, LONGEST_EXEMPTED_TEXT)
          .ifPresent(t -> exempted.addAll(words.exempted(t, text, orderIdentifier)));
      return;
    }
    Optional<Exemption> known = DialogWords.exempted(word);
    if (known.isEmpty()) {
      type.unfit(NoteText.of("one of %s, other", String.join(", ", DialogWords.exemptedWords())));
    }
    known.ifPresent(exempted::add);
  }
}

package fr.gabarit.data.datex;

import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Comparison;
import fr.gabarit.order.LimitNature;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.vehicle.CritAir;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the characteristics of a vehicle condition one by one. */
final class CharacteristicsReader {
  private final Publisher publisher;
  private final VehicleVocabulary vocabulary;
  private final OrderNotes notes;

  CharacteristicsReader(Publisher publisher, OrderNotes notes) {
    this.publisher = publisher;
    this.vocabulary = new VehicleVocabulary(publisher);
    this.notes = notes;
  }

  /**
   * What one vehicle condition lists.
   *
   * @param types vehicle types, of which one has to fit
   * @param others everything else
   */
  record Characteristics(List<Facet> types, List<Facet> others) {}

  Characteristics read(DatexElement condition, Role role) throws RefusedMeasureException {
    List<Facet> types = new ArrayList<>();
    List<Facet> others = new ArrayList<>();
    Optional<DatexElement> characteristics = condition.at("vehicleCharacteristics");
    if (characteristics.isPresent()) {
      Optional<String> description = description(characteristics.get());
      for (DatexElement child : characteristics.get().children()) {
        if (child.name().equals("vehicleType")) {
          boolean explained = child.text().equals("other") && description.isPresent();
          if (!explained) {
            types.add(known(vocabulary.type(child.word()), child));
          }
        } else if (child.name().equals("_vehicleCharacteristicsExtension")) {
          others.addAll(unknownExtensions(child));
        } else {
          others.add(facet(child, role));
        }
      }
      description.ifPresent(text -> others.add(new Facet.Described(text)));
    }
    if (types.isEmpty() && others.isEmpty()) {
      throw RefusedMeasureException.invalid(
          condition,
          NoteText.of("A VehicleCondition has no characteristics."),
          NoteText.of("Say which vehicles are meant."));
    }
    return new Characteristics(types, others);
  }

  private static Optional<String> description(DatexElement characteristics) {
    return characteristics.textAt(
        "_vehicleCharacteristicsExtension", "vehicleCharacteristicsExtended", "otherVehicleType");
  }

  private List<Facet> unknownExtensions(DatexElement extension) {
    List<Facet> unknown = new ArrayList<>();
    for (DatexElement extended : extension.children()) {
      for (DatexElement child : extended.children()) {
        if (!child.name().equals("otherVehicleType")) {
          unknown.add(known(new Facet.Undecidable(child.name() + " " + child.text()), child));
        }
      }
    }
    return unknown;
  }

  private Facet facet(DatexElement element, Role role) throws RefusedMeasureException {
    return switch (element.name()) {
      case "vehicleUsage" -> known(vocabulary.usage(element.word()), element);
      case "loadType" -> known(vocabulary.load(element.word()), element);
      case "emissions" -> emissions(element);
      case "grossWeightCharacteristic" -> {
        if (element.textAt("typeOfWeight").filter("actual"::equals).isPresent()) {
          notes.info(
              NoteKind.DEFAULT_TAKEN,
              element,
              NoteText.of("The actual weight is meant; the permitted mass is compared instead."));
        }
        yield threshold(element, "grossVehicleWeight", Quantity.PERMITTED_MASS, role);
      }
      case "heaviestAxleWeightCharacteristic" ->
          threshold(element, "heaviestAxleWeight", Quantity.AXLE_LOAD, role);
      case "numberOfAxlesCharacteristic" ->
          threshold(element, "numberOfAxles", Quantity.AXLE_COUNT, role);
      case "heightCharacteristic" -> threshold(element, "vehicleHeight", Quantity.HEIGHT, role);
      case "lengthCharacteristic" -> threshold(element, "vehicleLength", Quantity.LENGTH, role);
      case "widthCharacteristic" -> threshold(element, "vehicleWidth", Quantity.WIDTH, role);
      default -> known(new Facet.Undecidable(element.name() + " " + element.text()), element);
    };
  }

  private Facet known(Facet facet, DatexElement element) {
    if (facet instanceof Facet.Undecidable undecidable) {
      notes.warn(
          NoteKind.UNKNOWN_WORD,
          element,
          NoteText.of(
              "<%s> '%s' cannot be decided on; it neither restricts nor exempts anyone.",
              element.name(), undecidable.words().strip()),
          NoteText.of(
              "If it matters to goods vehicles, enter the measure by hand as a GeoJSON order."));
    }
    return facet;
  }

  private Facet emissions(DatexElement emissions) {
    Set<CritAir> classes = EnumSet.noneOf(CritAir.class);
    for (DatexElement child : emissions.children()) {
      Optional<CritAir> critAir =
          child.name().equals("emissionClassificationOther")
              ? VehicleVocabulary.critAir(child.text())
              : Optional.empty();
      if (critAir.isEmpty()) {
        return known(new Facet.Undecidable(child.text()), child);
      }
      classes.add(critAir.get());
    }
    return classes.isEmpty()
        ? known(new Facet.Undecidable("emissions"), emissions)
        : new Facet.Exact(new VehicleClause.CritAirIn(classes));
  }

  private Facet threshold(DatexElement element, String valueName, Quantity quantity, Role role)
      throws RefusedMeasureException {
    double limit = number(element, valueName);
    Comparison comparison = comparison(element, role);
    boolean dimension =
        quantity == Quantity.HEIGHT || quantity == Quantity.WIDTH || quantity == Quantity.LENGTH;
    boolean upper =
        comparison == Comparison.GREATER_THAN || comparison == Comparison.GREATER_OR_EQUAL;
    LimitNature nature =
        role == Role.RESTRICTED && dimension && upper ? LimitNature.PHYSICAL : LimitNature.LEGAL;
    return new Facet.Exact(new VehicleClause.Threshold(quantity, comparison, limit, nature));
  }

  /**
   * DiaLog publishes the greatest value allowed, with "at most" (with "at least" in 2023), where
   * the letter of DATEX II would describe the vehicles concerned: both mean "more than".
   */
  private Comparison comparison(DatexElement element, Role role) throws RefusedMeasureException {
    String word = element.textAt("comparisonOperator").orElse("");
    Comparison literal =
        switch (word) {
          case "equalTo" -> Comparison.EQUAL;
          case "greaterThan" -> Comparison.GREATER_THAN;
          case "greaterThanOrEqualTo" -> Comparison.GREATER_OR_EQUAL;
          case "lessThan" -> Comparison.LESS_THAN;
          case "lessThanOrEqualTo" -> Comparison.LESS_OR_EQUAL;
          default ->
              throw RefusedMeasureException.invalid(
                  element,
                  NoteText.of("The comparisonOperator '%s' is unknown.", word),
                  NoteText.of("Use lessThanOrEqualTo or greaterThan, for instance."));
        };
    if (publisher != Publisher.DIALOG) {
      return literal;
    }
    if (role == Role.EXEMPTED) {
      notes.info(
          NoteKind.DEFAULT_TAKEN,
          element,
          NoteText.of("An exemption compares with '%s'; it is read to the letter.", word));
      return literal;
    }
    if (literal == Comparison.EQUAL) {
      notes.warn(
          NoteKind.DEFAULT_TAKEN,
          element,
          NoteText.of(
              "A restriction compares with 'equalTo'; it is read as the greatest value allowed."),
          NoteText.of("Check the limit in the order itself."));
    }
    return Comparison.GREATER_THAN;
  }

  private static double number(DatexElement element, String name) throws RefusedMeasureException {
    String text = element.textAt(name).orElse("");
    try {
      double number = Double.parseDouble(text);
      if (number >= 0 && number < 1_000_000) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Reported below like a number out of range.
    }
    throw RefusedMeasureException.invalid(
        element,
        NoteText.of("<%s> '%s' is not a number of 0 or more.", name, text),
        NoteText.of("Give metres or tonnes with a decimal point."));
  }
}

package fr.gabarit.data.datex;

import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.vehicle.Activity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a single condition on the vehicle, its driver or its trip. */
final class WhoConditionReader {
  private final VehicleConditionReader vehicles;
  private final OrderNotes notes;

  WhoConditionReader(VehicleConditionReader vehicles, OrderNotes notes) {
    this.vehicles = vehicles;
    this.notes = notes;
  }

  /** Whom the condition restricts. */
  Restricted restricted(DatexElement condition) throws RefusedMeasureException {
    return switch (condition.type()) {
      case "VehicleCondition" -> vehicles.restricted(condition);
      case "AccessCondition" -> restrictedAccess(condition);
      case "DriverCondition" -> restrictedDriver(condition);
      case "NonVehicularRoadUserCondition" ->
          Restricted.to(
              List.of(
                  new VehicleClause.NotFreight(
                      condition.textAt("nonVehicularRoadUser").orElse("not vehicles"))));
      case "OccupantCondition" ->
          Restricted.to(List.of(new VehicleClause.FreeText(undecidable(condition))));
      default ->
          throw RefusedMeasureException.unsupported(
              condition, NoteText.of("The measure concerns only those who hold a permit."));
    };
  }

  /** Whom the condition exempts when it is negated. */
  List<Exemption> exempted(DatexElement condition) throws RefusedMeasureException {
    return switch (condition.type()) {
      case "VehicleCondition" -> vehicles.exempted(condition);
      case "AccessCondition" -> exemptedAccess(condition);
      case "DriverCondition" -> List.of(exemptedDriver(condition));
      case "NonVehicularRoadUserCondition" ->
          List.of(
              new Exemption.NotFreight(
                  condition.textAt("nonVehicularRoadUser").orElse("not vehicles")));
      case "OccupantCondition" -> List.of(new Exemption.FreeText(undecidable(condition)));
      default -> List.of(permit(condition));
    };
  }

  private Restricted restrictedAccess(DatexElement condition) throws RefusedMeasureException {
    List<VehicleClause> clauses = new ArrayList<>();
    for (DatexElement type : accessTypes(condition)) {
      switch (type.text()) {
        case "throughTraffic" -> {
          return Restricted.THROUGH_TRAFFIC;
        }
        case "loadingAndUnloading" ->
            clauses.add(new VehicleClause.Declares(Set.of(Activity.DELIVERY)));
        case "passengerLoadingAndUnloading" ->
            clauses.add(new VehicleClause.NotFreight(type.text()));
        default ->
            throw RefusedMeasureException.unsupported(
                type,
                NoteText.of(
                    "The measure concerns only '%s', which has no equivalent here.", type.text()));
      }
    }
    return Restricted.to(clauses);
  }

  private static List<Exemption> exemptedAccess(DatexElement condition)
      throws RefusedMeasureException {
    List<Exemption> exemptions = new ArrayList<>();
    for (DatexElement type : accessTypes(condition)) {
      exemptions.add(
          switch (type.text()) {
            case "accessOnly",
                "destinationTraffic",
                "sourceTraffic",
                "sourceAndDestinationTraffic" ->
                new Exemption.LocalTraffic();
            case "loadingAndUnloading" -> new Exemption.Deliveries();
            case "passengerLoadingAndUnloading" -> new Exemption.NotFreight(type.text());
            default ->
                throw RefusedMeasureException.unsupported(
                    type,
                    NoteText.of("The exemption of '%s' has no equivalent here.", type.text()));
          });
    }
    return exemptions;
  }

  private static List<DatexElement> accessTypes(DatexElement condition)
      throws RefusedMeasureException {
    List<DatexElement> types = condition.children("accessConditionType");
    if (types.isEmpty()) {
      throw RefusedMeasureException.invalid(
          condition,
          NoteText.of("An AccessCondition has no accessConditionType."),
          NoteText.of("Say which traffic is meant."));
    }
    return types;
  }

  private Restricted restrictedDriver(DatexElement condition) {
    return Restricted.to(
        List.of(
            switch (driver(condition)) {
              case "localResident" -> new VehicleClause.Declares(Set.of(Activity.LOCAL_RESIDENT));
              case "disabledWithPermit", "learnerdriver" ->
                  new VehicleClause.NotFreight(driver(condition));
              default -> new VehicleClause.FreeText(undecidable(condition));
            }));
  }

  private Exemption exemptedDriver(DatexElement condition) {
    return switch (driver(condition)) {
      case "localResident" -> new Exemption.Residents();
      case "disabledWithPermit", "learnerdriver" -> new Exemption.NotFreight(driver(condition));
      default -> new Exemption.FreeText(undecidable(condition));
    };
  }

  private static String driver(DatexElement condition) {
    return condition.textAt("driverCharacteristicsType").orElse("");
  }

  private Exemption permit(DatexElement condition) {
    notes.info(
        NoteKind.DEFAULT_TAKEN,
        condition,
        NoteText.of(
            "A permit exempts from the measure; it is named '%s' after the order.",
            notes.orderIdentifier()));
    return new Exemption.HeldPermit(notes.orderIdentifier());
  }

  private String undecidable(DatexElement condition) {
    StringBuilder words = new StringBuilder(condition.type());
    for (DatexElement child : condition.children()) {
      if (!child.name().equals("negate")) {
        words.append(' ').append(child.name()).append(' ').append(child.text());
      }
    }
    notes.warn(
        NoteKind.UNKNOWN_WORD,
        condition,
        NoteText.of("'%s' cannot be decided on; it neither restricts nor exempts anyone.", words),
        NoteText.of(
            "If it matters to goods vehicles, enter the measure by hand as a GeoJSON order."));
    return words.toString();
  }
}

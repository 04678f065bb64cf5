package fr.gabarit.compliance;

import fr.gabarit.order.Advice;
import fr.gabarit.order.Comparison;
import fr.gabarit.order.Effect;
import fr.gabarit.order.Quantity;
import fr.gabarit.vehicle.Activity;
import fr.gabarit.vehicle.CritAir;
import fr.gabarit.vehicle.HazmatKind;
import fr.gabarit.vehicle.TunnelCategory;
import java.util.List;
import java.util.Locale;
import java.util.Set;

final class EnglishRuleWords implements RuleWords {
  @Override
  public Locale locale() {
    return Locale.ENGLISH;
  }

  @Override
  public String noEntry() {
    return "No entry";
  }

  @Override
  public String noTurn() {
    return "No turn";
  }

  @Override
  public String noOtherTurn() {
    return "No other turn";
  }

  @Override
  public String speedLimit(int maxSpeedKmh) {
    return "Speed limit " + maxSpeedKmh + " km/h";
  }

  @Override
  public String alternatingTraffic(long delaySeconds) {
    return "Alternating traffic, expected wait " + delaySeconds + " s";
  }

  @Override
  public String noOvertaking() {
    return "No overtaking";
  }

  @Override
  public String parkingProhibited() {
    return "No parking";
  }

  @Override
  public String storageArea(String description) {
    return description.isBlank() ? "Lorry storage area" : "Lorry storage area: " + description;
  }

  @Override
  public String forAllVehicles(Effect effect) {
    return " for all vehicles";
  }

  @Override
  public String forVehicles(Effect effect, List<String> phrases) {
    return " for vehicles " + String.join(" or ", phrases);
  }

  @Override
  public String except(List<String> phrases) {
    return ", except " + String.join("; ", phrases);
  }

  @Override
  public String threshold(Quantity quantity, Comparison comparison, String limit) {
    return relation(comparison)
        + " "
        + switch (quantity) {
          case PERMITTED_MASS -> limit + " t permitted mass";
          case VEHICLE_MASS -> limit + " t permitted mass of the motor vehicle";
          case COMBINATION_MASS -> limit + " t permitted mass of the combination";
          case HEIGHT -> limit + " m high";
          case WIDTH -> limit + " m wide";
          case LENGTH -> limit + " m long";
          case AXLE_LOAD -> limit + " t axle load";
          case AXLE_COUNT -> limit + " axles";
          case TRAILER_COUNT -> limit + " trailers";
        };
  }

  private static String relation(Comparison comparison) {
    return switch (comparison) {
      case GREATER_THAN -> "over";
      case GREATER_OR_EQUAL -> "of at least";
      case LESS_THAN -> "under";
      case LESS_OR_EQUAL -> "of at most";
      case EQUAL -> "of exactly";
    };
  }

  @Override
  public String critAir(Set<CritAir> classes) {
    return "of air-quality class "
        + String.join(
            ", ",
            classes.stream()
                .sorted()
                .map(
                    c ->
                        c == CritAir.WITHOUT
                            ? "none"
                            : "Crit'Air " + c.name().replace("CLASS_", ""))
                .toList());
  }

  @Override
  public String hazmat(Set<HazmatKind> kinds) {
    return "carrying "
        + (kinds.isEmpty()
            ? "dangerous goods"
            : String.join(
                " or ",
                kinds.stream()
                    .sorted()
                    .map(
                        kind ->
                            switch (kind) {
                              case EXPLOSIVE -> "explosive or easily flammable goods";
                              case WATER_POLLUTANT -> "goods liable to pollute water";
                              case OTHER -> "other dangerous goods";
                            })
                    .toList()));
  }

  @Override
  public String tunnelCategory(TunnelCategory category) {
    return "whose load is forbidden in tunnels of category " + category;
  }

  @Override
  public String declares(Set<Activity> activities) {
    return "engaged in "
        + String.join(", ", activities.stream().sorted().map(this::activity).toList());
  }

  @Override
  public String allOf(List<String> phrases) {
    return String.join(" and ", phrases);
  }

  @Override
  public String not(String phrase) {
    return "not " + phrase;
  }

  @Override
  public String notFreight(String what) {
    return "other than goods vehicles (" + what + ")";
  }

  @Override
  public String freeText(String text) {
    return "described as \"" + text + "\"";
  }

  @Override
  public String localTraffic() {
    return "local traffic";
  }

  @Override
  public String deliveries() {
    return "deliveries";
  }

  @Override
  public String residents() {
    return "residents";
  }

  @Override
  public String privateGround() {
    return "with the leave of the owner of the private ground";
  }

  @Override
  public String activity(Activity activity) {
    return activity.token().replace('_', ' ');
  }

  @Override
  public String permit(String permit) {
    return "holders of the permit \"" + permit + "\"";
  }

  @Override
  public String vehicles(String phrase) {
    return "vehicles " + phrase;
  }

  @Override
  public String quantity(Quantity quantity) {
    return switch (quantity) {
      case PERMITTED_MASS -> "permitted mass";
      case VEHICLE_MASS -> "permitted mass of the motor vehicle";
      case COMBINATION_MASS -> "permitted mass of the combination";
      case HEIGHT -> "height";
      case WIDTH -> "width";
      case LENGTH -> "length";
      case AXLE_LOAD -> "axle load";
      case AXLE_COUNT -> "axles";
      case TRAILER_COUNT -> "trailers";
    };
  }

  @Override
  public String compared(String quantity, String value, String limit) {
    return quantity + " " + value + ", limit " + limit;
  }

  @Override
  public String hoursUncertain() {
    return "hours uncertain";
  }

  @Override
  public String advice(Advice advice) {
    String words =
        switch (advice.kind()) {
          case FREE_TEXT -> "The order restricts in words that cannot be decided on";
          case UNKNOWN_CRIT_AIR ->
              "The order restricts air-quality classes and the vehicle's is unknown";
          case UNKNOWN_TUNNEL_CODE ->
              "The order restricts loads in a tunnel and the load's restriction code is unknown";
          case NO_OVERTAKING -> "No overtaking";
          case PARKING_PROHIBITED -> "No parking";
          case STORAGE_AREA -> "Lorry storage area";
        };
    return advice.text().isBlank() ? words : words + ": " + advice.text();
  }
}

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

final class FrenchRuleWords implements RuleWords {
  @Override
  public Locale locale() {
    return Locale.FRENCH;
  }

  @Override
  public String noEntry() {
    return "Accès interdit";
  }

  @Override
  public String noTurn() {
    return "Mouvement tournant interdit";
  }

  @Override
  public String noOtherTurn() {
    return "Tout autre mouvement tournant interdit";
  }

  @Override
  public String speedLimit(int maxSpeedKmh) {
    return "Vitesse limitée à " + maxSpeedKmh + " km/h";
  }

  @Override
  public String alternatingTraffic(long delaySeconds) {
    return "Circulation alternée, attente estimée à " + delaySeconds + " s";
  }

  @Override
  public String noOvertaking() {
    return "Dépassement interdit";
  }

  @Override
  public String parkingProhibited() {
    return "Stationnement interdit";
  }

  @Override
  public String storageArea(String description) {
    return description.isBlank()
        ? "Zone de stockage de poids lourds"
        : "Zone de stockage de poids lourds : " + description;
  }

  @Override
  public String forAllVehicles(Effect effect) {
    return (forbids(effect) ? " à" : " pour") + " tous les véhicules";
  }

  @Override
  public String forVehicles(Effect effect, List<String> phrases) {
    return (forbids(effect) ? " aux" : " pour les") + " véhicules " + String.join(" ou ", phrases);
  }

  /** "Interdit à", but "limité pour". */
  private static boolean forbids(Effect effect) {
    return effect instanceof Effect.NoEntry
        || effect instanceof Effect.NoOvertaking
        || effect instanceof Effect.ParkingProhibited;
  }

  @Override
  public String except(List<String> phrases) {
    return ", sauf " + String.join(" ; ", phrases);
  }

  @Override
  public String threshold(Quantity quantity, Comparison comparison, String limit) {
    return relation(comparison)
        + " "
        + switch (quantity) {
          case PERMITTED_MASS -> limit + " t de PTAC ou PTRA";
          case VEHICLE_MASS -> limit + " t de PTAC";
          case COMBINATION_MASS -> limit + " t de PTRA";
          case HEIGHT -> limit + " m de haut";
          case WIDTH -> limit + " m de large";
          case LENGTH -> limit + " m de long";
          case AXLE_LOAD -> limit + " t par essieu";
          case AXLE_COUNT -> limit + " essieux";
          case TRAILER_COUNT -> limit + " remorques";
        };
  }

  private static String relation(Comparison comparison) {
    return switch (comparison) {
      case GREATER_THAN -> "de plus de";
      case GREATER_OR_EQUAL -> "d'au moins";
      case LESS_THAN -> "de moins de";
      case LESS_OR_EQUAL -> "d'au plus";
      case EQUAL -> "d'exactement";
    };
  }

  @Override
  public String critAir(Set<CritAir> classes) {
    return "classés "
        + String.join(
            ", ",
            classes.stream()
                .sorted()
                .map(
                    c ->
                        c == CritAir.WITHOUT
                            ? "sans vignette"
                            : "Crit'Air " + c.name().replace("CLASS_", ""))
                .toList());
  }

  @Override
  public String hazmat(Set<HazmatKind> kinds) {
    return "transportant des "
        + (kinds.isEmpty()
            ? "marchandises dangereuses"
            : String.join(
                " ou des ",
                kinds.stream()
                    .sorted()
                    .map(
                        kind ->
                            switch (kind) {
                              case EXPLOSIVE ->
                                  "marchandises explosives ou facilement inflammables";
                              case WATER_POLLUTANT -> "marchandises de nature à polluer les eaux";
                              case OTHER -> "autres marchandises dangereuses";
                            })
                    .toList()));
  }

  @Override
  public String tunnelCategory(TunnelCategory category) {
    return "dont le chargement est interdit dans les tunnels de catégorie " + category;
  }

  @Override
  public String declares(Set<Activity> activities) {
    return "affectés à : "
        + String.join(", ", activities.stream().sorted().map(this::activity).toList());
  }

  @Override
  public String allOf(List<String> phrases) {
    return String.join(" et ", phrases);
  }

  @Override
  public String not(String phrase) {
    return "autres que ceux " + phrase;
  }

  @Override
  public String notFreight(String what) {
    return "autres que de marchandises (" + what + ")";
  }

  @Override
  public String freeText(String text) {
    return "décrits par « " + text + " »";
  }

  @Override
  public String localTraffic() {
    return "desserte locale";
  }

  @Override
  public String deliveries() {
    return "livraisons";
  }

  @Override
  public String residents() {
    return "riverains";
  }

  @Override
  public String privateGround() {
    return "avec l'accord du propriétaire du terrain privé";
  }

  @Override
  public String activity(Activity activity) {
    return switch (activity) {
      case DELIVERY -> "livraisons";
      case LOCAL_RESIDENT -> "riverains";
      case EMERGENCY_SERVICES -> "services de secours";
      case POLICE -> "forces de l'ordre";
      case ROAD_MAINTENANCE -> "entretien de la voirie";
      case WASTE_COLLECTION -> "collecte des déchets";
      case PUBLIC_SERVICE -> "service public";
      case AGRICULTURAL -> "activité agricole";
      case FORESTRY -> "exploitation forestière";
      case REMOVAL -> "déménagement";
      case FUEL_DELIVERY -> "livraison de carburant ou de combustible";
      case MONEY_TRANSPORT -> "transport de fonds";
      case RECOVERY -> "dépannage";
      case EXCEPTIONAL_TRANSPORT -> "transport exceptionnel";
      case MILITARY -> "convois militaires";
      case LIVE_ANIMALS -> "transport d'animaux vivants";
      case PERISHABLES -> "transport de denrées périssables";
      case HARVEST -> "transport de récoltes";
      case PRESS -> "transport de presse";
      case EVENT_SUPPLY -> "approvisionnement de manifestations";
      case GAS_DELIVERY -> "transport de gaz";
      case LOCAL_BUSINESS -> "commerçants et artisans installés sur place";
      case MATERIALS_TRANSPORT -> "transport de matériaux";
      case CONSTRUCTION_WORKS -> "travaux et chantiers";
      case CAR_TRANSPORTER -> "porte-voitures";
      case PUBLIC_CONTRACT -> "mission confiée par une collectivité";
      case TANKER -> "citernes";
    };
  }

  @Override
  public String permit(String permit) {
    return "titulaires de l'autorisation « " + permit + " »";
  }

  @Override
  public String vehicles(String phrase) {
    return "véhicules " + phrase;
  }

  @Override
  public String quantity(Quantity quantity) {
    return switch (quantity) {
      case PERMITTED_MASS -> "PTAC ou PTRA";
      case VEHICLE_MASS -> "PTAC";
      case COMBINATION_MASS -> "PTRA";
      case HEIGHT -> "hauteur";
      case WIDTH -> "largeur";
      case LENGTH -> "longueur";
      case AXLE_LOAD -> "charge à l'essieu";
      case AXLE_COUNT -> "essieux";
      case TRAILER_COUNT -> "remorques";
    };
  }

  @Override
  public String compared(String quantity, String value, String limit) {
    return quantity + " " + value + ", limite " + limit;
  }

  @Override
  public String hoursUncertain() {
    return "horaires incertains";
  }

  @Override
  public String advice(Advice advice) {
    String words =
        switch (advice.kind()) {
          case FREE_TEXT -> "L'arrêté restreint en des termes qui ne permettent pas de décider";
          case UNKNOWN_CRIT_AIR ->
              "L'arrêté vise des classes Crit'Air et celle du véhicule n'est pas connue";
          case UNKNOWN_TUNNEL_CODE ->
              "L'arrêté vise des chargements en tunnel et le code de restriction n'est pas connu";
          case NO_OVERTAKING -> "Dépassement interdit";
          case PARKING_PROHIBITED -> "Stationnement interdit";
          case STORAGE_AREA -> "Zone de stockage de poids lourds";
        };
    return advice.text().isBlank() ? words : words + " : " + advice.text();
  }
}

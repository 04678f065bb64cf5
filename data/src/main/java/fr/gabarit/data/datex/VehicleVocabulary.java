package fr.gabarit.data.datex;

import static java.util.Map.entry;

import fr.gabarit.order.GoodsVehicles;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.vehicle.Activity;
import fr.gabarit.vehicle.CritAir;
import fr.gabarit.vehicle.HazmatKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words of DATEX II for vehicle types, usages and loads, as far as they mean anything for goods
 * vehicles. DiaLog writes some usages and its Crit'Air word as vehicle types, which its own schema
 * does not allow; they are understood in both places. Stateless.
 */
final class VehicleVocabulary {
  private static final Map<String, Facet> USAGES =
      Map.ofEntries(
          entry("agricultural", new Facet.Doing(Activity.AGRICULTURAL)),
          entry("carSharing", new Facet.Others("carSharing")),
          entry("cityLogistics", new Facet.Delivering()),
          entry("emergencyServices", new Facet.Doing(Activity.EMERGENCY_SERVICES)),
          entry("military", new Facet.Doing(Activity.MILITARY)),
          entry("nonCommercial", new Facet.Others("nonCommercial")),
          entry("patrol", new Facet.Others("patrol")),
          entry("removals", new Facet.Doing(Activity.REMOVAL)),
          entry("circus", new Facet.Others("circus")),
          entry("funFair", new Facet.Others("funFair")),
          entry("recoveryServices", new Facet.Doing(Activity.RECOVERY)),
          entry("roadMaintenanceOrConstruction", new Facet.Doing(Activity.ROAD_MAINTENANCE)),
          entry("roadOperator", new Facet.Doing(Activity.ROAD_MAINTENANCE)),
          entry("taxi", new Facet.Others("taxi")));

  private static final Map<String, Facet> FREIGHT_TYPES =
      Map.ofEntries(
          entry("anyVehicle", new Facet.Anyone()),
          entry("heavyGoodsVehicle", new Facet.Exact(GoodsVehicles.HEAVY)),
          entry("heavyVehicle", new Facet.Exact(GoodsVehicles.HEAVY)),
          entry("lorry", new Facet.Exact(GoodsVehicles.HEAVY)),
          entry("largeGoodsVehicle", new Facet.Exact(GoodsVehicles.HEAVY)),
          entry(
              "heavyGoodsVehicleWithTrailer",
              new Facet.Exact(both(GoodsVehicles.HEAVY, GoodsVehicles.TOWING))),
          entry(
              "articulatedVehicle",
              new Facet.Within(
                  Optional.of(both(GoodsVehicles.HEAVY, GoodsVehicles.TOWING)),
                  "articulatedVehicle")),
          entry("vehicleWithTrailer", new Facet.Exact(GoodsVehicles.TOWING)),
          entry("trailer", new Facet.Exact(GoodsVehicles.TOWING)),
          entry("lightCommercialVehicle", new Facet.Exact(GoodsVehicles.LIGHT)),
          entry("van", new Facet.Exact(GoodsVehicles.LIGHT)),
          entry(
              "lightCommercialVehicleWithTrailer",
              new Facet.Exact(both(GoodsVehicles.LIGHT, GoodsVehicles.TOWING))),
          entry("constructionOrMaintenanceVehicle", new Facet.Doing(Activity.ROAD_MAINTENANCE)),
          entry("heavyDutyTransporter", new Facet.Doing(Activity.EXCEPTIONAL_TRANSPORT)),
          entry("longHeavyLorry", new Facet.Doing(Activity.EXCEPTIONAL_TRANSPORT)),
          entry("tanker", new Facet.Doing(Activity.TANKER)),
          entry("goodsVehicles", new Facet.Within(Optional.empty(), "goodsVehicles")),
          entry("motorizedVehicles", new Facet.Within(Optional.empty(), "motorizedVehicles")),
          entry(
              "critairWithout",
              new Facet.Exact(new VehicleClause.CritAirIn(Set.of(CritAir.WITHOUT)))));

  static final Set<String> OTHER_TYPES =
      Set.of(
          "agriculturalVehicle",
          "articulatedBus",
          "articulatedTrolleyBus",
          "bicycle",
          "bus",
          "car",
          "caravan",
          "carOrLightVehicle",
          "carWithCaravan",
          "carWithTrailer",
          "largeCar",
          "metro",
          "minibus",
          "moped",
          "motorcycle",
          "motorcycleWithSideCar",
          "motorhome",
          "motorscooter",
          "passengerCar",
          "smallCar",
          "threeWheeledVehicle",
          "tram",
          "trolleyBus",
          "twoWheeledVehicle",
          "vehicleWithCaravan");

  private static final Set<String> EXTENDED_OTHER_TYPES =
      Set.of(
          "animalDrawnVehicles",
          "handcarts",
          "motorQuadricycles",
          "motorisedPersonalTransportDevices",
          "motorizedVehiclesWithoutNumberPlate",
          "nonMotorizedVehicles",
          "passengerCarWithTrailer",
          "soloMotorcycle");

  private static final VehicleClause ANY_HAZMAT = new VehicleClause.Hazmat(Set.of());

  private static final Map<String, Facet> LOADS =
      Map.ofEntries(
          entry("hazardousMaterials", new Facet.Exact(ANY_HAZMAT)),
          entry("explosiveMaterials", hazmat(HazmatKind.EXPLOSIVE)),
          entry("materialsDangerousForWater", hazmat(HazmatKind.WATER_POLLUTANT)),
          entry("ammunition", someHazmat("ammunition")),
          entry("chemicals", someHazmat("chemicals")),
          entry("combustibleMaterials", someHazmat("combustibleMaterials")),
          entry("corrosiveMaterials", someHazmat("corrosiveMaterials")),
          entry("fuel", someHazmat("fuel")),
          entry("materialsDangerousForPeople", someHazmat("materialsDangerousForPeople")),
          entry(
              "materialsDangerousForTheEnvironment",
              someHazmat("materialsDangerousForTheEnvironment")),
          entry("oil", someHazmat("oil")),
          entry("petrol", someHazmat("petrol")),
          entry("radioactiveMaterials", someHazmat("radioactiveMaterials")),
          entry("toxicMaterials", someHazmat("toxicMaterials")),
          entry("goods", new Facet.Within(Optional.empty(), "goods")),
          entry("abnormalLoad", new Facet.Doing(Activity.EXCEPTIONAL_TRANSPORT)),
          entry("extraHighLoad", new Facet.Doing(Activity.EXCEPTIONAL_TRANSPORT)),
          entry("extraLongLoad", new Facet.Doing(Activity.EXCEPTIONAL_TRANSPORT)),
          entry("extraWideLoad", new Facet.Doing(Activity.EXCEPTIONAL_TRANSPORT)),
          entry("livestock", new Facet.Doing(Activity.LIVE_ANIMALS)),
          entry("perishableProducts", new Facet.Doing(Activity.PERISHABLES)),
          entry("refuse", new Facet.Doing(Activity.WASTE_COLLECTION)));

  private final Publisher publisher;

  VehicleVocabulary(Publisher publisher) {
    this.publisher = publisher;
  }

  Facet type(String word) {
    Facet freight = FREIGHT_TYPES.get(word);
    if (freight != null) {
      return freight;
    }
    return OTHER_TYPES.contains(word) || EXTENDED_OTHER_TYPES.contains(word)
        ? new Facet.Others(word)
        : usage(word);
  }

  Facet usage(String word) {
    if (word.equals("commercial")) {
      // DiaLog's word for public passenger transport; elsewhere any trade, freight included.
      return publisher == Publisher.DIALOG
          ? new Facet.Others(word)
          : new Facet.Within(Optional.empty(), word);
    }
    Facet usage = USAGES.get(word);
    return usage == null ? new Facet.Undecidable(word) : usage;
  }

  Facet load(String word) {
    Facet load = LOADS.get(word);
    return load == null ? new Facet.Undecidable(word) : load;
  }

  /** The class that DiaLog calls critair0 to critair5 or critairWithout. */
  static Optional<CritAir> critAir(String word) {
    return switch (word) {
      case "critair0" -> Optional.of(CritAir.CLASS_0);
      case "critair1" -> Optional.of(CritAir.CLASS_1);
      case "critair2" -> Optional.of(CritAir.CLASS_2);
      case "critair3" -> Optional.of(CritAir.CLASS_3);
      case "critair4" -> Optional.of(CritAir.CLASS_4);
      case "critair5" -> Optional.of(CritAir.CLASS_5);
      case "critairWithout" -> Optional.of(CritAir.WITHOUT);
      default -> Optional.empty();
    };
  }

  private static Facet hazmat(HazmatKind kind) {
    return new Facet.Exact(new VehicleClause.Hazmat(Set.of(kind)));
  }

  private static Facet someHazmat(String word) {
    return new Facet.Within(Optional.of(ANY_HAZMAT), word);
  }

  private static VehicleClause both(VehicleClause one, VehicleClause other) {
    return new VehicleClause.AllOf(List.of(one, other));
  }
}

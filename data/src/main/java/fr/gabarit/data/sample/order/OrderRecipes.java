package fr.gabarit.data.sample.order;

import static fr.gabarit.data.sample.order.Periods.WORKDAYS;
import static fr.gabarit.data.sample.order.Periods.days;
import static fr.gabarit.data.sample.order.Periods.permanent;
import static fr.gabarit.data.sample.order.Periods.slot;
import static fr.gabarit.data.sample.order.Periods.temporary;

import fr.gabarit.data.sample.order.FictitiousOrder.Kind;
import fr.gabarit.data.sample.order.FictitiousOrder.Period;
import fr.gabarit.data.sample.order.FictitiousOrder.Source;
import fr.gabarit.data.sample.order.OrderRecipe.MeasureRecipe;
import fr.gabarit.data.sample.order.OrderRecipe.SiteChoice;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The kinds of order that the sample area has, in the wording of French orders. */
final class OrderRecipes {

  private static final VehicleTerm LOCAL = new VehicleTerm.LocalAccess();
  private static final VehicleTerm DELIVERIES = new VehicleTerm.Type("cityLogistics");
  private static final VehicleTerm RESIDENTS = new VehicleTerm.Residents();
  private static final VehicleTerm RESCUE = new VehicleTerm.Usage("emergencyServices");
  private static final VehicleTerm WORKS = new VehicleTerm.Usage("roadMaintenanceOrConstruction");
  private static final List<VehicleTerm> ALL_VEHICLES = List.of();
  private static final List<VehicleTerm> NOBODY = List.of();

  private OrderRecipes() {}

  /** Every kind of order, thirty of them. */
  static List<OrderRecipe> all() {
    List<OrderRecipe> recipes = new ArrayList<>(weightBans());
    recipes.addAll(otherBans());
    recipes.addAll(works());
    return recipes;
  }

  private static List<OrderRecipe> weightBans() {
    return List.of(
        ban(
            "Interdiction aux véhicules de plus de 7,5 t, %s, sauf desserte locale",
            Source.DIALOG,
            SitePlan::outerStreet,
            List.of(permanent()),
            weight(7.5),
            List.of(LOCAL)),
        ban(
            "Interdiction aux véhicules de plus de 3,5 t, %s, sauf livraisons",
            Source.DIALOG,
            SitePlan::centralStreet,
            List.of(permanent()),
            weight(3.5),
            List.of(DELIVERIES, RESCUE)),
        ban(
            "Interdiction aux véhicules de plus de 3,5 t la nuit, %s",
            Source.DIALOG,
            SitePlan::outerStreet,
            List.of(permanent(slot("22:00", "06:00"))),
            weight(3.5),
            List.of(LOCAL)),
        ban(
            "Interdiction aux véhicules de plus de 12 t, %s",
            Source.BACIDF, SitePlan::twoStreets, List.of(permanent()), weight(12), NOBODY),
        ban(
            "Interdiction aux véhicules de plus de 19 t, %s, sauf desserte locale",
            Source.DIALOG,
            (plan, town) -> plan.numberedRoad(true),
            List.of(permanent()),
            weight(19),
            List.of(LOCAL, RESCUE)),
        ban(
            "Interdiction aux véhicules de plus de 26 t, %s",
            Source.LITTERALIS, SitePlan::bridge, List.of(permanent()), weight(26), NOBODY),
        ban(
            "Pont à tonnage limité à 3,5 t, %s",
            Source.DIALOG, SitePlan::bridge, List.of(permanent()), weight(3.5), List.of(RESCUE)),
        ban(
            "Interdiction aux véhicules de plus de 7,5 t aux heures scolaires, %s",
            Source.API,
            SitePlan::outerStreet,
            List.of(permanent(WORKDAYS, slot("07:30", "09:00"), slot("16:00", "18:00"))),
            weight(7.5),
            List.of(RESIDENTS)),
        ban(
            "Zone de livraison limitée à 3,5 t, %s, sauf riverains et livraisons",
            Source.DIALOG,
            (plan, town) -> plan.zone(town, 330),
            List.of(permanent(WORKDAYS, slot("11:00", "19:00"))),
            weight(3.5),
            List.of(RESIDENTS, DELIVERIES)),
        ban(
            "Interdiction de transit aux véhicules de plus de 7,5 t, %s",
            Source.DIALOG,
            (plan, town) -> plan.zone(town, 520),
            List.of(permanent()),
            weight(7.5),
            List.of(LOCAL)),
        ban(
            "Itinéraire interdit aux véhicules de plus de 12 t, %s",
            Source.DIALOG, SitePlan::collection, List.of(permanent()), weight(12), List.of(LOCAL)),
        ban(
            "Interdiction aux véhicules de plus de 7,5 t le week-end, %s",
            Source.BACIDF,
            SitePlan::outerStreet,
            List.of(permanent(days(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), slot("20:00", "07:00"))),
            weight(7.5),
            NOBODY));
  }

  private static List<OrderRecipe> otherBans() {
    return List.of(
        ban(
            "Hauteur limitée à 3,5 m et largeur à 2,3 m, %s",
            Source.DIALOG,
            SitePlan::outerStreet,
            List.of(permanent()),
            List.of(
                new VehicleTerm.Dimensions(Optional.of(3.5), Optional.empty(), Optional.of(2.3))),
            NOBODY),
        ban(
            "Longueur limitée à 12 m, %s, sauf services de secours",
            Source.DIALOG,
            SitePlan::centralStreet,
            List.of(permanent()),
            List.of(
                new VehicleTerm.Dimensions(Optional.empty(), Optional.of(12.0), Optional.empty())),
            List.of(RESCUE)),
        ban(
            "Hauteur limitée à 3,8 m ou plus de 19 t, %s",
            Source.LITTERALIS,
            (plan, town) -> plan.numberedRoad(true),
            List.of(permanent()),
            List.of(
                new VehicleTerm.Weight(19),
                new VehicleTerm.Dimensions(Optional.of(3.8), Optional.empty(), Optional.empty())),
            NOBODY),
        ban(
            "Interdiction au transport de matières dangereuses, %s, sauf riverains",
            Source.LITTERALIS,
            SitePlan::collection,
            List.of(permanent()),
            List.of(new VehicleTerm.Hazmat()),
            List.of(RESIDENTS)),
        ban(
            "Interdiction au transport de matières dangereuses, %s",
            Source.DIALOG,
            (plan, town) -> plan.numberedRoad(true),
            List.of(permanent()),
            List.of(new VehicleTerm.Hazmat()),
            NOBODY),
        ban(
            "Essai de zone à accès limité (Crit'Air 4 et 5, sans vignette), %s",
            Source.DIALOG,
            (plan, town) -> plan.zone(town, 260),
            List.of(permanent(WORKDAYS, slot("08:00", "20:00"))),
            List.of(
                new VehicleTerm.CritAir("critair4"),
                new VehicleTerm.CritAir("critair5"),
                new VehicleTerm.Type("critairWithout")),
            List.of(new VehicleTerm.OtherVehicle("Véhicules de collection"), RESCUE)),
        ban(
            "Interdiction aux engins agricoles et convois, %s",
            Source.DIALOG,
            SitePlan::outerStreet,
            List.of(permanent()),
            List.of(new VehicleTerm.OtherVehicle("Engins agricoles et convois exceptionnels")),
            List.of(LOCAL)),
        ban(
            "Aire piétonne de marché, %s",
            Source.DIALOG,
            SitePlan::centralStreet,
            List.of(
                permanent(days(DayOfWeek.MONDAY), slot("06:00", "14:30")),
                permanent(days(DayOfWeek.FRIDAY), slot("06:00", "13:00"))),
            ALL_VEHICLES,
            List.of(RESCUE, new VehicleTerm.Pedestrians(), new VehicleTerm.Type("bicycle"))),
        ban(
            "Voie réservée aux transports en commun et taxis, %s",
            Source.DIALOG,
            SitePlan::centralStreet,
            List.of(permanent()),
            ALL_VEHICLES,
            List.of(
                new VehicleTerm.Type("commercial"),
                new VehicleTerm.Type("taxi"),
                new VehicleTerm.Type("carSharing"),
                new VehicleTerm.Usage("emergencyServices"))),
        new OrderRecipe(
            "Vitesse limitée à 50 km/h pour les véhicules de plus de 7,5 t, %s",
            Source.DIALOG,
            (plan, town) -> plan.numberedRoad(false),
            List.of(new MeasureRecipe(Kind.speed(50), List.of(permanent()), weight(7.5), NOBODY))),
        new OrderRecipe(
            "Limitation à 30 km/h, %s",
            Source.DIALOG,
            SitePlan::outerStreet,
            List.of(new MeasureRecipe(Kind.speed(30), List.of(permanent()), ALL_VEHICLES, NOBODY))),
        new OrderRecipe(
            "Dépassement interdit aux véhicules de plus de 3,5 t, %s",
            Source.DIALOG,
            (plan, town) -> plan.numberedRoad(false),
            List.of(
                new MeasureRecipe(
                    Kind.of(Kind.Type.NO_OVERTAKING), List.of(permanent()), weight(3.5), NOBODY))));
  }

  private static List<OrderRecipe> works() {
    return List.of(
        ban(
            "Travaux de voirie, route barrée, %s",
            Source.DIALOG,
            SitePlan::outerStreet,
            List.of(temporary("2026-03-01T23:00:00Z", "2026-12-18T22:59:00Z")),
            ALL_VEHICLES,
            List.of(WORKS, RESCUE)),
        ban(
            "Travaux de nuit, %s",
            Source.DIALOG,
            (plan, town) -> plan.numberedRoad(true),
            List.of(
                temporary(
                    "2026-06-07T22:00:00Z",
                    "2026-06-19T21:59:00Z",
                    WORKDAYS,
                    slot("21:00", "05:00")),
                temporary(
                    "2026-11-01T23:00:00Z",
                    "2027-02-26T22:59:00Z",
                    WORKDAYS,
                    slot("21:00", "05:00"))),
            ALL_VEHICLES,
            List.of(WORKS)),
        new OrderRecipe(
            "Travaux : alternat, 30 km/h et stationnement interdit, %s",
            Source.LITTERALIS,
            SitePlan::outerStreet,
            List.of(
                new MeasureRecipe(
                    Kind.of(Kind.Type.ALTERNATE_TRAFFIC), year2026(), ALL_VEHICLES, NOBODY),
                new MeasureRecipe(Kind.speed(30), year2026(), ALL_VEHICLES, NOBODY),
                new MeasureRecipe(
                    Kind.of(Kind.Type.NO_PARKING), year2026(), ALL_VEHICLES, List.of(WORKS)))),
        new OrderRecipe(
            "Stationnement interdit sauf livraisons, %s",
            Source.API,
            SitePlan::centralStreet,
            List.of(
                new MeasureRecipe(
                    Kind.of(Kind.Type.NO_PARKING),
                    List.of(permanent(WORKDAYS, slot("06:00", "11:00"))),
                    ALL_VEHICLES,
                    List.of(DELIVERIES)))),
        new OrderRecipe(
            "Plan hivernal : aire de stockage des poids lourds et interdiction, %s",
            Source.DIALOG,
            (plan, town) -> plan.numberedRoad(false),
            List.of(
                new MeasureRecipe(
                    Kind.of(Kind.Type.NO_ENTRY),
                    winter(),
                    weight(7.5),
                    List.of(
                        new VehicleTerm.OtherVehicle(
                            "Véhicules de salage et de viabilité hivernale"))),
                new MeasureRecipe(Kind.of(Kind.Type.STORAGE_AREA), winter(), weight(7.5), NOBODY))),
        ban(
            "Fête communale, circulation interdite, %s",
            Source.API,
            (plan, town) -> plan.zone(town, 180),
            List.of(
                temporary("2026-07-10T16:00:00Z", "2026-07-14T22:00:00Z"),
                temporary("2027-07-09T16:00:00Z", "2027-07-14T22:00:00Z")),
            ALL_VEHICLES,
            List.of(
                RESIDENTS, RESCUE, new VehicleTerm.OtherVehicle("Exposants munis d'un badge"))));
  }

  private static OrderRecipe ban(
      String title,
      Source source,
      SiteChoice site,
      List<Period> periods,
      List<VehicleTerm> restricted,
      List<VehicleTerm> exempted) {
    return new OrderRecipe(
        title,
        source,
        site,
        List.of(new MeasureRecipe(Kind.of(Kind.Type.NO_ENTRY), periods, restricted, exempted)));
  }

  private static List<VehicleTerm> weight(double tonnes) {
    return List.of(new VehicleTerm.Weight(tonnes));
  }

  private static List<Period> year2026() {
    return List.of(temporary("2025-12-31T23:00:00Z", "2027-03-31T21:59:00Z"));
  }

  private static List<Period> winter() {
    return List.of(temporary("2026-11-14T23:00:00Z", "2027-03-14T22:59:00Z"));
  }
}

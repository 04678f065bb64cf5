package fr.gabarit.data.datex.writer;

import fr.gabarit.data.datex.DatexProfile;
import fr.gabarit.data.datex.writer.Characteristic.Slot;
import fr.gabarit.data.words.FreeTextRules;
import fr.gabarit.order.Comparison;
import fr.gabarit.order.GoodsVehicles;
import fr.gabarit.order.LimitNature;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.VehicleClause.AllOf;
import fr.gabarit.order.VehicleClause.Threshold;
import fr.gabarit.vehicle.Activity;
import fr.gabarit.vehicle.CritAir;
import fr.gabarit.vehicle.HazmatKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says restricted clauses in the letter of DATEX II. Stateless. */
final class ClauseTerms {
  private static final Set<String> USAGES = Set.of("carSharing", "taxi", "nonCommercial", "patrol");
  private static final Set<String> NOT_VEHICLES =
      Set.of("pedestrians", "cattleDrive", "riddenOrAccompaniedHorses");
  private static final Set<String> DRIVERS = Set.of("disabledWithPermit", "learnerdriver");

  /** What DiaLog calls public passenger transport; to the letter it would mean any trade. */
  private static final String DIALOG_COMMERCIAL = "commercial";

  private static final String PUBLIC_TRANSPORT = "transports en commun";

  private final FreeTextRules freeText = new FreeTextRules();
  private final ActivityWords activities = new ActivityWords();

  /** The clause as one condition or, if it is a choice, as several of which any will do. */
  List<Said<VehicleClause>> restricted(VehicleClause clause) throws InexpressibleException {
    List<Said<VehicleClause>> said = new ArrayList<>();
    for (VehicleClause choice : choices(clause)) {
      said.add(single(choice, true));
    }
    return said;
  }

  private static List<VehicleClause> choices(VehicleClause clause) {
    if (clause instanceof VehicleClause.Declares declares && declares.activities().size() > 1) {
      return declares.activities().stream()
          .sorted()
          .<VehicleClause>map(activity -> new VehicleClause.Declares(Set.of(activity)))
          .toList();
    }
    if (clause instanceof VehicleClause.Hazmat hazmat && hazmat.kinds().size() > 1) {
      return hazmat.kinds().stream()
          .sorted()
          .<VehicleClause>map(kind -> new VehicleClause.Hazmat(Set.of(kind)))
          .toList();
    }
    return List.of(clause);
  }

  /**
   * The clause as one condition.
   *
   * @param restricting whether it restricts; otherwise it exempts
   */
  Said<VehicleClause> single(VehicleClause clause, boolean restricting)
      throws InexpressibleException {
    if (clause instanceof AllOf all) {
      return together(all, restricting);
    }
    if (clause instanceof VehicleClause.Declares declares && restricting) {
      Optional<Term> trip = trip(declares.activities());
      if (trip.isPresent()) {
        return new Said<>(clause, trip.get());
      }
    }
    if (clause instanceof VehicleClause.NotFreight notFreight) {
      return notFreight(notFreight);
    }
    if (clause instanceof VehicleClause.FreeText text) {
      String words = ProfileText.of(text.text(), "free text");
      VehicleClause read = freeText.restriction(words);
      if (words.isEmpty() || !read.equals(new VehicleClause.FreeText(words))) {
        throw new InexpressibleException(
            "The free text '%s' would be read as more than a text.".formatted(words));
      }
      return new Said<>(read, Term.Vehicle.of(Characteristic.text(words)));
    }
    Characteristic characteristic = characteristic(clause, restricting);
    boolean heavy =
        clause instanceof Threshold threshold
            && threshold.quantity() == Quantity.PERMITTED_MASS
            && threshold.comparison() == Comparison.GREATER_THAN
            && threshold.limit() >= GoodsVehicles.HEAVY_ABOVE_TONNES;
    return new Said<>(
        clause instanceof Threshold threshold && threshold.quantity() == Quantity.TRAILER_COUNT
            ? GoodsVehicles.TOWING
            : clause,
        heavy
            ? new Term.Vehicle(
                List.of(new Characteristic(Slot.TYPE, "heavyGoodsVehicle", false), characteristic))
            : Term.Vehicle.of(characteristic));
  }

  private static Optional<Term> trip(Set<Activity> activities) {
    if (activities.equals(Set.of(Activity.DELIVERY))) {
      return Optional.of(Term.Vehicle.of(new Characteristic(Slot.USAGE, "cityLogistics", false)));
    }
    return activities.equals(Set.of(Activity.LOCAL_RESIDENT))
        ? Optional.of(Term.Other.driver("localResident"))
        : Optional.empty();
  }

  Said<VehicleClause> notFreight(VehicleClause.NotFreight clause) throws InexpressibleException {
    String what =
        clause.what().equals(DIALOG_COMMERCIAL)
            ? PUBLIC_TRANSPORT
            : ProfileText.of(clause.what(), "description of other vehicles");
    VehicleClause meaning = new VehicleClause.NotFreight(what);
    if (DatexProfile.otherVehicleTypes().contains(what)) {
      return new Said<>(meaning, Term.Vehicle.of(new Characteristic(Slot.TYPE, what, false)));
    }
    if (USAGES.contains(what)) {
      return new Said<>(meaning, Term.Vehicle.of(new Characteristic(Slot.USAGE, what, false)));
    }
    if (NOT_VEHICLES.contains(what)) {
      return new Said<>(meaning, Term.Other.notVehicle(what));
    }
    if (DRIVERS.contains(what)) {
      return new Said<>(meaning, Term.Other.driver(what));
    }
    if (freeText.restriction(what).equals(meaning)) {
      return new Said<>(meaning, Term.Vehicle.of(Characteristic.text(what)));
    }
    throw new InexpressibleException(
        "DATEX II has no word for the other vehicles '%s'.".formatted(what));
  }

  /** Several characteristics of one vehicle. */
  private Said<VehicleClause> together(AllOf all, boolean restricting)
      throws InexpressibleException {
    List<Part> parts = new ArrayList<>();
    flatten(all, restricting, parts);
    if (parts.isEmpty()) {
      throw new InexpressibleException("A combination of vehicle properties is empty.");
    }
    parts.sort(Comparator.comparing(part -> part.characteristic.slot()));
    Map<Slot, Integer> counts = new EnumMap<>(Slot.class);
    for (Part part : parts) {
      Slot slot = part.characteristic.slot();
      if (counts.merge(slot, 1, Integer::sum) > slot.most()) {
        throw new InexpressibleException(
            "One vehicle condition cannot hold several of <%s>.".formatted(slot.element()));
      }
    }
    // The type is read first, the others in the order of the schema.
    List<VehicleClause> read = new ArrayList<>();
    parts.stream().filter(Part::isType).forEach(part -> read.add(part.clause));
    parts.stream().filter(part -> !part.isType()).forEach(part -> read.add(part.clause));
    return new Said<>(
        DatexProfile.allOf(read),
        new Term.Vehicle(parts.stream().map(Part::characteristic).toList()));
  }

  private void flatten(AllOf all, boolean restricting, List<Part> parts)
      throws InexpressibleException {
    for (VehicleClause member : all.clauses()) {
      if (member instanceof AllOf inner) {
        flatten(inner, restricting, parts);
        continue;
      }
      if (choices(member).size() > 1) {
        throw new InexpressibleException("A choice stands within a combination of properties.");
      }
      boolean compared = member instanceof Threshold;
      Said<VehicleClause> said =
          compared
              ? new Said<>(
                  ((Threshold) member).quantity() == Quantity.TRAILER_COUNT
                      ? GoodsVehicles.TOWING
                      : member,
                  Term.Vehicle.of(characteristic(member, restricting)))
              : single(member, restricting);
      boolean words =
          member instanceof VehicleClause.NotFreight || member instanceof VehicleClause.FreeText;
      if (!(said.term() instanceof Term.Vehicle vehicle)
          || vehicle.characteristics().size() != 1
          || (words && !restricting)) {
        throw new InexpressibleException(
            "A combination of vehicle properties holds one that is no property of vehicles.");
      }
      Part part = new Part(said.meaning(), vehicle.characteristics().get(0));
      if (!parts.contains(part)) {
        parts.add(part);
      }
    }
  }

  /** The clause as a single characteristic. */
  private Characteristic characteristic(VehicleClause clause, boolean restricting)
      throws InexpressibleException {
    if (clause instanceof Threshold threshold) {
      return threshold(threshold, restricting);
    }
    if (clause instanceof VehicleClause.CritAirIn critAir && !critAir.classes().isEmpty()) {
      return new Characteristic(Slot.EMISSIONS, critAirWords(critAir.classes()), false);
    }
    if (clause instanceof VehicleClause.Hazmat hazmat && hazmat.kinds().size() < 2) {
      return new Characteristic(Slot.LOAD, load(hazmat.kinds()), false);
    }
    if (clause instanceof VehicleClause.Declares declares && declares.activities().size() == 1) {
      Activity activity = declares.activities().iterator().next();
      return activities
          .standard(activity)
          .orElseThrow(
              () ->
                  new InexpressibleException(
                      "DATEX II has no word for vehicles that declare '%s'."
                          .formatted(activity.token())));
    }
    if (clause instanceof VehicleClause.ForbiddenInTunnel) {
      throw new InexpressibleException("DATEX II has no word for tunnel categories.");
    }
    throw new InexpressibleException(
        clause instanceof VehicleClause.Not
            ? "A property of vehicles is negated."
            : "A set of vehicle properties is empty.");
  }

  private static String critAirWords(Set<CritAir> classes) {
    return String.join(
        " ",
        classes.stream()
            .sorted()
            .map(c -> c == CritAir.WITHOUT ? "critairWithout" : "critair" + c.ordinal())
            .toList());
  }

  private static String load(Set<HazmatKind> kinds) throws InexpressibleException {
    if (kinds.isEmpty()) {
      return "hazardousMaterials";
    }
    return switch (kinds.iterator().next()) {
      case EXPLOSIVE -> "explosiveMaterials";
      case WATER_POLLUTANT -> "materialsDangerousForWater";
      case OTHER ->
          throw new InexpressibleException(
              "DATEX II has no word for dangerous goods that are neither explosive nor water"
                  + " pollutants.");
    };
  }

  private static Characteristic threshold(Threshold threshold, boolean restricting)
      throws InexpressibleException {
    if (threshold.equals(GoodsVehicles.LIGHT)) {
      return new Characteristic(Slot.TYPE, "lightCommercialVehicle", false);
    }
    Slot slot = slot(threshold);
    boolean dimension = slot == Slot.HEIGHT || slot == Slot.LENGTH || slot == Slot.WIDTH;
    boolean upper =
        threshold.comparison() == Comparison.GREATER_THAN
            || threshold.comparison() == Comparison.GREATER_OR_EQUAL;
    LimitNature read = restricting && dimension && upper ? LimitNature.PHYSICAL : LimitNature.LEGAL;
    if (threshold.nature() != read) {
      throw new InexpressibleException(
          "DATEX II cannot say that the limit of %s is %s."
              .formatted(
                  threshold.quantity().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                  read == LimitNature.LEGAL ? "physical" : "one that exemptions may lift"));
    }
    if (slot == Slot.TYPE) {
      return new Characteristic(Slot.TYPE, "vehicleWithTrailer", false);
    }
    if (slot == Slot.AXLES && threshold.limit() != Math.rint(threshold.limit())) {
      throw new InexpressibleException("A number of axles is not whole.");
    }
    if (threshold.limit() >= 1_000_000) {
      throw new InexpressibleException("A limit is a million or more.");
    }
    return new Characteristic(
        slot, number(threshold.limit(), slot), false, operator(threshold.comparison()));
  }

  private static Slot slot(Threshold threshold) throws InexpressibleException {
    return switch (threshold.quantity()) {
      case PERMITTED_MASS -> Slot.GROSS_WEIGHT;
      case HEIGHT -> Slot.HEIGHT;
      case LENGTH -> Slot.LENGTH;
      case WIDTH -> Slot.WIDTH;
      case AXLE_LOAD -> Slot.AXLE_WEIGHT;
      case AXLE_COUNT -> Slot.AXLES;
      case TRAILER_COUNT -> {
        boolean any =
            (threshold.comparison() == Comparison.GREATER_OR_EQUAL && threshold.limit() == 1)
                || (threshold.comparison() == Comparison.GREATER_THAN && threshold.limit() == 0);
        if (!any) {
          throw new InexpressibleException(
              "DATEX II can restrict vehicles with a trailer, not by the number of trailers.");
        }
        yield Slot.TYPE;
      }
      case VEHICLE_MASS, COMBINATION_MASS ->
          throw new InexpressibleException(
              "DATEX II does not tell the mass of the motor vehicle from that of the combination.");
    };
  }

  private static String number(double limit, Slot slot) {
    return slot == Slot.AXLES
        ? Long.toString((long) limit)
        : new BigDecimal(Double.toString(limit)).toPlainString();
  }

  private static String operator(Comparison comparison) {
    return switch (comparison) {
      case GREATER_THAN -> "greaterThan";
      case GREATER_OR_EQUAL -> "greaterThanOrEqualTo";
      case LESS_THAN -> "lessThan";
      case LESS_OR_EQUAL -> "lessThanOrEqualTo";
      case EQUAL -> "equalTo";
    };
  }

  private record Part(VehicleClause clause, Characteristic characteristic) {
    boolean isType() {
      return characteristic.slot() == Slot.TYPE;
    }
  }
}

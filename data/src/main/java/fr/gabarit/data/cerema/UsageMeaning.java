package fr.gabarit.data.cerema;

import fr.gabarit.order.Exemption;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.vehicle.Activity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a usage means: in a ban the widest reading, in a permission the narrowest.
 *
 * @param forbidden a vehicle is meant by a ban if any of these matches
 * @param allowed a vehicle is meant by a permission if any of these lets it through
 * @param unliftable what stands in answers for words that let no goods vehicle through
 */
record UsageMeaning(
    List<VehicleClause> forbidden, List<Grant> allowed, Optional<Exemption> unliftable) {
  static UsageMeaning doing(Activity... activities) {
    VehicleClause declares = new VehicleClause.Declares(Set.of(activities));
    return new UsageMeaning(
        List.of(declares), List.of(Grant.toVehicles(declares)), Optional.empty());
  }

  /** Goods that are dangerous too: a ban catches all that carry such, declared or not. */
  static UsageMeaning carryingDangerous(Activity activity) {
    VehicleClause declares = new VehicleClause.Declares(Set.of(activity));
    return new UsageMeaning(
        List.of(declares, new VehicleClause.Hazmat(Set.of())),
        List.of(Grant.toVehicles(declares)),
        Optional.empty());
  }

  static UsageMeaning hazmat() {
    VehicleClause any = new VehicleClause.Hazmat(Set.of());
    return new UsageMeaning(List.of(any), List.of(Grant.toVehicles(any)), Optional.empty());
  }

  static UsageMeaning local(Activity declared, Exemption exemption) {
    return new UsageMeaning(
        List.of(new VehicleClause.Declares(Set.of(declared))),
        List.of(Grant.onlyFor(exemption)),
        Optional.empty());
  }

  /** Local traffic of vehicles that declare an activity. */
  static UsageMeaning localDoing(Activity declared) {
    VehicleClause declares = new VehicleClause.Declares(Set.of(declared));
    return new UsageMeaning(
        List.of(declares),
        List.of(new Grant(List.of(declares), Optional.of(new Exemption.LocalTraffic()))),
        Optional.empty());
  }

  static UsageMeaning permit(String label, String permit) {
    return new UsageMeaning(
        List.of(new VehicleClause.FreeText(label)),
        List.of(Grant.onlyFor(new Exemption.HeldPermit(permit))),
        Optional.empty());
  }

  static UsageMeaning notFreight(String label) {
    return new UsageMeaning(
        List.of(new VehicleClause.NotFreight(label)),
        List.of(),
        Optional.of(new Exemption.NotFreight(label)));
  }

  static UsageMeaning undecidable(String label) {
    return new UsageMeaning(
        List.of(new VehicleClause.FreeText(label)),
        List.of(),
        Optional.of(new Exemption.FreeText(label)));
  }
}

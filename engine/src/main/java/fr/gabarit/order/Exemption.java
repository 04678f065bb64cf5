package fr.gabarit.order;

import fr.gabarit.vehicle.Activity;

/** Who is let through in spite of a restriction. Only legal limits can be lifted. Immutable. */
public sealed interface Exemption {

  /** Local traffic ("desserte locale", destination): origin or destination inside. */
  record LocalTraffic() implements Exemption {}

  /** Deliveries inside ("livraison", delivery); ruled like local traffic. */
  record Deliveries() implements Exemption {}

  /** Residents: local traffic of a vehicle that declares {@link Activity#LOCAL_RESIDENT}. */
  record Residents() implements Exemption {}

  /** On private ground: local traffic, with the owner's leave presumed and said in a warning. */
  record PrivateGround() implements Exemption {}

  /** A vehicle that declares the activity. */
  record DeclaredActivity(Activity activity) implements Exemption {}

  /** A vehicle that holds the permit of this name. */
  record HeldPermit(String permit) implements Exemption {}

  /** A vehicle that the clause matches. */
  record Vehicles(VehicleClause clause) implements Exemption {}

  /** Road users who are not goods vehicles; never lifts anything for freight. */
  record NotFreight(String what) implements Exemption {}

  /** Words nobody can decide on: never lifts, always reported. */
  record FreeText(String text) implements Exemption {}
}

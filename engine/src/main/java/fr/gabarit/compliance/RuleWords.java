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

/**
 * The words of one language that {@link CitationWording} puts together. Phrases on vehicles are
 * such as can follow the word "vehicles".
 */
interface RuleWords {
  /** For numbers. */
  Locale locale();

  String noEntry();

  /** Instead of no entry, for a measure on turns. */
  String noTurn();

  /** Instead of no entry, for a measure that prescribes a turn. */
  String noOtherTurn();

  String speedLimit(int maxSpeedKmh);

  String alternatingTraffic(long delaySeconds);

  String noOvertaking();

  String parkingProhibited();

  String storageArea(String description);

  /** After what is ruled. */
  String forAllVehicles(Effect effect);

  /** After what is ruled; the phrases tell the vehicles, any of them. */
  String forVehicles(Effect effect, List<String> phrases);

  /** After for whom; the phrases tell who is let through. */
  String except(List<String> phrases);

  /** A measured property in relation to a limit already written as a number. */
  String threshold(Quantity quantity, Comparison comparison, String limit);

  String critAir(Set<CritAir> classes);

  /** Empty means any kind. */
  String hazmat(Set<HazmatKind> kinds);

  String tunnelCategory(TunnelCategory category);

  String declares(Set<Activity> activities);

  String allOf(List<String> phrases);

  String not(String phrase);

  String notFreight(String what);

  String freeText(String text);

  String localTraffic();

  String deliveries();

  String residents();

  String privateGround();

  String activity(Activity activity);

  String permit(String permit);

  String vehicles(String phrase);

  String quantity(Quantity quantity);

  /** The vehicle's value beside the limit, both already written with their unit. */
  String compared(String quantity, String value, String limit);

  String hoursUncertain();

  String advice(Advice advice);
}

package fr.gabarit.data.datex;

import fr.gabarit.order.Comparison;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.VehicleClause.Threshold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the reader and the writer of DATEX II agree on beyond the standard. */
public final class DatexProfile {
  /**
   * How this program calls itself as a publisher. What it publishes is meant to the letter of DATEX
   * II: it does not take over DiaLog's name, and so not its departures from the letter either.
   */
  public static final String NATIONAL_IDENTIFIER = "Gabarit";

  /** A start so long ago that it stands for none: the schema does not let it be left out. */
  public static final Instant SINCE_EVER = Instant.parse("0001-01-01T00:00:00Z");

  /** DiaLog's word for one lane worked in both directions by turns. */
  public static final String ALTERNATING = "singleAlternateLineTraffic";

  /** How DiaLog begins the description of a lay-by. */
  public static final String STORAGE_AREA = "Aire de stockage";

  /** Between that beginning and what else there is to say. */
  public static final String STORAGE_AREA_SEPARATOR = " : ";

  private DatexProfile() {}

  /** The vehicle types of the standard that carry no goods. */
  public static Set<String> otherVehicleTypes() {
    return VehicleVocabulary.OTHER_TYPES;
  }

  /** All clauses at once, without limits that a stricter one of the same quantity makes idle. */
  public static VehicleClause allOf(List<VehicleClause> clauses) {
    List<VehicleClause> needed = new ArrayList<>();
    for (VehicleClause clause : clauses) {
      boolean idle =
          needed.contains(clause)
              || clauses.stream().anyMatch(other -> isStricterLimit(other, clause));
      if (!idle) {
        needed.add(clause);
      }
    }
    return needed.size() == 1 ? needed.get(0) : new VehicleClause.AllOf(needed);
  }

  private static boolean isStricterLimit(VehicleClause one, VehicleClause other) {
    return one instanceof Threshold strict
        && other instanceof Threshold lax
        && strict.quantity() == lax.quantity()
        && strict.nature() == lax.nature()
        && strict.comparison() == Comparison.GREATER_THAN
        && lax.comparison() == Comparison.GREATER_THAN
        && strict.limit() > lax.limit();
  }
}

package fr.gabarit.data.words;

import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Comparison;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.vehicle.Activity;
import java.util.List;

/** What was understood, in words for the report. */
public final class PlainWords {
  private PlainWords() {}

  /** Whom exemptions let through. */
  public static NoteText of(List<Exemption> exemptions) {
    return NoteText.list(exemptions.stream().map(PlainWords::of).toList());
  }

  private static NoteText of(Exemption exemption) {
    if (exemption instanceof Exemption.LocalTraffic) {
      return NoteText.of("local traffic");
    }
    if (exemption instanceof Exemption.Deliveries) {
      return NoteText.of("deliveries");
    }
    if (exemption instanceof Exemption.DeclaredActivity declared) {
      return declaring(declared.activity());
    }
    if (exemption instanceof Exemption.HeldPermit held) {
      return NoteText.of("holders of the permit '%s'", held.permit());
    }
    return exemption instanceof Exemption.NotFreight
        ? NoteText.of("vehicles other than goods vehicles")
        : NoteText.verbatim(exemption.toString());
  }

  /** Whom a clause matches. */
  public static NoteText of(VehicleClause clause) {
    if (clause instanceof VehicleClause.Threshold threshold) {
      return NoteText.of(
          "%s %s %s",
          quantity(threshold.quantity()), sign(threshold.comparison()), threshold.limit());
    }
    if (clause instanceof VehicleClause.AllOf all) {
      return all.clauses().stream()
          .map(PlainWords::of)
          .reduce((one, other) -> NoteText.of("%s and %s", one, other))
          .orElse(NoteText.of("all vehicles"));
    }
    if (clause instanceof VehicleClause.Hazmat) {
      return NoteText.of("any dangerous goods");
    }
    if (clause instanceof VehicleClause.Declares declares) {
      return declares.activities().stream()
          .sorted()
          .map(PlainWords::declaring)
          .reduce((one, other) -> NoteText.of("%s or %s", one, other))
          .orElse(NoteText.of("all vehicles"));
    }
    return clause instanceof VehicleClause.NotFreight
        ? NoteText.of("vehicles other than goods vehicles")
        : NoteText.verbatim(clause.toString());
  }

  private static NoteText declaring(Activity activity) {
    return NoteText.of("vehicles that declare %s", activity.token());
  }

  private static NoteText quantity(Quantity quantity) {
    return switch (quantity) {
      case HEIGHT -> NoteText.of("height");
      case WIDTH -> NoteText.of("width");
      case LENGTH -> NoteText.of("length");
      case PERMITTED_MASS -> NoteText.of("permitted mass");
      case VEHICLE_MASS -> NoteText.of("vehicle mass");
      case COMBINATION_MASS -> NoteText.of("combination mass");
      case AXLE_LOAD -> NoteText.of("axle load");
      case AXLE_COUNT -> NoteText.of("number of axles");
      case TRAILER_COUNT -> NoteText.of("number of trailers");
    };
  }

  private static NoteText sign(Comparison comparison) {
    return switch (comparison) {
      case GREATER_THAN -> NoteText.of("above");
      case GREATER_OR_EQUAL -> NoteText.of("from");
      case LESS_THAN -> NoteText.of("below");
      case LESS_OR_EQUAL -> NoteText.of("at most");
      case EQUAL -> NoteText.of("equal to");
    };
  }
}

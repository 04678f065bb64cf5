package fr.gabarit.data.words;

import fr.gabarit.order.Exemption;
import fr.gabarit.order.VehicleClause;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was understood, in words for the report. */
public final class PlainWords {
  private PlainWords() {}

  /** Whom exemptions let through. */
  public static String of(List<Exemption> exemptions) {
    return exemptions.stream().map(PlainWords::of).collect(Collectors.joining(", "));
  }

  private static String of(Exemption exemption) {
    if (exemption instanceof Exemption.LocalTraffic) {
      return "local traffic";
    }
    if (exemption instanceof Exemption.Deliveries) {
      return "deliveries";
    }
    if (exemption instanceof Exemption.DeclaredActivity declared) {
      return "vehicles that declare " + declared.activity().token();
    }
    if (exemption instanceof Exemption.HeldPermit held) {
      return "holders of the permit '%s'".formatted(held.permit());
    }
    return exemption instanceof Exemption.NotFreight
        ? "vehicles other than goods vehicles"
        : exemption.toString();
  }

  /** Whom a clause matches. */
  public static String of(VehicleClause clause) {
    if (clause instanceof VehicleClause.Threshold threshold) {
      return "%s %s %s"
          .formatted(threshold.quantity(), threshold.comparison(), threshold.limit())
          .replace('_', ' ')
          .toLowerCase(Locale.ROOT);
    }
    if (clause instanceof VehicleClause.AllOf all) {
      return all.clauses().stream().map(PlainWords::of).collect(Collectors.joining(" and "));
    }
    if (clause instanceof VehicleClause.Hazmat) {
      return "any dangerous goods";
    }
    if (clause instanceof VehicleClause.Declares declares) {
      return declares.activities().stream()
          .map(activity -> "vehicles that declare " + activity.token())
          .collect(Collectors.joining(" or "));
    }
    return clause instanceof VehicleClause.NotFreight
        ? "vehicles other than goods vehicles"
        : clause.toString();
  }
}

package fr.gabarit.order;

import fr.gabarit.order.VehicleClause.Threshold;
import fr.gabarit.vehicle.CritAir;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says verdicts in the words of the decision table. */
public final class CaseWriter {
  private final DecimalFormat number =
      new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));

  /** What the vehicle may do. */
  public String verdict(Verdict verdict) {
    if (verdict instanceof Verdict.Forbidden forbidden) {
      return "forbidden "
          + word(forbidden.nature())
          + forbidden.localExemption().map(local -> " unless " + exemption(local)).orElse("");
    }
    if (verdict instanceof Verdict.AllowedByExemption allowed) {
      return "allowed by "
          + exemption(allowed.exemption())
          + (allowed.stops().any() ? ", " + word(allowed.stops()) : "");
    }
    if (verdict instanceof Verdict.SpeedLimited limited) {
      return "speed " + limited.maxSpeedKmh();
    }
    if (verdict instanceof Verdict.Delayed delayed) {
      return "delay " + delayed.delay().toSeconds();
    }
    if (verdict instanceof Verdict.Advised advised) {
      Advice advice = advised.advice();
      return "advised "
          + word(advice.kind())
          + (advice.text().isEmpty() ? "" : ": " + advice.text());
    }
    return "unaffected";
  }

  /** What was compared; blank where the verdict says nothing of it. */
  String compared(Verdict verdict) {
    if (verdict instanceof Verdict.Forbidden forbidden) {
      return finding(forbidden.finding());
    }
    if (verdict instanceof Verdict.AllowedByExemption allowed) {
      return finding(allowed.finding());
    }
    if (verdict instanceof Verdict.SpeedLimited limited) {
      return finding(limited.finding());
    }
    return verdict instanceof Verdict.Delayed delayed ? finding(delayed.finding()) : "";
  }

  private String finding(Finding finding) {
    return finding
        .clause()
        .map(
            clause ->
                clause instanceof Threshold threshold
                    ? quantity(threshold)
                        + " "
                        + number.format(finding.value().orElseThrow())
                        + limit(threshold)
                    : clause(clause))
        .orElse("every vehicle");
  }

  private String clause(VehicleClause clause) {
    if (clause instanceof Threshold threshold) {
      return quantity(threshold) + limit(threshold);
    }
    if (clause instanceof VehicleClause.CritAirIn critAir) {
      return "critair "
          + critAir.classes().stream()
              .sorted()
              .map(c -> c == CritAir.WITHOUT ? "without" : c.name().substring("CLASS_".length()))
              .collect(Collectors.joining(" "));
    }
    if (clause instanceof VehicleClause.Hazmat hazmat) {
      return ("hazmat " + tokens(hazmat.kinds())).strip();
    }
    if (clause instanceof VehicleClause.ForbiddenInTunnel tunnel) {
      return "tunnel " + tunnel.category();
    }
    if (clause instanceof VehicleClause.Declares declares) {
      return "declares " + tokens(declares.activities());
    }
    if (clause instanceof VehicleClause.AllOf all) {
      return "all ("
          + all.clauses().stream().map(this::clause).collect(Collectors.joining(" AND "))
          + ")";
    }
    if (clause instanceof VehicleClause.Not not) {
      return "not (" + clause(not.clause()) + ")";
    }
    return clause instanceof VehicleClause.NotFreight notFreight
        ? "not-freight " + notFreight.what()
        : "text " + ((VehicleClause.FreeText) clause).text();
  }

  private String exemption(Exemption exemption) {
    if (exemption instanceof Exemption.DeclaredActivity declared) {
      return "activity " + declared.activity().token();
    }
    if (exemption instanceof Exemption.HeldPermit held) {
      return "permit " + held.permit();
    }
    if (exemption instanceof Exemption.Vehicles vehicles) {
      return "vehicles (" + clause(vehicles.clause()) + ")";
    }
    if (exemption instanceof Exemption.LocalTraffic) {
      return "local-traffic";
    }
    return exemption instanceof Exemption.PrivateGround
        ? "private-ground"
        : exemption.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static String quantity(Threshold threshold) {
    return threshold.quantity() == Quantity.PERMITTED_MASS ? "mass" : word(threshold.quantity());
  }

  private String limit(Threshold threshold) {
    String sign =
        switch (threshold.comparison()) {
          case GREATER_THAN -> ">";
          case GREATER_OR_EQUAL -> ">=";
          case LESS_THAN -> "<";
          case LESS_OR_EQUAL -> "<=";
          case EQUAL -> "=";
        };
    return " " + sign + " " + number.format(threshold.limit());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String tokens(Collection<? extends Enum<?>> constants) {
    return constants.stream()
        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
        .sorted()
        .collect(Collectors.joining(" "));
  }
}

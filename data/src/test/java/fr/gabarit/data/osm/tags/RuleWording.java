package fr.gabarit.data.osm.tags;

import fr.gabarit.order.Effect;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.LimitNature;
import fr.gabarit.order.Validity;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.Who;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words for rules in case files. */
final class RuleWording {
  private RuleWording() {}

  static String of(TagRule rule) {
    return "%s: %s for %s%s"
        .formatted(
            rule.direction().name().toLowerCase(Locale.ROOT),
            effect(rule.effect()),
            who(rule.who()),
            rule.when().equals(Validity.ALWAYS) ? "" : " at times");
  }

  private static String effect(Effect effect) {
    if (effect instanceof Effect.NoOvertaking) {
      return "no overtaking";
    }
    return effect instanceof Effect.SpeedLimit speed
        ? "at most %d km/h".formatted(speed.maxSpeedKmh())
        : effect.equals(new Effect.NoEntry()) ? "no entry" : effect.toString();
  }

  private static String who(Who who) {
    String restricted =
        who.restricted().isEmpty()
            ? "all"
            : who.restricted().stream()
                .map(RuleWording::clause)
                .collect(Collectors.joining(" or "));
    String exempted =
        who.exempted().stream()
            .map(RuleWording::exemption)
            .sorted()
            .collect(Collectors.joining(", "));
    return exempted.isEmpty() ? restricted : restricted + " except " + exempted;
  }

  private static String clause(VehicleClause clause) {
    if (clause instanceof VehicleClause.Threshold threshold) {
      return threshold(threshold);
    }
    if (clause instanceof VehicleClause.AllOf all) {
      return all.clauses().stream().map(RuleWording::clause).collect(Collectors.joining(" and "));
    }
    if (clause instanceof VehicleClause.FreeText words) {
      return "if " + words.text();
    }
    if (clause instanceof VehicleClause.ForbiddenInTunnel tunnel) {
      return "tunnel category " + tunnel.category();
    }
    if (clause instanceof VehicleClause.Hazmat hazmat) {
      return hazmat.kinds().stream()
          .map(kind -> " " + kind.name().toLowerCase(Locale.ROOT))
          .sorted()
          .collect(Collectors.joining("", "hazmat", ""));
    }
    return clause.toString();
  }

  private static String threshold(VehicleClause.Threshold threshold) {
    String quantity =
        switch (threshold.quantity()) {
          case PERMITTED_MASS -> "PM";
          case AXLE_COUNT -> "axles";
          case TRAILER_COUNT -> "trailers";
          default -> threshold.quantity().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    String comparison =
        switch (threshold.comparison()) {
          case GREATER_THAN -> ">";
          case LESS_OR_EQUAL -> "<=";
          case GREATER_OR_EQUAL -> ">=";
          case LESS_THAN -> "<";
          default -> threshold.comparison().name();
        };
    String limit = BigDecimal.valueOf(threshold.limit()).stripTrailingZeros().toPlainString();
    return "%s %s %s%s"
        .formatted(
            quantity, comparison, limit, threshold.nature() == LimitNature.PHYSICAL ? "!" : "");
  }

  private static String exemption(Exemption exemption) {
    if (exemption instanceof Exemption.LocalTraffic) {
      return "local traffic";
    }
    if (exemption instanceof Exemption.Deliveries) {
      return "deliveries";
    }
    if (exemption instanceof Exemption.Residents) {
      return "residents";
    }
    if (exemption instanceof Exemption.PrivateGround) {
      return "private ground";
    }
    if (exemption instanceof Exemption.NotFreight) {
      return "not freight";
    }
    if (exemption instanceof Exemption.DeclaredActivity declared) {
      return declared.activity().token();
    }
    if (exemption instanceof Exemption.HeldPermit held) {
      return "permit " + held.permit();
    }
    return exemption.toString();
  }
}

package fr.gabarit.server.cli;

import fr.gabarit.compliance.Citation;
import fr.gabarit.compliance.CitationWording;
import fr.gabarit.compliance.ComparedValue;
import fr.gabarit.compliance.Compliance;
import fr.gabarit.compliance.RouteAnswer;
import fr.gabarit.compliance.RoutePlan;
import fr.gabarit.server.answer.OrderJson;
import fr.gabarit.server.answer.RouteOutcome;
import fr.gabarit.server.answer.ToldRoute;
import java.time.Duration;
import java.util.Locale;

/** A route, or why there is none, in a few lines of French or English. */
final class RouteSummary {
  private final boolean french;
  private final CitationWording wording;

  RouteSummary(Locale locale) {
    french = locale.getLanguage().equals(Locale.FRENCH.getLanguage());
    wording = new CitationWording(locale);
  }

  /** The route. */
  String describe(ToldRoute route) {
    RoutePlan plan = route.plan();
    Compliance compliance = plan.compliance();
    StringBuilder text = new StringBuilder();
    text.append(
        "%.1f km, %s%n"
            .formatted(
                plan.distanceMetres() / 1000,
                duration(Duration.between(plan.departure(), plan.arrival()))));
    text.append(
        "%s → %s%n".formatted(OrderJson.time(plan.departure()), OrderJson.time(plan.arrival())));
    text.append(
        compliance.compliant()
            ? say("Itinéraire conforme", "Compliant route")
            : say("Itinéraire NON conforme", "VIOLATING route"));
    text.append(System.lineSeparator());
    compliance.violations().forEach(v -> add(text, say("Enfreint", "Violates"), v.citation()));
    compliance
        .exemptionsUsed()
        .forEach(e -> add(text, say("Par dérogation", "By exemption"), e.citation()));
    for (Compliance.Avoided avoided : compliance.avoided()) {
      add(text, say("Évite", "Avoids"), avoided.citation());
      text.append(
          "    %+d s, %+.1f km%n"
              .formatted(avoided.extraMillis() / 1000, avoided.extraMetres() / 1000));
    }
    for (Compliance.Warning warning : compliance.warnings()) {
      add(text, say("Attention", "Beware"), warning.citation());
      warning
          .nextLegalDeparture()
          .ifPresent(
              next ->
                  text.append(
                      "    %s: %s%n"
                          .formatted(
                              say("Prochain départ permis", "Next legal departure"),
                              OrderJson.time(next))));
    }
    return text.toString();
  }

  /** Why there is no legal route, and when there is one. */
  String describe(RouteOutcome.NoLegalRoute refused) {
    RouteAnswer.Blocked blocked = refused.blocked();
    StringBuilder text =
        new StringBuilder(
            say("Aucun itinéraire conforme.", "No legal route.") + System.lineSeparator());
    blocked.blocking().forEach(citation -> add(text, say("Bloqué par", "Blocked by"), citation));
    blocked
        .nearestLegalPoint()
        .ifPresent(
            point ->
                text.append(
                    String.format(
                        Locale.ROOT,
                        "%s: %.6f,%.6f%n",
                        say("Point conforme le plus proche", "Nearest legal point"),
                        point.y,
                        point.x)));
    refused
        .nextLegalDeparture()
        .ifPresent(
            next ->
                text.append(
                    "%s: %s%n"
                        .formatted(
                            say("Prochain départ conforme", "Next legal departure"),
                            OrderJson.exactTime(next))));
    return text.toString();
  }

  private void add(StringBuilder text, String head, Citation citation) {
    text.append(
        "- %s: %s (%s)%n"
            .formatted(
                head,
                citation.order().identifier(),
                citation
                    .osmWayId()
                    .map(way -> "%s, way %d".formatted(citation.order().authority(), way))
                    .orElse(citation.order().authority())));
    text.append("    %s%n".formatted(wording.rule(citation.measure())));
    text.append("    %s%n".formatted(wording.times(citation.measure())));
    ComparedValue.of(citation.applicability())
        .ifPresent(compared -> text.append("    %s%n".formatted(wording.compared(compared))));
  }

  private String say(String inFrench, String inEnglish) {
    return french ? inFrench : inEnglish;
  }

  private static String duration(Duration duration) {
    return duration.toHours() > 0
        ? "%d h %02d min".formatted(duration.toHours(), duration.toMinutesPart())
        : "%d min %02d s".formatted(duration.toMinutes(), duration.toSecondsPart());
  }
}

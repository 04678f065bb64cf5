package fr.gabarit.server.cli;

import fr.gabarit.scenario.ComparisonTotals;
import fr.gabarit.scenario.TripStatus;
import java.util.Locale;

/** A comparison of trips in a few lines. */
final class ComparisonSummary {
  private static final double METRES_PER_KILOMETRE = 1000;
  private static final double MILLIS_PER_MINUTE = 60_000;

  private final Locale locale;
  private final boolean french;

  ComparisonSummary(Locale locale) {
    french = locale.getLanguage().equals(Locale.FRENCH.getLanguage());
    this.locale = french ? Locale.FRENCH : Locale.ENGLISH;
  }

  String describe(ComparisonTotals totals) {
    StringBuilder text = new StringBuilder();
    int trips = totals.byStatus().values().stream().mapToInt(ComparisonTotals.Share::trips).sum();
    text.append(say("%d trips compared%n", "%d trajets comparés%n", trips));
    for (TripStatus status : TripStatus.values()) {
      ComparisonTotals.Share share = totals.byStatus().get(status);
      if (share.trips() > 0) {
        text.append(
            say(
                "  %-24s %8d trips, weight %.1f%n",
                "  %-24s %8d trajets, poids %.1f%n", word(status), share.trips(), share.weight()));
      }
    }
    text.append(
        say(
            "Trips possible before and after, weighted:%n",
            "Trajets possibles avant et après, pondérés :%n"));
    line(text, "km", totals.before().metres(), totals.after().metres(), METRES_PER_KILOMETRE);
    line(text, "min", totals.before().millis(), totals.after().millis(), MILLIS_PER_MINUTE);
    return text.toString();
  }

  private void line(StringBuilder text, String unit, double before, double after, double scale) {
    text.append(
        say(
            "  %.1f %s before, %.1f %s after (%+.1f)%n",
            "  %.1f %s avant, %.1f %s après (%+.1f)%n",
            before / scale,
            unit,
            after / scale,
            unit,
            (after - before) / scale));
  }

  private String word(TripStatus status) {
    return switch (status) {
      case UNCHANGED -> say("unchanged", "inchangés");
      case RETIMED -> say("same way, other times", "même trajet, autre durée");
      case DIVERTED -> say("diverted", "déviés");
      case NEWLY_IMPOSSIBLE -> say("newly impossible", "devenus impossibles");
      case NEWLY_LEGAL -> say("newly legal", "devenus légaux");
      case IMPOSSIBLE -> say("impossible in both", "impossibles avant et après");
    };
  }

  private String say(String inEnglish, String inFrench, Object... arguments) {
    return String.format(locale, french ? inFrench : inEnglish, arguments);
  }
}

package fr.gabarit.server.check;

import fr.gabarit.audit.AuditReport;
import fr.gabarit.data.report.ImportReportText;
import fr.gabarit.matching.MatchOutcome;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.overlay.Placement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a check as plain text. Immutable and thread-safe. */
public final class CheckText {
  private static final int SHOWN = 30;

  private final CheckWords words;

  /**
   * @param locale French or English
   */
  public CheckText(Locale locale) {
    words = new CheckWords(locale);
  }

  /** The report, ending with a line break. */
  public String render(OrderCheck check) {
    StringBuilder out = new StringBuilder();
    for (CheckedFile file : check.files()) {
      out.append(new ImportReportText(words.locale()).render(file.report()));
      if (file.refused()) {
        line(out, "  " + words.say("file-refused"));
      }
    }
    if (check.onRoads().isEmpty()) {
      line(out, words.say("without-roads"));
      return out.toString();
    }
    OrderCheck.OnRoads onRoads = check.onRoads().get();
    List<Placement> placements = placements(check, onRoads);
    line(out, "");
    line(out, summary(check, placements));
    findings(out, onRoads, placements);
    return out.toString();
  }

  static List<Placement> placements(OrderCheck check, OrderCheck.OnRoads onRoads) {
    return check.files().stream()
        .flatMap(file -> file.orders().stream())
        .map(TrafficOrder::id)
        .distinct()
        .flatMap(id -> onRoads.placements(id).stream())
        .toList();
  }

  /** The places that were found but for sections of which it is not sure. */
  static List<Placement> withDoubts(List<Placement> placements) {
    return placements.stream().filter(p -> !CheckWords.doubtfulSections(p).isEmpty()).toList();
  }

  String summary(OrderCheck check, List<Placement> placements) {
    Map<Class<?>, Long> outcomes =
        placements.stream()
            .collect(Collectors.groupingBy(p -> p.outcome().getClass(), Collectors.counting()));
    long orders = check.files().stream().mapToLong(file -> file.orders().size()).sum();
    return words.say(
        "summary",
        orders,
        placements.size(),
        outcomes.getOrDefault(MatchOutcome.Matched.class, 0L),
        outcomes.getOrDefault(MatchOutcome.Ambiguous.class, 0L),
        outcomes.getOrDefault(MatchOutcome.Unmatched.class, 0L));
  }

  private void findings(StringBuilder out, OrderCheck.OnRoads onRoads, List<Placement> placements) {
    RoadNetwork network = onRoads.area().network();
    AuditReport audit = onRoads.audit();
    List<Placement> doubtful = placements.stream().filter(p -> !p.applied()).toList();
    int before = out.length();
    section(
        out,
        "doubtful-heading",
        doubtful,
        p ->
            "%s, %s: %s"
                .formatted(words.order(p.order()), p.place().label(), words.outcome(p, network)));
    section(
        out,
        "doubtful-sections-heading",
        withDoubts(placements),
        p ->
            "%s, %s: %s"
                .formatted(words.order(p.order()), p.place().label(), words.doubts(p, network)));
    section(out, "overlaps-heading", audit.overlaps(), words::overlap);
    section(out, "limit-steps-heading", audit.limitSteps(), words::limitStep);
    section(out, "cut-offs-heading", audit.cutOffs(), words::cutOff);
    section(out, "free-texts-heading", audit.freeTexts(), words::freeText);
    if (out.length() == before) {
      line(out, words.say("nothing-found"));
    }
  }

  private <T> void section(
      StringBuilder out, String heading, List<T> findings, Function<T, String> sentence) {
    if (findings.isEmpty()) {
      return;
    }
    line(out, "");
    line(out, words.say(heading) + " (" + findings.size() + ")");
    findings.stream().limit(SHOWN).forEach(finding -> line(out, "  - " + sentence.apply(finding)));
    if (findings.size() > SHOWN) {
      line(out, "  … " + words.say("more", findings.size() - SHOWN));
    }
  }

  private static void line(StringBuilder out, String text) {
    out.append(text).append('\n');
  }
}

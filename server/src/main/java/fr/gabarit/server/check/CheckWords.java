package fr.gabarit.server.check;

import fr.gabarit.audit.AuditReport.CutOff;
import fr.gabarit.audit.AuditReport.FreeTextRule;
import fr.gabarit.audit.AuditReport.LimitStep;
import fr.gabarit.audit.AuditReport.Overlap;
import fr.gabarit.compliance.CitationWording;
import fr.gabarit.matching.DoubtfulSection;
import fr.gabarit.matching.EdgeSet;
import fr.gabarit.matching.MatchNote;
import fr.gabarit.matching.MatchOutcome;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderSource;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.overlay.Placement;
import fr.gabarit.overlay.Rule;
import fr.gabarit.time.CivilTime;
import fr.gabarit.vehicle.VehiclePreset;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

/** The sentences of the report in French or English. Immutable and thread-safe. */
final class CheckWords {
  /** Of no use, and misleading, where nothing was taken. */
  private static final Set<MatchNote.Kind> TOLD_OF_WHAT_WAS_TAKEN =
      Set.of(
          MatchNote.Kind.PARTIAL_EDGE,
          MatchNote.Kind.OVERRUN_DROPPED,
          MatchNote.Kind.OPPOSITE_CARRIAGEWAY_ADDED,
          MatchNote.Kind.ROUNDABOUT_BOTH_SIDES,
          MatchNote.Kind.DOUBTFUL_SECTION_TAKEN,
          MatchNote.Kind.DOUBTFUL_SECTION_LEFT_OUT);

  private final Locale locale;
  private final ResourceBundle words;
  private final CitationWording rules;

  /**
   * @param locale French words for any French locale, English ones for every other
   */
  CheckWords(Locale locale) {
    this.locale =
        locale.getLanguage().equals(Locale.FRENCH.getLanguage()) ? Locale.FRENCH : Locale.ENGLISH;
    words =
        ResourceBundle.getBundle(
            "fr.gabarit.server.check.words",
            this.locale,
            // Never the words of the machine's own language.
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    rules = new CitationWording(this.locale);
  }

  Locale locale() {
    return locale;
  }

  /** A text with values put in. */
  String say(String key, Object... values) {
    return new MessageFormat(words.getString(key), locale).format(values);
  }

  /** What an order is called. */
  String order(TrafficOrder order) {
    return order.title().isBlank() || order.title().equals(order.identifier())
        ? order.identifier()
        : "%s – %s".formatted(order.identifier(), order.title());
  }

  /** An order that may come from the tags of the map. */
  private String order(Rule rule) {
    return rule.order().source() == OrderSource.OSM
        ? say("map-tag", rule.order().title())
        : order(rule.order());
  }

  String rule(Measure measure) {
    return rules.rule(measure);
  }

  String times(Measure measure) {
    return rules.times(measure);
  }

  /** What became of a place. */
  String outcome(Placement placement, RoadNetwork network) {
    if (placement.outcome() instanceof MatchOutcome.Matched matched) {
      if (matched.edges().isEmpty()) {
        return say("placed-turns", matched.turns().size());
      }
      return say(
          "placed",
          lengthMetres(matched.edges(), network),
          streets(matched.edges(), network),
          matched.coverage(),
          matched.confidence());
    }
    if (placement.outcome() instanceof MatchOutcome.Ambiguous ambiguous) {
      return say("doubtful", ambiguous.reason().text(locale), ambiguous.candidates().size());
    }
    return say("not-found", ((MatchOutcome.Unmatched) placement.outcome()).reason().text(locale));
  }

  /** Of which sections it is not sure whether a place concerns them; empty if it is sure of all. */
  String doubts(Placement placement, RoadNetwork network) {
    return doubtfulSections(placement).stream()
        .map(
            section ->
                say(
                    section.taken() ? "doubt-taken" : "doubt-left-out",
                    section.lengthMetres(),
                    streets(section.keys(), network),
                    Long.toString(section.wayId()),
                    say("doubt-" + section.reason().name())))
        .collect(Collectors.joining("; "));
  }

  static List<DoubtfulSection> doubtfulSections(Placement placement) {
    return placement.outcome() instanceof MatchOutcome.Matched matched
        ? matched.doubts()
        : List.of();
  }

  /** What is worth knowing of the match; of a place without effect nothing that was done. */
  List<String> notes(Placement placement) {
    return placement.outcome().notes().stream()
        .filter(note -> placement.applied() || !TOLD_OF_WHAT_WAS_TAKEN.contains(note.kind()))
        .map((MatchNote note) -> note.text(locale))
        .distinct()
        .toList();
  }

  String overlap(Overlap overlap) {
    return say(
        "overlap-" + overlap.kind().name(),
        order(overlap.first()),
        rule(overlap.first().measure()),
        order(overlap.second()),
        rule(overlap.second().measure()),
        overlap.lengthMetres());
  }

  String limitStep(LimitStep step) {
    OptionalDouble beyond = step.limitBeyond();
    return say(
        beyond.isPresent() ? "limit-step" : "limit-ends",
        step.road(),
        step.commune().name(),
        step.communeBeyond().name(),
        value(step.quantity(), step.limit()),
        beyond.isPresent() ? value(step.quantity(), beyond.getAsDouble()) : "",
        order(step.rule()));
  }

  private String value(Quantity quantity, double value) {
    String unit =
        switch (quantity) {
          case PERMITTED_MASS, VEHICLE_MASS, COMBINATION_MASS, AXLE_LOAD -> "t";
          case HEIGHT, WIDTH, LENGTH -> "m";
          case AXLE_COUNT, TRAILER_COUNT -> "";
        };
    return MessageFormat.format("{0} {1}", String.format(locale, "%.4g", value), unit)
        .replaceAll("([.,]\\d*?)0+ ", "$1 ")
        .replaceAll("[.,] ", " ")
        .strip();
  }

  String cutOff(CutOff cutOff) {
    String streets =
        cutOff.streets().isEmpty()
            ? say("unnamed-roads")
            : cutOff.streets().stream().limit(4).collect(Collectors.joining(", "))
                + (cutOff.streets().size() > 4 ? "…" : "");
    return say(
        "cut-off",
        streets,
        cutOff.lengthMetres(),
        cutOff.presets().stream().map(VehiclePreset::token).collect(Collectors.joining(", ")),
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
            .withLocale(locale)
            .format(cutOff.at().atZone(CivilTime.ZONE)),
        cutOff.blocking().stream().map(this::order).distinct().collect(Collectors.joining("; ")));
  }

  String freeText(FreeTextRule text) {
    return say(
        text.exempting() ? "free-text-exemption" : "free-text-restriction",
        order(text.order()),
        text.text());
  }

  /** The names of roads, longest first. */
  private String streets(EdgeSet edges, RoadNetwork network) {
    Map<String, Double> lengths = new HashMap<>();
    edges
        .keys()
        .map(EdgeKeys::edge)
        .distinct()
        .forEach(
            edge ->
                network
                    .facts()
                    .name(edge)
                    .or(() -> network.facts().ref(edge))
                    .ifPresent(
                        name ->
                            lengths.merge(
                                name, network.geometry().lengthMetres(edge), Double::sum)));
    List<String> names = new ArrayList<>(lengths.keySet());
    names.sort((a, b) -> Double.compare(lengths.get(b), lengths.get(a)));
    return names.isEmpty()
        ? say("unnamed-roads")
        : names.stream().limit(3).collect(Collectors.joining(", ")) + (names.size() > 3 ? "…" : "");
  }

  private static double lengthMetres(EdgeSet edges, RoadNetwork network) {
    return edges
        .keys()
        .map(EdgeKeys::edge)
        .distinct()
        .mapToDouble(edge -> network.geometry().lengthMetres(edge))
        .sum();
  }
}

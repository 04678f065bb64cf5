package fr.gabarit.data.litteralis;

import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.register.DocumentProblems;
import fr.gabarit.data.register.MeasureGate;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.times.Times;
import fr.gabarit.order.Effect;
import fr.gabarit.order.Place;
import fr.gabarit.order.Who;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the measures of one site ("emprise"), each with its places. */
final class SiteReader {
  private static final Pattern SPEED = Pattern.compile("(?<![\\d.,])(\\d{1,3})(?![\\d.,]*\\d)");
  private static final int FASTEST_KMH = 130;

  /** Real ones have some hundred characters. */
  private static final int LONGEST_TEXT = 20_000;

  private static final List<String> PARAMETERS_READ =
      List.of(
          "vehicules concernes",
          "derogation",
          "jours et horaires",
          "limite de vitesse",
          "dates de l'emprise",
          "caractere aggravant",
          "fourriere",
          "type d'alternat");

  private final DocumentProblems problems;
  private final SiteDates dates;
  private final SiteHours hours;
  private final SiteVehicles vehicles;
  private final SitePlaces places;
  private final MeasureGate gate;

  SiteReader(Instant now, DocumentProblems problems) {
    this.problems = problems;
    this.dates = new SiteDates(problems);
    this.hours = new SiteHours(problems);
    this.vehicles = new SiteVehicles(problems);
    this.places = new SitePlaces(problems);
    this.gate = new MeasureGate(now, problems);
  }

  /** A measure as far as one site says it; sites with the same are places of one measure. */
  record Rule(String kind, Effect effect, Who who, Times when) {}

  /**
   * What was made of a site.
   *
   * @param rules that are taken over
   * @param ended how many have ended
   * @param refused how many cannot be taken over
   */
  record Site(List<Rule> rules, List<Place> places, int ended, int refused) {}

  Site read(JsonCursor feature, String orderIdentifier) {
    JsonCursor properties = feature.field("properties");
    JsonCursor names = properties.field("mesures");
    JsonCursor said = properties.field("parametresmesures");
    if (names.filled().isEmpty()) {
      problems.warn(
          NoteKind.NO_ROUTING_EFFECT,
          names.pointer(),
          NoteText.of("The site names no measure."),
          NoteText.of("Check in the order itself what it rules."));
      return new Site(List.of(), List.of(), 0, 0);
    }
    boolean tooLong =
        Stream.of("mesures", "parametresmesures", "parametresemprise")
            .anyMatch(name -> properties.field(name).node().asText("").length() > LONGEST_TEXT);
    if (tooLong) {
      said.error(
          NoteText.of("The texts of the site are longer than %d characters.", LONGEST_TEXT),
          NoteText.of("It was left out; check the export."));
      return new Site(List.of(), List.of(), 0, 1);
    }
    MeasureTexts texts = new MeasureTexts(names.filled().get(), piece -> homeless(piece, said));
    said.filled().ifPresent(texts::addParameters);
    properties.field("parametresemprise").filled().ifPresent(texts::addParameters);
    List<MeasureText> taken = new ArrayList<>();
    texts.measures().stream().filter(text -> hasEffect(text, properties)).forEach(taken::add);
    if (taken.isEmpty()) {
      return new Site(List.of(), List.of(), 0, 0);
    }
    Optional<Times> span = dates.read(properties);
    if (span.isEmpty()) {
      return new Site(List.of(), List.of(), 0, taken.size());
    }
    if (gate.ended(span.get(), feature)) {
      return new Site(List.of(), List.of(), taken.size(), 0);
    }
    List<Rule> rules = new ArrayList<>();
    for (MeasureText text : taken) {
      rule(text, span.get(), said, orderIdentifier).ifPresent(rules::add);
    }
    rules.stream()
        .filter(rule -> rule.when().uncertain())
        .findFirst()
        .ifPresent(rule -> gate.noteUncertainHours(rule.when(), feature));
    List<Place> where = rules.isEmpty() ? List.of() : places.read(feature);
    return new Site(rules, where, 0, taken.size() - rules.size());
  }

  private void homeless(String piece, JsonCursor at) {
    problems.warn(
        NoteKind.UNKNOWN_WORD,
        at.pointer(),
        NoteText.of("'%s' cannot be put to any measure; it was passed over.", shortened(piece)),
        NoteText.of("Check in the order itself whether it narrows a rule."));
  }

  private static String shortened(String text) {
    return text.length() > 120 ? text.substring(0, 117) + "..." : text;
  }

  private boolean hasEffect(MeasureText text, JsonCursor properties) {
    MeasureKind kind = MeasureKind.of(text.label());
    JsonCursor at = properties.field("mesures");
    String type = properties.field("emprisetype").filled().orElse("").toUpperCase(Locale.ROOT);
    if (kind == MeasureKind.HARMLESS) {
      problems.info(
          NoteKind.NO_ROUTING_EFFECT,
          at.pointer(),
          NoteText.of("The measure '%s' closes no way.", text.label()));
      return false;
    }
    if (kind == MeasureKind.UNKNOWN) {
      problems.warn(
          NoteKind.UNKNOWN_WORD,
          at.pointer(),
          NoteText.of("The measure '%s' is unknown; it was not taken over.", text.label()),
          NoteText.of("Enter it by hand as GeoJSON if it concerns goods vehicles."));
      return false;
    }
    boolean bars = kind == MeasureKind.NO_ENTRY || kind == MeasureKind.TONNAGE;
    if (type.equals("DEVIATION") && bars) {
      problems.warn(
          NoteKind.UNSUPPORTED,
          at.pointer(),
          NoteText.of(
              "The measure '%s' is drawn where traffic is diverted to; it was not taken over.",
              text.label()),
          NoteText.of("Check in the order itself which road it closes."));
      return false;
    }
    return true;
  }

  private Optional<Rule> rule(
      MeasureText text, Times span, JsonCursor said, String orderIdentifier) {
    MeasureKind kind = MeasureKind.of(text.label());
    text.parameters().stream()
        .filter(
            parameter ->
                PARAMETERS_READ.stream().noneMatch(parameter.key()::startsWith)
                    && kind != MeasureKind.TONNAGE)
        .forEach(
            parameter ->
                problems.warn(
                    NoteKind.UNKNOWN_WORD,
                    said.pointer(),
                    NoteText.of(
                        "The parameter '%s : %s' is unknown and was passed over.",
                        parameter.key(), shortened(parameter.value())),
                    NoteText.of("Check in the order itself whether it narrows the rule.")));
    Optional<Effect> effect = effect(kind, text, said);
    return effect.map(
        e ->
            new Rule(
                MeasureKind.plain(text.label()),
                e,
                vehicles.read(text, kind, said, orderIdentifier),
                hours.within(span, text, said)));
  }

  private static Optional<Effect> effect(MeasureKind kind, MeasureText text, JsonCursor said) {
    return switch (kind) {
      case SPEED -> speed(text, said);
      case ALTERNATING ->
          Optional.of(new Effect.AlternatingTraffic(Effect.AlternatingTraffic.DEFAULT_DELAY));
      case NO_OVERTAKING -> Optional.of(new Effect.NoOvertaking());
      case NO_PARKING -> Optional.of(new Effect.ParkingProhibited());
      default -> Optional.of(new Effect.NoEntry());
    };
  }

  private static Optional<Effect> speed(MeasureText text, JsonCursor said) {
    Optional<Matcher> found =
        text.value("limite de vitesse").map(SPEED::matcher).filter(Matcher::find);
    int kmh = found.map(matcher -> Integer.parseInt(matcher.group(1))).orElse(0);
    if (kmh < 1 || kmh > FASTEST_KMH) {
      said.error(
          NoteText.of(
              "The measure '%s' gives no speed of 1 to %d km/h.", text.label(), FASTEST_KMH),
          NoteText.of("Expected is \"limite de vitesse : 30 km/h\"."));
      return Optional.empty();
    }
    return Optional.of(new Effect.SpeedLimit(kmh));
  }
}

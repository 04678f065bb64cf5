package fr.gabarit.data.litteralis;

import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.register.DocumentProblems;
import fr.gabarit.data.register.FreeTexts;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.words.FrenchText;
import fr.gabarit.data.words.PlainWords;
import fr.gabarit.data.words.TypeMeaning;
import fr.gabarit.data.words.TypeVocabulary;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.GoodsVehicles;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.Who;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads whom a measure concerns. Any of the "véhicules concernés"; none named means everyone; every
 * "dérogation" is read for itself.
 */
final class SiteVehicles {
  private static final String CONCERNED = "vehicules concernes";
  private static final String EXEMPTED = "derogation";

  /** A comma within a number divides nothing. */
  private static final Pattern DIVIDER = Pattern.compile("\\s*(?:;|,(?!\\d)|(?<!\\d),)\\s*");

  private static final Pattern MASS_KEY =
      Pattern.compile(".*\\b(?:tonnage|ptac|ptra|poids|masse)\\b.*");
  private static final Pattern TONNES =
      Pattern.compile("(?<![\\w.,])(\\d{1,2}(?:[.,]\\d{1,2})?) ?(?:t|tonnes?|$)(?!\\w)");
  private static final Set<String> NOBODY = Set.of("aucune", "aucun", "neant", "sans objet", "non");

  private final TypeVocabulary types = new TypeVocabulary();
  private final DocumentProblems problems;
  private final FreeTexts freeTexts;

  SiteVehicles(DocumentProblems problems) {
    this.problems = problems;
    this.freeTexts = new FreeTexts(problems);
  }

  /** The vehicles; what is not understood is reported. */
  Who read(MeasureText measure, MeasureKind kind, JsonCursor at, String orderIdentifier) {
    Set<VehicleClause> restricted =
        kind == MeasureKind.TONNAGE ? heavierThan(measure, at) : concerned(measure, at);
    Set<Exemption> exempted = new LinkedHashSet<>();
    for (String text : words(measure, EXEMPTED)) {
      if (!NOBODY.contains(FrenchText.folded(text))) {
        exempted.addAll(freeTexts.exempted(text, at, orderIdentifier));
      }
    }
    return new Who(List.copyOf(restricted), List.copyOf(exempted));
  }

  private static List<String> words(MeasureText measure, String key) {
    List<String> words = new ArrayList<>();
    measure
        .values(key)
        .flatMap(DIVIDER::splitAsStream)
        .filter(word -> !word.isBlank())
        .forEach(words::add);
    return words;
  }

  private Set<VehicleClause> concerned(MeasureText measure, JsonCursor at) {
    Set<VehicleClause> restricted = new LinkedHashSet<>();
    for (String word : words(measure, CONCERNED)) {
      TypeMeaning meaning = types.type(word);
      if (meaning.widest().isEmpty()) {
        return Set.of();
      }
      VehicleClause clause =
          meaning.widest().size() == 1
              ? meaning.widest().get(0)
              : new VehicleClause.AllOf(meaning.widest());
      if (clause instanceof VehicleClause.FreeText) {
        restricted.add(freeTexts.restricted(word, at));
        continue;
      }
      if (meaning.surest().isEmpty()) {
        problems.info(
            NoteKind.DEFAULT_TAKEN,
            at.pointer(),
            NoteText.of("The vehicles '%s' were read widely: %s.", word, PlainWords.of(clause)));
      }
      restricted.add(clause);
    }
    return restricted;
  }

  /** A limit of tonnage concerns nobody below it: without a figure, heavy goods vehicles. */
  private Set<VehicleClause> heavierThan(MeasureText measure, JsonCursor at) {
    Set<VehicleClause> restricted = new LinkedHashSet<>();
    measure.parameters().stream()
        .filter(parameter -> MASS_KEY.matcher(parameter.key()).matches())
        .map(parameter -> TONNES.matcher(FrenchText.folded(parameter.value())))
        .filter(Matcher::find)
        .map(found -> Double.parseDouble(found.group(1).replace(',', '.')))
        .filter(tonnes -> tonnes > 0)
        .forEach(
            tonnes ->
                restricted.add(VehicleClause.Threshold.above(Quantity.PERMITTED_MASS, tonnes)));
    if (restricted.isEmpty()) {
      concerned(measure, at).stream()
          .filter(VehicleClause.Threshold.class::isInstance)
          .forEach(restricted::add);
    }
    if (restricted.isEmpty()) {
      restricted.add(GoodsVehicles.HEAVY);
      problems.warn(
          NoteKind.DEFAULT_TAKEN,
          at.pointer(),
          NoteText.of("The limit of tonnage does not say how much; above 3.5 t was taken."),
          NoteText.of("Enter the order by hand as GeoJSON if the limit is higher."));
    }
    return restricted;
  }
}

package fr.gabarit.data.cerema;

import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.words.PlainWords;
import fr.gabarit.data.words.TypeMeaning;
import fr.gabarit.data.words.TypeVocabulary;
import fr.gabarit.order.VehicleClause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads whom a row is about. Types, usages, motors and air-quality classes all narrow it; tonnage
 * and dimensions are maxima: a ban meets who exceeds any of them, an authorisation who keeps all.
 * Thread-safe.
 */
final class VehicleReader {
  private final TypeVocabulary types = new TypeVocabulary();
  private final UsageReader usages = new UsageReader();

  /**
   * Whom a ban is about.
   *
   * @param permit name of the permit that "autorisation" means
   * @throws RefusedRowException if the row cannot be taken over faithfully
   */
  BanScope ban(CeremaRow row, RowNotes notes, String permit) throws RefusedRowException {
    List<List<VehicleClause>> terms = List.of(List.of());
    terms = Terms.product(terms, row, words(row, notes, CeremaField.VEH_TYPES, types::type));
    terms = Terms.product(terms, row, words(row, notes, CeremaField.VEH_MOTORS, types::motor));
    Optional<VehicleClause> critAir = CritAirReader.read(row, notes);
    terms = Terms.product(terms, row, critAir.map(c -> List.of(List.of(c))).orElse(List.of()));
    terms = Terms.product(terms, row, usages.forbidden(row, notes, permit));
    Optional<Tonnage> tonnage = MeasureFields.tonnage(row, notes);
    terms = Terms.product(terms, row, LimitReader.exceeding(row, notes, tonnage));
    if (tonnage.filter(Tonnage::upTo).isPresent()) {
      notes.warn(
          NoteKind.DEFAULT_TAKEN,
          CeremaField.VEH_TONNAGE_MODALITE,
          NoteText.of(
              "A ban on vehicles up to %s t was read as it is written: heavier ones are not banned.",
              tonnage.get().tonnes()),
          NoteText.of(
              "If the order limits the mass, write Interdit with 'à partir de', or no modality."));
      terms = Terms.product(terms, row, List.of(List.of(tonnage.get().clause())));
    }
    List<UsageMeaning> exceptions = usages.exceptions(row, notes, permit);
    return new BanScope(
        Terms.freightOnly(terms, notes),
        exceptions.stream().flatMap(meaning -> meaning.allowed().stream()).toList(),
        exceptions.stream().flatMap(meaning -> meaning.unliftable().stream()).toList(),
        tonnage.map(Tonnage::tonnes).stream().toList());
  }

  /**
   * Whom an authorisation is about.
   *
   * @param permit name of the permit that "autorisation" means
   * @throws RefusedRowException if the row cannot be taken over faithfully
   */
  PermissionScope permission(CeremaRow row, RowNotes notes, String permit)
      throws RefusedRowException {
    List<List<VehicleClause>> terms = List.of(List.of());
    terms = Terms.product(terms, row, surest(row, notes, CeremaField.VEH_TYPES, types::type));
    List<List<VehicleClause>> motors = surest(row, notes, CeremaField.VEH_MOTORS, types::motor);
    terms = Terms.product(terms, row, motors);
    Optional<VehicleClause> critAir = CritAirReader.read(row, notes);
    terms = Terms.product(terms, row, critAir.map(c -> List.of(List.of(c))).orElse(List.of()));
    Optional<Tonnage> tonnage = MeasureFields.tonnage(row, notes);
    terms = Terms.product(terms, row, LimitReader.keeping(row, notes, tonnage));
    terms = usages.without(terms, row, notes, permit);
    boolean nobody =
        named(row, CeremaField.VEH_TYPES)
                && surestOf(row, CeremaField.VEH_TYPES, types::type).isEmpty()
            || named(row, CeremaField.VEH_MOTORS) && motors.isEmpty();
    List<Grant> grants = new ArrayList<>();
    if (!nobody) {
      for (Grant usage : usages.allowed(row, notes, permit)) {
        for (List<VehicleClause> term : terms) {
          grants.add(new Grant(ClauseLogic.both(term, usage.vehicles()), usage.only()));
        }
      }
      grants.removeIf(
          grant -> grant.vehicles().stream().anyMatch(VehicleClause.NotFreight.class::isInstance));
    }
    return new PermissionScope(
        grants,
        tonnage.filter(t -> !t.stated()).map(Tonnage::tonnes),
        named(row, CeremaField.VEH_USAGES)
            || named(row, CeremaField.VEH_MOTORS)
            || critAir.isPresent());
  }

  private static boolean named(CeremaRow row, CeremaField field) {
    return !row.list(field).isEmpty();
  }

  private interface Vocabulary {
    TypeMeaning meaning(String label);
  }

  private static List<List<VehicleClause>> words(
      CeremaRow row, RowNotes notes, CeremaField field, Vocabulary vocabulary) {
    List<List<VehicleClause>> found = new ArrayList<>();
    for (String label : row.list(field)) {
      TypeMeaning meaning = vocabulary.meaning(label);
      found.add(meaning.widest());
      if (meaning.widest().stream().anyMatch(VehicleClause.FreeText.class::isInstance)) {
        notes.warn(
            NoteKind.FREE_TEXT_RESTRICTION,
            field,
            NoteText.of("%s '%s' cannot be decided on; it bars nobody and is shown.", field, label),
            NoteText.of("Use the values of the schema."));
      } else if (meaning.surest().isEmpty()) {
        notes.warn(
            NoteKind.DEFAULT_TAKEN,
            field,
            NoteText.of(
                "%s '%s' was read widely: %s.",
                field, label, PlainWords.of(ClauseLogic.clause(meaning.widest()))),
            NoteText.of("Check that nobody is barred who is not meant."));
      }
    }
    return found;
  }

  private static List<List<VehicleClause>> surest(
      CeremaRow row, RowNotes notes, CeremaField field, Vocabulary vocabulary) {
    for (String label : row.list(field)) {
      if (vocabulary.meaning(label).surest().isEmpty()) {
        notes.warn(
            NoteKind.FREE_TEXT_EXEMPTION,
            field,
            NoteText.of(
                "%s '%s' cannot be decided on; such vehicles are not let through.", field, label),
            NoteText.of("Use the values of the schema."));
      }
    }
    return surestOf(row, field, vocabulary);
  }

  private static List<List<VehicleClause>> surestOf(
      CeremaRow row, CeremaField field, Vocabulary vocabulary) {
    return row.list(field).stream()
        .flatMap(label -> vocabulary.meaning(label).surest().stream())
        .toList();
  }
}

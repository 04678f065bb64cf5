package fr.gabarit.data.cerema;

import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.words.PlainWords;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.VehicleClause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the usages of rows. Thread-safe. */
final class UsageReader {
  private final UsageVocabulary usages = new UsageVocabulary();

  /** The usages that a ban is about. */
  List<List<VehicleClause>> forbidden(CeremaRow row, RowNotes notes, String permit) {
    List<List<VehicleClause>> found = new ArrayList<>();
    for (String label : row.list(CeremaField.VEH_USAGES)) {
      for (VehicleClause clause : usages.meaning(label, permit).forbidden()) {
        found.add(List.of(clause));
        if (clause instanceof VehicleClause.FreeText) {
          notes.warn(
              NoteKind.FREE_TEXT_RESTRICTION,
              CeremaField.VEH_USAGES,
              NoteText.of(
                  "The usage '%s' cannot be decided on; it bars nobody and is shown.", label),
              NoteText.of("Use the labels of the vocabulary."));
        } else if (clause instanceof VehicleClause.Declares) {
          notes.info(
              NoteKind.DEFAULT_TAKEN,
              CeremaField.VEH_USAGES,
              NoteText.of("The ban on the usage '%s' meets only %s.", label, PlainWords.of(clause)),
              NoteText.of("Vehicles so used must declare it."));
        }
      }
    }
    return found;
  }

  /** Whom the usages of an authorisation let through; everyone if it names none. */
  List<Grant> allowed(CeremaRow row, RowNotes notes, String permit) {
    List<String> labels = row.list(CeremaField.VEH_USAGES);
    if (labels.isEmpty()) {
      return List.of(new Grant(List.of(), Optional.empty()));
    }
    List<Grant> grants = new ArrayList<>();
    for (String label : labels) {
      UsageMeaning meaning = usages.meaning(label, permit);
      noteException(label, meaning, CeremaField.VEH_USAGES, notes);
      grants.addAll(meaning.allowed());
    }
    return grants;
  }

  private static void noteException(
      String label, UsageMeaning meaning, CeremaField field, RowNotes notes) {
    if (meaning.unliftable().filter(Exemption.FreeText.class::isInstance).isPresent()) {
      notes.warn(
          NoteKind.FREE_TEXT_EXEMPTION,
          field,
          NoteText.of("The usage '%s' cannot be decided on; nobody is let through for it.", label),
          NoteText.of("Use the labels of the vocabulary."));
    }
  }

  /** An authorisation "except usages" does not reach vehicles so used. */
  List<List<VehicleClause>> without(
      List<List<VehicleClause>> terms, CeremaRow row, RowNotes notes, String permit) {
    List<VehicleClause> none = new ArrayList<>();
    for (String label : row.list(CeremaField.SAUF_VEH_USAGES)) {
      for (VehicleClause clause : usages.meaning(label, permit).forbidden()) {
        if (clause instanceof VehicleClause.FreeText) {
          notes.warn(
              NoteKind.FREE_TEXT_RESTRICTION,
              CeremaField.SAUF_VEH_USAGES,
              NoteText.of(
                  "The usage '%s', which the authorisation leaves out, cannot be decided on.",
                  label),
              NoteText.of("Use the labels of the vocabulary."));
        }
        if (!(clause instanceof VehicleClause.NotFreight)) {
          none.add(new VehicleClause.Not(clause));
        }
      }
    }
    return terms.stream().map(term -> ClauseLogic.both(term, none)).toList();
  }

  /** Whom the exceptions of a ban let through. */
  List<UsageMeaning> exceptions(CeremaRow row, RowNotes notes, String permit) {
    List<UsageMeaning> meanings = new ArrayList<>();
    for (String label : row.list(CeremaField.SAUF_VEH_USAGES)) {
      UsageMeaning meaning = usages.meaning(label, permit);
      noteException(label, meaning, CeremaField.SAUF_VEH_USAGES, notes);
      meanings.add(meaning);
    }
    return meanings;
  }
}

package fr.gabarit.data.register;

import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.json.JsonProblems;
import fr.gabarit.data.report.ImportReportBuilder;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NotePosition;
import fr.gabarit.data.report.NoteSeverity;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Place;
import java.util.Optional;

/** Notes on one JSON document, with pointers from its root. */
public final class DocumentProblems implements JsonProblems {
  private final ImportReportBuilder report;
  private Optional<String> order = Optional.empty();
  private int errors;

  /**
   * @param report gets the notes
   */
  public DocumentProblems(ImportReportBuilder report) {
    this.report = report;
  }

  /** How many mistakes were reported so far. */
  public int errors() {
    return errors;
  }

  /** From here on notes name no order. */
  public void concernsNoOrder() {
    order = Optional.empty();
  }

  @Override
  public void concerns(String orderIdentifier) {
    order = Optional.of(orderIdentifier);
  }

  @Override
  public void error(String pointer, NoteText message, NoteText hint) {
    error(NoteKind.INVALID_VALUE, pointer, message, hint);
  }

  /** As above, of another kind. */
  public void error(NoteKind kind, String pointer, NoteText message, NoteText hint) {
    errors++;
    note(NoteSeverity.ERROR, kind, pointer, message, hint);
  }

  @Override
  public void warn(NoteKind kind, String pointer, NoteText message, NoteText hint) {
    note(NoteSeverity.WARNING, kind, pointer, message, hint);
  }

  /** Reports something that was understood or left out as it should be. */
  public void info(NoteKind kind, String pointer, NoteText message) {
    report.note(NoteSeverity.INFO, kind, new NotePosition.Pointer(pointer), order, message);
  }

  /** Reports that a place cannot be put on the map, and makes it one that waits for a drawing. */
  public Place unlocated(JsonCursor at, String label, NoteText reason, NoteText hint) {
    warn(
        NoteKind.UNLOCATED_PLACE,
        at.pointer(),
        NoteText.of("The place '%s' cannot be put on the map. %s", label, reason),
        hint);
    return new Place.Unlocated(label, reason.wording());
  }

  private void note(
      NoteSeverity severity, NoteKind kind, String pointer, NoteText message, NoteText hint) {
    report.note(severity, kind, new NotePosition.Pointer(pointer), order, message, hint);
  }
}

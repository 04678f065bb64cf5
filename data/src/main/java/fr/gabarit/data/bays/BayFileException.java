package fr.gabarit.data.bays;

import fr.gabarit.data.report.ImportReport;
import fr.gabarit.data.report.ImportReportBuilder;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NotePosition;
import fr.gabarit.data.report.NoteSeverity;
import fr.gabarit.data.report.NoteText;
import java.io.Serial;
import java.util.Optional;

/**
 * A file of bays was refused whole. The message names the file, the place, the fault and a remedy.
 */
public final class BayFileException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final transient ImportReport report;

  BayFileException(String file, NotePosition place, NoteText message, NoteText hint) {
    super(
        "The file of bays %s was refused. %s: %s %s"
            .formatted(file, place.words(), message.english(), hint.english())
            .strip());
    ImportReportBuilder fault = ImportReportBuilder.ofBays(file);
    fault.note(NoteSeverity.ERROR, NoteKind.MALFORMED, place, Optional.empty(), message, hint);
    report = fault.build();
  }

  /** Why the file was refused; in no exception that was serialised. */
  public ImportReport report() {
    return report;
  }
}

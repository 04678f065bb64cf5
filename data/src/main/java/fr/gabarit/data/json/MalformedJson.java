package fr.gabarit.data.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import fr.gabarit.data.report.ImportReportBuilder;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NotePosition;
import fr.gabarit.data.report.NoteSeverity;
import fr.gabarit.data.report.NoteText;
import java.util.Optional;

/** Tells that a document is no JSON, and where it ceases to be. */
public final class MalformedJson {
  private MalformedJson() {}

  /** Notes the fault as an error. */
  public static void note(JsonProcessingException fault, ImportReportBuilder report) {
    JsonLocation at = fault.getLocation();
    report.note(
        NoteSeverity.ERROR,
        NoteKind.MALFORMED,
        at == null
            ? new NotePosition.WholeFile()
            : new NotePosition.LineColumn(at.getLineNr(), at.getColumnNr()),
        Optional.empty(),
        NoteText.of("The JSON is malformed: %s.", fault.getOriginalMessage()),
        NoteText.of("Maybe the file was cut off while it was downloaded, or edited by hand."));
  }
}

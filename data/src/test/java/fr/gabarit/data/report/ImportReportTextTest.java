package fr.gabarit.data.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportReportTextTest {
  private final ImportReportBuilder report = new ImportReportBuilder("feed.xml");

  private void note(NoteSeverity severity, NoteKind kind, int line, String message) {
    report.note(
        severity,
        kind,
        new NotePosition.LineColumn(line, 1),
        Optional.of("N-" + line),
        NoteText.of("%s", message),
        NoteText.of("Do something."));
  }

  @Test
  void countsComeFirstThenTheGravestNotes() {
    report.orderRead();
    report.orderExpired();
    note(NoteSeverity.INFO, NoteKind.EXPIRED, 3, "An order ended.");
    note(NoteSeverity.ERROR, NoteKind.UNSUPPORTED, 5, "A construct.");
    note(NoteSeverity.WARNING, NoteKind.UNKNOWN_WORD, 4, "A word.");

    assertThat(new ImportReportText(Locale.ENGLISH).render(report.build()))
        .isEqualTo(
            """
            feed.xml
              0 of 1 order taken over: 0 measures, 0 places
              left out: 1 order expired, 0 orders not in force, 0 measures refused

              ERROR: a construct is not supported (1)
                A construct.
                  → Do something.
                  line 5, column 1, order N-5

              WARNING: a word is unknown (1)
                A word.
                  → Do something.
                  line 4, column 1, order N-4

              INFO: an order or measure has expired (1)
                An order ended.
                  → Do something.
                  line 3, column 1, order N-3
            """);
  }

  @Test
  void notesThatSayTheSameAreFolded() {
    for (int line = 1; line <= 7; line++) {
      note(NoteSeverity.WARNING, NoteKind.HOURS_UNCERTAIN, line, "The hours.");
    }

    assertThat(new ImportReportText(Locale.ENGLISH, 2).render(report.build()))
        .containsOnlyOnce("The hours.")
        .contains("(7)", "line 1", "line 2", "… and 5 more")
        .doesNotContain("line 3");
  }

  @Test
  void countsStayExactWhenNotesAreCapped() {
    int notes = ImportReportBuilder.NOTES_KEPT_PER_KIND + 10;
    for (int line = 1; line <= notes; line++) {
      note(NoteSeverity.WARNING, NoteKind.UNKNOWN_WORD, line, "Word " + line);
    }
    note(NoteSeverity.ERROR, NoteKind.UNKNOWN_WORD, 1, "The last straw.");
    ImportReport built = report.build();

    assertThat(built.count(NoteKind.UNKNOWN_WORD)).isEqualTo(notes + 1);
    assertThat(built.notes(NoteSeverity.WARNING)).hasSize(ImportReportBuilder.NOTES_KEPT_PER_KIND);
    assertThat(built.hasErrors()).isTrue();
  }
}

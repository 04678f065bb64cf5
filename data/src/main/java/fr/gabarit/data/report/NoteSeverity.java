package fr.gabarit.data.report;

/** How much a note matters. */
public enum NoteSeverity {
  /** Worth knowing; the rule was taken as it stands. */
  INFO(NoteText.of("INFO")),
  /** Something was guessed, widened or could not be decided on. */
  WARNING(NoteText.of("WARNING")),
  /** Something was not taken over. */
  ERROR(NoteText.of("ERROR"));

  private final NoteText text;

  NoteSeverity(NoteText text) {
    this.text = text;
  }

  /** The severity in a word, for people. */
  public NoteText text() {
    return text;
  }
}

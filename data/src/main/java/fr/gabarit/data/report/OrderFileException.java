package fr.gabarit.data.report;

/** A file of orders was refused whole; the report says everything that is wrong with it. */
public final class OrderFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient ImportReport report;

  /**
   * @param report of the reading so far; holds at least one error
   */
  public OrderFileException(ImportReport report) {
    super(message(report));
    this.report = report;
  }

  /** What was found, with places and hints. */
  public ImportReport report() {
    return report;
  }

  private static String message(ImportReport report) {
    StringBuilder text = new StringBuilder();
    text.append("The order file ").append(report.file()).append(" was refused.");
    for (ImportNote note : report.notes(NoteSeverity.ERROR)) {
      text.append('\n').append(note.place().words()).append(": ").append(note.message());
      note.hint().ifPresent(hint -> text.append(' ').append(hint));
    }
    return text.toString();
  }
}

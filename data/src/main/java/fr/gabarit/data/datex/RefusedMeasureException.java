package fr.gabarit.data.datex;

import fr.gabarit.data.report.NoteKind;

/** A measure that cannot be taken over faithfully, and so is not taken over at all. */
final class RefusedMeasureException extends Exception {
  private static final long serialVersionUID = 1L;

  private final NoteKind kind;
  private final transient DatexElement element;
  private final String hint;

  private RefusedMeasureException(
      NoteKind kind, DatexElement element, String message, String hint) {
    super(message);
    this.kind = kind;
    this.element = element;
    this.hint = hint;
  }

  /** A construct with no equivalent in the model. */
  static RefusedMeasureException unsupported(DatexElement element, String message) {
    return new RefusedMeasureException(
        NoteKind.UNSUPPORTED,
        element,
        message,
        "The measure was left out. If it matters to goods vehicles, enter it by hand as a GeoJSON"
            + " order.");
  }

  /** A missing or impossible value. */
  static RefusedMeasureException invalid(DatexElement element, String message, String hint) {
    return new RefusedMeasureException(
        NoteKind.INVALID_VALUE, element, message, "The measure was left out. " + hint);
  }

  NoteKind kind() {
    return kind;
  }

  DatexElement element() {
    return element;
  }

  String hint() {
    return hint;
  }
}

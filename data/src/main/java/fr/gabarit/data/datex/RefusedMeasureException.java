package fr.gabarit.data.datex;

import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;

/** A measure that cannot be taken over faithfully, and so is not taken over at all. */
final class RefusedMeasureException extends Exception {
  private static final long serialVersionUID = 1L;

  private final NoteKind kind;
  private final transient DatexElement element;
  private final transient NoteText text;
  private final transient NoteText hint;

  private RefusedMeasureException(
      NoteKind kind, DatexElement element, NoteText message, NoteText hint) {
    super(message.english());
    text = message;
    this.kind = kind;
    this.element = element;
    this.hint = hint;
  }

  /** A construct with no equivalent in the model. */
  static RefusedMeasureException unsupported(DatexElement element, NoteText message) {
    return new RefusedMeasureException(
        NoteKind.UNSUPPORTED,
        element,
        message,
        NoteText.of(
            "The measure was left out. If it matters to goods vehicles, enter it by hand as a GeoJSON"
                + " order."));
  }

  /** A missing or impossible value. */
  static RefusedMeasureException invalid(DatexElement element, NoteText message, NoteText hint) {
    return new RefusedMeasureException(
        NoteKind.INVALID_VALUE,
        element,
        message,
        NoteText.of("The measure was left out. %s", hint));
  }

  NoteKind kind() {
    return kind;
  }

  DatexElement element() {
    return element;
  }

  NoteText text() {
    return text;
  }

  NoteText hint() {
    return hint;
  }
}

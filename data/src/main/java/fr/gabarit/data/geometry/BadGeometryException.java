package fr.gabarit.data.geometry;

import fr.gabarit.data.report.NoteText;
import java.util.Optional;

/** A drawing that cannot be used. */
public final class BadGeometryException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String pointer;
  private final transient NoteText text;
  private final transient Optional<NoteText> hint;

  private BadGeometryException(String pointer, NoteText text, Optional<NoteText> hint) {
    super(text.english());
    this.pointer = pointer;
    this.text = text;
    this.hint = hint;
  }

  BadGeometryException(String pointer, NoteText text, NoteText hint) {
    this(pointer, text, Optional.of(hint));
  }

  BadGeometryException(String pointer, NoteText text) {
    this(pointer, text, Optional.empty());
  }

  /** A drawing that is no part of a JSON document. */
  public static BadGeometryException of(NoteText text, NoteText hint) {
    return new BadGeometryException("", text, hint);
  }

  /** What is wrong. */
  public NoteText text() {
    return text;
  }

  /** JSON pointer (RFC 6901) within the geometry; empty for the geometry itself. */
  public String pointer() {
    return pointer;
  }

  /** What to do about it, if known. */
  public Optional<NoteText> hint() {
    return hint;
  }
}

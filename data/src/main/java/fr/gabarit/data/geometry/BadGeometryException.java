package fr.gabarit.data.geometry;

import java.util.Optional;

/** A drawing that cannot be used. */
public final class BadGeometryException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String pointer;
  private final String hint;

  BadGeometryException(String pointer, String message, String hint) {
    super(message);
    this.pointer = pointer;
    this.hint = hint;
  }

  BadGeometryException(String pointer, String message) {
    this(pointer, message, "");
  }

  /** A drawing that is no part of a JSON document. */
  public static BadGeometryException of(String message, String hint) {
    return new BadGeometryException("", message, hint);
  }

  /** JSON pointer (RFC 6901) within the geometry; empty for the geometry itself. */
  public String pointer() {
    return pointer;
  }

  /** What to do about it, if known. */
  public Optional<String> hint() {
    return hint.isEmpty() ? Optional.empty() : Optional.of(hint);
  }
}

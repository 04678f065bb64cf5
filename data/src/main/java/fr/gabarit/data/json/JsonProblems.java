package fr.gabarit.data.json;

import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;

/** Where mistakes in a part of a JSON document are reported. */
public interface JsonProblems {

  /** From here on notes name this order. */
  void concerns(String order);

  /**
   * Reports a mistake: what it belongs to is not taken over.
   *
   * @param pointer JSON pointer (RFC 6901) of the value
   * @param message names the value
   * @param hint what to do about it
   */
  void error(String pointer, NoteText message, NoteText hint);

  /**
   * Reports something that was guessed, widened or passed over.
   *
   * @param pointer JSON pointer (RFC 6901) of the value
   * @param message names the value
   * @param hint what to do about it
   */
  void warn(NoteKind kind, String pointer, NoteText message, NoteText hint);
}

package fr.gabarit.data.report;

import java.util.Optional;

/**
 * One thing worth knowing about the reading of a file.
 *
 * @param severity how much it matters
 * @param kind what sort of thing
 * @param place where
 * @param text what was found and what was made of it; names field and value
 * @param advice what to do about it, if anything
 */
public record ImportNote(
    NoteSeverity severity,
    NoteKind kind,
    NotePlace place,
    NoteText text,
    Optional<NoteText> advice) {

  /** What was found and what was made of it, in English. */
  public String message() {
    return text.english();
  }

  /** What to do about it, if anything, in English. */
  public Optional<String> hint() {
    return advice.map(NoteText::english);
  }
}

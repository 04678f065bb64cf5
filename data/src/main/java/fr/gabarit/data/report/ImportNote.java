package fr.gabarit.data.report;

import java.util.Optional;

/**
 * One thing worth knowing about the reading of a file.
 *
 * @param severity how much it matters
 * @param kind what sort of thing
 * @param place where
 * @param message what was found and what was made of it; names field and value
 * @param hint what to do about it, if anything
 */
public record ImportNote(
    NoteSeverity severity, NoteKind kind, NotePlace place, String message, Optional<String> hint) {}

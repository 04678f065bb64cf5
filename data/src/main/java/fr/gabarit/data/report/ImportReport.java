package fr.gabarit.data.report;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was read of one file. Immutable.
 *
 * @param file name of the file
 * @param counts how much was taken over
 * @param notes what is worth knowing, in the order of the file; of each kind at most {@link
 *     ImportReportBuilder#NOTES_KEPT_PER_KIND}
 * @param noteCounts how many notes of each kind there were, kept or not
 */
public record ImportReport(
    String file, ImportCounts counts, List<ImportNote> notes, Map<NoteKind, Integer> noteCounts) {
  public ImportReport {
    notes = List.copyOf(notes);
    EnumMap<NoteKind, Integer> copy = new EnumMap<>(NoteKind.class);
    copy.putAll(noteCounts);
    noteCounts = Collections.unmodifiableMap(copy);
  }

  /** How many notes of this kind there were. */
  public int count(NoteKind kind) {
    return noteCounts.getOrDefault(kind, 0);
  }

  /** The notes of this severity that were kept. */
  public List<ImportNote> notes(NoteSeverity severity) {
    return notes.stream().filter(note -> note.severity() == severity).toList();
  }

  /** The notes of this kind that were kept. */
  public List<ImportNote> notes(NoteKind kind) {
    return notes.stream().filter(note -> note.kind() == kind).toList();
  }

  /** Whether anything was not taken over. */
  public boolean hasErrors() {
    return notes.stream().anyMatch(note -> note.severity() == NoteSeverity.ERROR);
  }
}

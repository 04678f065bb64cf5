package fr.gabarit.data.osm.tags;

import fr.gabarit.data.report.NoteText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the notes on one way or node; a note made once per direction counts once. */
final class ElementNotes {
  private final OsmElement element;
  private final Set<OsmTagNote> notes = new LinkedHashSet<>();

  ElementNotes(OsmElement element) {
    this.element = element;
  }

  /** What the notes are on. */
  OsmElement element() {
    return element;
  }

  void add(OsmTagNote.Kind kind, String key, String value, NoteText message) {
    notes.add(new OsmTagNote(element, key, value, kind, message));
  }

  List<OsmTagNote> list() {
    return List.copyOf(notes);
  }
}

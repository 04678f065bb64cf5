package fr.gabarit.data.osm.tags;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the notes on one way; a note made twice, once per direction, counts once. */
final class WayNotes {
  private final long wayId;
  private final Set<OsmTagNote> notes = new LinkedHashSet<>();

  WayNotes(long wayId) {
    this.wayId = wayId;
  }

  void add(OsmTagNote.Kind kind, String key, String value, String message) {
    notes.add(new OsmTagNote(wayId, key, value, kind, message));
  }

  List<OsmTagNote> list() {
    return List.copyOf(notes);
  }
}

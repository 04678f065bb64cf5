package fr.gabarit.data.report;

/** Where in a file. */
public sealed interface NotePosition {

  /** The position in words, for people. */
  NoteText text();

  /** The position in words, for people, in English. */
  default String words() {
    return text().english();
  }

  /** Nowhere in particular. */
  record WholeFile() implements NotePosition {
    @Override
    public NoteText text() {
      return NoteText.of("file");
    }
  }

  /**
   * A place in a text.
   *
   * @param line from 1
   * @param column from 1
   */
  record LineColumn(int line, int column) implements NotePosition {
    @Override
    public NoteText text() {
      return NoteText.of("line %d, column %d", line, column);
    }
  }

  /**
   * A row of a table.
   *
   * @param line at which it begins, from 1
   * @param column name of the column concerned; empty for the whole row
   */
  record Row(int line, String column) implements NotePosition {
    @Override
    public NoteText text() {
      return column.isEmpty()
          ? NoteText.of("line %d", line)
          : NoteText.of("line %d, %s", line, column);
    }
  }

  /**
   * A place in a GeoJSON feature.
   *
   * @param index of the feature in its collection, from 0
   * @param pointer JSON pointer (RFC 6901) within the feature, empty for the feature itself
   */
  record Feature(int index, String pointer) implements NotePosition {
    @Override
    public NoteText text() {
      return pointer.isEmpty()
          ? NoteText.of("feature %d", index)
          : NoteText.of("feature %d at %s", index, pointer);
    }
  }

  /**
   * A way of OpenStreetMap.
   *
   * @param id of the way
   */
  record OsmWay(long id) implements NotePosition {
    @Override
    public NoteText text() {
      return NoteText.of("way %s", Long.toString(id));
    }
  }

  /**
   * A node of OpenStreetMap.
   *
   * @param id of the node
   */
  record OsmNode(long id) implements NotePosition {
    @Override
    public NoteText text() {
      return NoteText.of("node %s", Long.toString(id));
    }
  }

  /**
   * A relation of OpenStreetMap.
   *
   * @param id of the relation
   */
  record OsmRelation(long id) implements NotePosition {
    @Override
    public NoteText text() {
      return NoteText.of("relation %s", Long.toString(id));
    }
  }

  /**
   * A place in a JSON document outside its features.
   *
   * @param pointer JSON pointer (RFC 6901)
   */
  record Pointer(String pointer) implements NotePosition {
    @Override
    public NoteText text() {
      return pointer.isEmpty() ? NoteText.of("document") : NoteText.verbatim(pointer);
    }
  }
}

package fr.gabarit.data.report;

/** Where in a file. */
public sealed interface NotePosition {

  /** The position in words, for people. */
  String words();

  /** Nowhere in particular. */
  record WholeFile() implements NotePosition {
    @Override
    public String words() {
      return "file";
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
    public String words() {
      return "line %d, column %d".formatted(line, column);
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
    public String words() {
      return column.isEmpty() ? "line " + line : "line %d, %s".formatted(line, column);
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
    public String words() {
      return "feature %d%s".formatted(index, pointer.isEmpty() ? "" : " at " + pointer);
    }
  }

  /**
   * A way of OpenStreetMap.
   *
   * @param id of the way
   */
  record OsmWay(long id) implements NotePosition {
    @Override
    public String words() {
      return "way " + id;
    }
  }

  /**
   * A node of OpenStreetMap.
   *
   * @param id of the node
   */
  record OsmNode(long id) implements NotePosition {
    @Override
    public String words() {
      return "node " + id;
    }
  }

  /**
   * A relation of OpenStreetMap.
   *
   * @param id of the relation
   */
  record OsmRelation(long id) implements NotePosition {
    @Override
    public String words() {
      return "relation " + id;
    }
  }

  /**
   * A place in a JSON document outside its features.
   *
   * @param pointer JSON pointer (RFC 6901)
   */
  record Pointer(String pointer) implements NotePosition {
    @Override
    public String words() {
      return pointer.isEmpty() ? "document" : pointer;
    }
  }
}

package fr.gabarit.data.osm.tags;

import fr.gabarit.data.osm.RelationMember;
import java.util.Locale;

/**
 * What carries a tag.
 *
 * @param type node, way or relation
 * @param id OSM id among its type
 */
public record OsmElement(RelationMember.Type type, long id) {

  /** A way. */
  public static OsmElement way(long id) {
    return new OsmElement(RelationMember.Type.WAY, id);
  }

  /** A node. */
  public static OsmElement node(long id) {
    return new OsmElement(RelationMember.Type.NODE, id);
  }

  /** For people, e.g. {@code way 12}. */
  @Override
  public String toString() {
    return type.name().toLowerCase(Locale.ROOT) + " " + id;
  }
}

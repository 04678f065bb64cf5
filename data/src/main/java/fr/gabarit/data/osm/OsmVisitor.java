package fr.gabarit.data.osm;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Receives the elements of a file in the order of the file. Tags keep their order and must not be
 * modified; arrays belong to the visitor.
 */
public interface OsmVisitor {

  /** The kinds wanted; the others are not decoded, which saves time. */
  default Set<RelationMember.Type> wanted() {
    return EnumSet.allOf(RelationMember.Type.class);
  }

  /**
   * A node.
   *
   * @param latitude degrees, WGS 84
   * @param longitude degrees, WGS 84
   */
  default void node(long id, double latitude, double longitude, Map<String, String> tags)
      throws IOException {}

  /** A way. */
  default void way(long id, long[] nodeIds, Map<String, String> tags) throws IOException {}

  /** A relation. */
  default void relation(long id, List<RelationMember> members, Map<String, String> tags)
      throws IOException {}
}

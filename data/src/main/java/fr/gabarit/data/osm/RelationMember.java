package fr.gabarit.data.osm;

/**
 * One member of an OSM relation.
 *
 * @param type kind of the member
 * @param ref OSM id of the member
 * @param role role word, empty where there is none
 */
public record RelationMember(Type type, long ref, String role) {

  /** The three kinds of OSM element. */
  public enum Type {
    NODE,
    WAY,
    RELATION
  }
}

package fr.gabarit.gazetteer;

import java.util.List;

/**
 * Further names of an OSM way.
 *
 * @param wayId the way
 * @param current other names in use: official, local, short, or those of a street relation
 * @param former names it once had
 */
public record WayNames(long wayId, List<String> current, List<String> former) {
  public WayNames {
    current = List.copyOf(current);
    former = List.copyOf(former);
  }
}

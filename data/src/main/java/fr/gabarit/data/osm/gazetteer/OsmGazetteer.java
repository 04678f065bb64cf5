package fr.gabarit.data.osm.gazetteer;

import fr.gabarit.gazetteer.GazetteerFacts;
import java.util.List;

/**
 * What was read of a file, and what could not be used.
 *
 * @param facts what was read
 * @param incompleteCommunes names of communes whose boundary is not wholly in the file
 * @param housesWithoutStreet houses whose street is not told
 * @param unreadablePosts kilometre posts without a number
 */
public record OsmGazetteer(
    GazetteerFacts facts,
    List<String> incompleteCommunes,
    int housesWithoutStreet,
    int unreadablePosts) {
  public OsmGazetteer {
    incompleteCommunes = List.copyOf(incompleteCommunes);
  }
}

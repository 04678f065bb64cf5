package fr.gabarit.gazetteer;

/**
 * The commune of a point.
 *
 * @param municipality the commune
 * @param certain whether the point lies within the commune's boundary; otherwise the nearest hint
 *     tells it
 */
public record CommuneAt(Municipality municipality, boolean certain) {}

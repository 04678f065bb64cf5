package fr.gabarit.gazetteer;

/**
 * A position on an edge, near a point beside it.
 *
 * @param edge the edge
 * @param positionMetres distance from its stored start, 0 to its length
 * @param distanceMetres from the point beside it
 */
public record RoadSpot(int edge, double positionMetres, double distanceMetres) {}

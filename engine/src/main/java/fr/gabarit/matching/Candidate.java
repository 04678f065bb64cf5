package fr.gabarit.matching;

/**
 * A point of the network that a point of the drawing may stand for.
 *
 * @param key the edge in the direction of the drawing
 * @param positionMetres along the key
 * @param distanceMetres from the point of the drawing
 * @param cost of taking it, at least 0
 * @param costIfDisplaced the same if the maps may lie as far apart as is common
 */
record Candidate(
    int key, double positionMetres, double distanceMetres, double cost, double costIfDisplaced) {}

package fr.gabarit.matching;

/**
 * A point of the network that a point of the drawing may stand for.
 *
 * @param key the edge in the direction of the drawing
 * @param positionMetres along the key
 * @param distanceMetres from the point of the drawing
 * @param cost of taking it, at least 0, label cost included
 * @param labelCost what its name and number add to the cost
 */
record Candidate(
    int key, double positionMetres, double distanceMetres, double cost, double labelCost) {}

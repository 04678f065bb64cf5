package fr.gabarit.compliance;

/**
 * A stretch of a route.
 *
 * @param leg which leg, from 0
 * @param firstEdge first edge of the leg's way, from 0
 * @param lastEdge last edge, included
 */
public record RouteSpan(int leg, int firstEdge, int lastEdge) {}

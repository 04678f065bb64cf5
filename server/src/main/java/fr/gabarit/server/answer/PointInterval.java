package fr.gabarit.server.answer;

/**
 * A stretch of a course.
 *
 * @param from index of its first point
 * @param to index of its last point
 */
public record PointInterval(int from, int to) {}

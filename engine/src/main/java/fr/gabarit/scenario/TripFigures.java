package fr.gabarit.scenario;

/**
 * What a trip takes.
 *
 * @param metres its length
 * @param millis its time
 * @param costMillis its cost: the time, with minor roads dearer
 */
public record TripFigures(double metres, long millis, long costMillis) {}

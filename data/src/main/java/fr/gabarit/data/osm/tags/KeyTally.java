package fr.gabarit.data.osm.tags;

/**
 * How well the values of a key were understood.
 *
 * @param key an OSM key whose values are read
 * @param elements roads and points of roads that carry it
 * @param notUnderstood those of them whose value was not understood
 */
public record KeyTally(String key, int elements, int notUnderstood) {}

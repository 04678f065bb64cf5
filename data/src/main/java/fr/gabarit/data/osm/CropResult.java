package fr.gabarit.data.osm;

/**
 * What a crop kept.
 *
 * @param nodes nodes kept, those outside that complete ways included
 * @param ways ways kept
 * @param relations relations kept
 */
public record CropResult(long nodes, long ways, long relations) {}

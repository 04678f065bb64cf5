package fr.gabarit.gazetteer;

/**
 * A point known to lie in a commune: an address with its town, the centre of a town. Where
 * boundaries are missing, the nearest hint tells the commune, though not for sure.
 *
 * @param municipality the commune
 * @param longitude degrees, WGS 84
 * @param latitude degrees, WGS 84
 */
public record CommuneHint(Municipality municipality, double longitude, double latitude) {}

package fr.gabarit.gazetteer;

/**
 * A house.
 *
 * @param number as written: "12", "12 bis", "12-16", "12;14"
 * @param street name of its street, or of the place whose houses are numbered
 * @param longitude degrees, WGS 84
 * @param latitude degrees, WGS 84
 */
public record HouseAddress(String number, String street, double longitude, double latitude) {}

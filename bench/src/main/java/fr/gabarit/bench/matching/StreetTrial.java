package fr.gabarit.bench.matching;

import fr.gabarit.order.Place;

/**
 * A street or a piece of it in words, and what it should match.
 *
 * @param place as an order names it
 * @param truth the edges it was taken from
 */
record StreetTrial(Place.NamedStreet place, Truth truth) {}

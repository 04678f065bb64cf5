/**
 * Gabarit's own GeoJSON form of traffic orders, for people with a map editor. The format is
 * described in {@code docs/formats/orders-geojson.md}.
 */
package fr.gabarit.data.geojson;

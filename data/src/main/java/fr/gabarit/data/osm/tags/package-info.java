/**
 * What the tags of OpenStreetMap ways mean to freight, as traffic orders.
 *
 * <p>Flow: {@link fr.gabarit.data.osm.tags.OsmOrderReader} shows every road to the readers of
 * access, limits and loads; each makes rules and notes; ways of equal rules end up in one order.
 */
package fr.gabarit.data.osm.tags;

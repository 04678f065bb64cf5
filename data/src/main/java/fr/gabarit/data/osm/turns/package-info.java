/**
 * Turn restrictions of OpenStreetMap that depend on hours, vehicles or users, as traffic orders;
 * those that bind whole classes of vehicles at every hour belong to the road network.
 */
package fr.gabarit.data.osm.turns;

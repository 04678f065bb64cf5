/** The HTTP interface: GraphHopper's, with our additions, and the map page. */
package fr.gabarit.server.http;

/** The sample area in OSM's terms: nodes, ways, relations and their tags. */
package fr.gabarit.data.sample.draft;

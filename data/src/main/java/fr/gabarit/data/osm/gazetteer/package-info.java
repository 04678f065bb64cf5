/** What an OSM file says of communes, addresses, further street names and kilometre posts. */
package fr.gabarit.data.osm.gazetteer;

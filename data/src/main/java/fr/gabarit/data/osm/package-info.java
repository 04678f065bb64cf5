/** Reading and writing OpenStreetMap extracts in the PBF form. */
package fr.gabarit.data.osm;

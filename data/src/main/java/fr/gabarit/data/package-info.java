/** Getting facts in and out: OpenStreetMap, DiaLog, GeoJSON, the sample area. */
package fr.gabarit.data;

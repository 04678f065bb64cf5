/** Reads tables of trips, to be compared before and after a change of orders. */
package fr.gabarit.data.trips;

/** Fictitious delivery bays of the sample area, as a table by the national schema. */
package fr.gabarit.data.sample.bay;

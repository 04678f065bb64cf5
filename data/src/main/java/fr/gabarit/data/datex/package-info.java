/**
 * Reading traffic orders in DATEX II version 3, as DiaLog publishes them and as the standard has
 * it.
 */
package fr.gabarit.data.datex;

/** Fictitious traffic orders for the sample area, written in DiaLog's DATEX II form. */
package fr.gabarit.data.sample.order;

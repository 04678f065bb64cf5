/**
 * Goods-traffic orders as tables (CSV) of the national schema "Arrêté de circulation marchandises".
 * How they are read is described in {@code docs/formats/orders-cerema.md}.
 */
package fr.gabarit.data.cerema;

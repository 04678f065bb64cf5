/**
 * Delivery bays read from tables (schema "aire de livraison" and older forms) and OpenStreetMap.
 */
package fr.gabarit.data.bays;

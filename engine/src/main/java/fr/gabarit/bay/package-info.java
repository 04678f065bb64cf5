/** Delivery bays: where a vehicle may stop to load and unload, and why it may not. */
package fr.gabarit.bay;

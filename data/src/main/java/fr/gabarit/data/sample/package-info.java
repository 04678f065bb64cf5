/**
 * A synthetic extract of OpenStreetMap's form, with fictitious orders: for first starts and tests.
 */
package fr.gabarit.data.sample;

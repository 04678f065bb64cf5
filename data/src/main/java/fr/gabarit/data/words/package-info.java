/**
 * The words in which French orders speak of vehicles, usages, places and days, shared by the
 * readers of all formats.
 */
package fr.gabarit.data.words;

/**
 * Tables as text (CSV) as they are met in the wild: any usual delimiter and encoding, found out
 * from the file itself.
 */
package fr.gabarit.data.csv;

/** What was read of a file, what was not, and why: nothing is dropped in silence. */
package fr.gabarit.data.report;

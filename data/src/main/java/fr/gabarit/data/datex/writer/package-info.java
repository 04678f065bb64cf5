/** Orders as DATEX II: brought into a form that the profile holds, then written. */
package fr.gabarit.data.datex.writer;

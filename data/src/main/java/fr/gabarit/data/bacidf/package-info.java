/** Decrees of the base of Île-de-France (BAC-IDF). */
package fr.gabarit.data.bacidf;

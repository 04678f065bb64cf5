/** Drawings of places, checked before anything is computed with them. */
package fr.gabarit.data.geometry;

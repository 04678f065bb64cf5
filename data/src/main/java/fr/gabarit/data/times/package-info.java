/** Times as the sources of orders write them, with what they leave in doubt. */
package fr.gabarit.data.times;

/** From drawn places to the directed edges of the road network. */
package fr.gabarit.matching;

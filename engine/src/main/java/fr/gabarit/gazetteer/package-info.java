/**
 * What places are called: communes, streets, road numbers, house numbers and kilometre posts of the
 * road network. Knows of no country's rules but spellings.
 */
package fr.gabarit.gazetteer;

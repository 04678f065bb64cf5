/**
 * How the values of OpenStreetMap tags are written: quantities, and values that hang on conditions.
 *
 * <p>Flow of a conditional tag: {@link fr.gabarit.data.osm.value.ConditionalTagReader} reads its
 * text to values and conditions; {@link fr.gabarit.data.osm.value.ConditionalChain} makes of all
 * that rules the same thing, general before specific, cases that no longer depend on each other.
 */
package fr.gabarit.data.osm.value;

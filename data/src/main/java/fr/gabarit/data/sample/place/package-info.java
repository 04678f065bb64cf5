/** Towns, villages and the roads that join them: the facts of an area and the plan made of them. */
package fr.gabarit.data.sample.place;

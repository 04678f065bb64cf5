/** OpenStreetMap's opening hours, and what clerks write in their place, as sets of times. */
package fr.gabarit.data.hours;

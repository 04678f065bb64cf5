/** The synthetic road network: from scattered points to streets, ramps, bridges and limits. */
package fr.gabarit.data.sample.road;

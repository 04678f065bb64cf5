/** Plane geometry in metres and seeded chance: what the sample area is drawn with. */
package fr.gabarit.data.sample.plane;

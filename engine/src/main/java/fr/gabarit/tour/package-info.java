/** In which order, and by which vehicle, are stops best made? */
package fr.gabarit.tour;

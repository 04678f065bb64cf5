/** The freight routing engine: restrictions, network, overlay, search and explanation. */
package fr.gabarit;

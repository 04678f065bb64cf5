/** The area that is served: extract, orders, and what is made of them, ready for requests. */
package fr.gabarit.server.area;

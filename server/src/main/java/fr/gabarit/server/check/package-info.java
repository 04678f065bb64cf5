/** The report that tells planners what Gabarit made of their orders, as text and as a page. */
package fr.gabarit.server.check;

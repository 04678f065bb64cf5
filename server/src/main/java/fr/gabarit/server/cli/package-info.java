/** The command line. */
package fr.gabarit.server.cli;

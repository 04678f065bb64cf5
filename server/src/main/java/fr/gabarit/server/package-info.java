/** What people and programs call: command line, HTTP interface, and the area they are served. */
package fr.gabarit.server;

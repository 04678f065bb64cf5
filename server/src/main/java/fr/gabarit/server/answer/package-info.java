/**
 * Routes told: the planned way as a GraphHopper path with points, instructions and details, the
 * account of its compliance, and the forms in which both are written.
 */
package fr.gabarit.server.answer;

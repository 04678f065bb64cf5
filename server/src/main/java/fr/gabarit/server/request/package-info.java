/**
 * What is asked: parameters in GraphHopper's names and ours are read into values, and everything
 * that is wrong with them is told at once.
 */
package fr.gabarit.server.request;

/**
 * What if: a set of orders with edits, planned on without changing anything for anyone else, and
 * trips compared before and after.
 */
package fr.gabarit.scenario;

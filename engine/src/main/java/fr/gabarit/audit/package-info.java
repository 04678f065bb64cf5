/**
 * What is contradictory, doubtful or harmful about orders on a network, for those who write them.
 */
package fr.gabarit.audit;

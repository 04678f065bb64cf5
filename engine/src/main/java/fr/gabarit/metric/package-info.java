/**
 * Weights of the road hierarchy under orders: which weights a time slice has, and a cache of the
 * metrics made of them.
 */
package fr.gabarit.metric;

/**
 * How well places drawn on another map are found again. Runs of edges are cut from the network,
 * drawn as such a map would draw them, and matched; what comes back is compared with what went in.
 */
package fr.gabarit.bench.matching;

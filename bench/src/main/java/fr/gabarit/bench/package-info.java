/**
 * JMH benchmarks of routing beside stock GraphHopper.
 *
 * <p>Flow: {@link fr.gabarit.bench.Benchmarks} checks that all searches agree, lets JMH measure
 * {@link fr.gabarit.bench.RouteBenchmark} in processes of its own, and prints a table.
 */
package fr.gabarit.bench;

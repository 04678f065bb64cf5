/** What the contraction hierarchy costs and gives on real roads, with JMH. */
package fr.gabarit.bench.cch;

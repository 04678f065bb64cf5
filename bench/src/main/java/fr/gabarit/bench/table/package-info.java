/** Measures tables of legs under the orders of an extract. */
package fr.gabarit.bench.table;

/** Whole route requests in process: from the text of a query to the bytes of an answer. */
package fr.gabarit.bench.request;

/**
 * Feeds: files of orders that are published anew from time to time. Fetched on a schedule, judged
 * before they are taken, kept for a restart without network, swapped in whole.
 */
package fr.gabarit.server.feed;

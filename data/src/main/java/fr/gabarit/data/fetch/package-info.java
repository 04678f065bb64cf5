/**
 * Fetching files over HTTP from hosts that may stall, cut off, redirect or send too much; no
 * schedule and no knowledge of what the files hold.
 */
package fr.gabarit.data.fetch;

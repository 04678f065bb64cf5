/** JSON documents read so that every mistake is reported with its place. */
package fr.gabarit.data.json;

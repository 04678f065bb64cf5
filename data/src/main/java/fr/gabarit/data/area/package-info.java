/** What an area is made of: its polygon, where its extract and its feeds come from. */
package fr.gabarit.data.area;

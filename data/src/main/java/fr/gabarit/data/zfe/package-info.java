/** Low-emission zones as the French national base publishes them. */
package fr.gabarit.data.zfe;

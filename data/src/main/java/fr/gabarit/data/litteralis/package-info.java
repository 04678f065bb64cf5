/** Sites of works and events as Litteralis exports them. */
package fr.gabarit.data.litteralis;

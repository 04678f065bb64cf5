/** DiaLog's JSON: answers of its interface, and the bodies it is written with. */
package fr.gabarit.data.dialog;

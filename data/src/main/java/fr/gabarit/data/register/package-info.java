/** What the readers of registers in JSON share. */
package fr.gabarit.data.register;

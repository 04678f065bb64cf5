/** The customizable contraction hierarchy of the road network, turn restrictions included. */
package fr.gabarit.hierarchy;

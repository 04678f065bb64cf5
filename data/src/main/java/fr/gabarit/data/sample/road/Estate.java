package fr.gabarit.data.sample.road;

import fr.gabarit.data.sample.place.Outline;
import fr.gabarit.data.sample.place.Settlement;

/**
 * An industrial or retail estate at the edge of a town.
 *
 * @param name its name
 * @param retail shops rather than works and warehouses
 * @param town the town it belongs to
 * @param outline its land
 */
public record Estate(String name, boolean retail, Settlement town, Outline outline) {}

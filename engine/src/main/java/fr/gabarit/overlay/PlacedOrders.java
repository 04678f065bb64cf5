package fr.gabarit.overlay;

import java.util.List;

/**
 * Orders on the network.
 *
 * @param overlay the compiled rules
 * @param placements what became of every place, in the order of the orders
 */
public record PlacedOrders(Overlay overlay, List<Placement> placements) {
  public PlacedOrders {
    placements = List.copyOf(placements);
  }
}

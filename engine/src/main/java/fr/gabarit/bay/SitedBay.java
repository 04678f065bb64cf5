package fr.gabarit.bay;

import fr.gabarit.overlay.Placement;
import java.util.List;
import java.util.Objects;

/**
 * A bay with the parking prohibitions that lie on it. Immutable.
 *
 * @param parkingProhibitions places of measures, whatever their vehicles and times
 */
public record SitedBay(DeliveryBay bay, List<Placement> parkingProhibitions) {
  public SitedBay {
    Objects.requireNonNull(bay, "bay");
    parkingProhibitions = List.copyOf(parkingProhibitions);
  }
}

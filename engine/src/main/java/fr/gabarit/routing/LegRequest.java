package fr.gabarit.routing;

import fr.gabarit.network.RoadPosition;
import fr.gabarit.overlay.VehicleOverlay;
import java.time.Instant;

/**
 * One leg to be searched: from stop to stop without a stop between.
 *
 * @param origin where the leg begins
 * @param destination where it ends
 * @param departure when it begins
 * @param rules the rules for the vehicle
 * @param mode what may be done with forbidden edges
 */
public record LegRequest(
    RoadPosition origin,
    RoadPosition destination,
    Instant departure,
    VehicleOverlay rules,
    SearchMode mode) {}

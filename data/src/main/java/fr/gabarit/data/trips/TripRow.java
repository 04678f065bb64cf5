package fr.gabarit.data.trips;

import fr.gabarit.vehicle.VehiclePreset;
import java.time.Instant;

/**
 * A trip as a table tells it; not yet on any road.
 *
 * @param line where it stands, from 1
 * @param id what to call it
 * @param originLatitude WGS 84 degrees
 * @param originLongitude WGS 84 degrees
 * @param destinationLatitude WGS 84 degrees
 * @param destinationLongitude WGS 84 degrees
 * @param preset what drives
 * @param departure when it begins
 * @param weight how often it counts, 0 to 1 000 000
 */
public record TripRow(
    int line,
    String id,
    double originLatitude,
    double originLongitude,
    double destinationLatitude,
    double destinationLongitude,
    VehiclePreset preset,
    Instant departure,
    double weight) {}

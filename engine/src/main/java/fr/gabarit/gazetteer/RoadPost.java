package fr.gabarit.gazetteer;

import java.util.Optional;

/**
 * A kilometre post beside a road or on it.
 *
 * @param number what is written on it, e.g. 12 or 578.5
 * @param roadNumber the road it counts, if it says so
 * @param departmentCode the French department it counts in, if it says so
 * @param longitude degrees, WGS 84
 * @param latitude degrees, WGS 84
 */
public record RoadPost(
    double number,
    Optional<String> roadNumber,
    Optional<String> departmentCode,
    double longitude,
    double latitude) {}

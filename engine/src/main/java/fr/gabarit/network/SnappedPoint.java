package fr.gabarit.network;

import com.graphhopper.storage.index.Snap;

/**
 * A requested point brought onto the network.
 *
 * @param position where on the road
 * @param snap GraphHopper's view of the same, for its query graph; made for one request
 */
public record SnappedPoint(RoadPosition position, Snap snap) {}

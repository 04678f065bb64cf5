package fr.gabarit.network;

import java.util.Optional;

/**
 * A network ready for use: our arrays, and the GraphHopper instance they were read from.
 *
 * @param network the compact form the search runs on
 * @param hopper for snapping, instructions and comparison; edge ids are the same
 * @param dataDate the time stamp of the OSM data, if the file carries one
 */
public record ImportedNetwork(RoadNetwork network, FreightHopper hopper, Optional<String> dataDate)
    implements AutoCloseable {
  @Override
  public void close() {
    hopper.close();
  }
}

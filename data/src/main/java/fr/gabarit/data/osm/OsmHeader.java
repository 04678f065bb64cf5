package fr.gabarit.data.osm;

import java.time.Instant;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * What a file says of itself.
 *
 * @param writingProgram program that wrote the file
 * @param source where the data come from
 * @param timestamp up to when changes are contained (Osmosis replication timestamp)
 * @param boundingBox x = longitude, y = latitude, degrees
 */
public record OsmHeader(
    Optional<String> writingProgram,
    Optional<String> source,
    Optional<Instant> timestamp,
    Optional<Envelope> boundingBox) {
  public OsmHeader {
    boundingBox = boundingBox.map(Envelope::new);
  }

  @Override
  public Optional<Envelope> boundingBox() {
    return boundingBox.map(Envelope::new);
  }
}

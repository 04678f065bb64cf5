package fr.gabarit.data.osm;

import java.time.Instant;
import java.util.Optional;

/**
 * What the header block of an OSM PBF file says about the extract.
 *
 * @param westLon western edge of the box, degrees WGS84
 * @param southLat southern edge of the box, degrees WGS84
 * @param eastLon eastern edge of the box, degrees WGS84
 * @param northLat northern edge of the box, degrees WGS84
 * @param writingProgram name of the program that writes the file
 * @param source where the data come from
 * @param dataTime state of the data (the replication time stamp), kept to the second, if known
 */
public record PbfHeader(
    double westLon,
    double southLat,
    double eastLon,
    double northLat,
    String writingProgram,
    String source,
    Optional<Instant> dataTime) {

  /** Checks that the box is a box on the globe. */
  public PbfHeader {
    if (!(westLon >= -180 && westLon <= eastLon && eastLon <= 180)) {
      throw new IllegalArgumentException(
          "The box runs from longitude %s to %s; give west <= east within -180..180."
              .formatted(westLon, eastLon));
    }
    if (!(southLat >= -90 && southLat <= northLat && northLat <= 90)) {
      throw new IllegalArgumentException(
          "The box runs from latitude %s to %s; give south <= north within -90..90."
              .formatted(southLat, northLat));
    }
  }

  /** A header of data whose time is known. */
  public PbfHeader(
      double westLon,
      double southLat,
      double eastLon,
      double northLat,
      String writingProgram,
      String source,
      Instant dataTime) {
    this(westLon, southLat, eastLon, northLat, writingProgram, source, Optional.of(dataTime));
  }
}

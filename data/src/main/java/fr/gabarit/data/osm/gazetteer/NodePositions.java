package fr.gabarit.data.osm.gazetteer;

import com.carrotsearch.hppc.LongObjectHashMap;
import fr.gabarit.gazetteer.Municipality;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Where the needed nodes lie; x = longitude, y = latitude. Confined to one reading. */
final class NodePositions {
  private final LongObjectHashMap<Coordinate> positions = new LongObjectHashMap<>();

  void put(long nodeId, double latitude, double longitude) {
    positions.put(nodeId, new Coordinate(longitude, latitude));
  }

  Optional<Coordinate> of(long nodeId) {
    return Optional.ofNullable(positions.get(nodeId));
  }

  /** The middle of the box around nodes, as far as they are in the file. */
  Optional<Coordinate> centre(long[] nodeIds) {
    Envelope box = new Envelope();
    for (long id : nodeIds) {
      of(id).ifPresent(box::expandToInclude);
    }
    return box.isNull() ? Optional.empty() : Optional.of(box.centre());
  }

  void addHint(Municipality municipality, long nodeId, HintCollector hints) {
    of(nodeId).ifPresent(at -> hints.add(municipality, at.y, at.x));
  }
}

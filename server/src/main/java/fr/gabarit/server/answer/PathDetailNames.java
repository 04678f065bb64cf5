package fr.gabarit.server.answer;

import com.graphhopper.routing.ev.EncodedValue;
import com.graphhopper.util.Parameters.Details;
import fr.gabarit.network.FreightHopper;
import java.util.Set;
import java.util.TreeSet;

/** The path details that can be asked for on a network. Immutable. */
public final class PathDetailNames {
  private static final Set<String> OF_EVERY_NETWORK =
      Set.of(
          Details.STREET_NAME,
          Details.STREET_REF,
          Details.STREET_DESTINATION,
          Details.AVERAGE_SPEED,
          Details.EDGE_ID,
          Details.EDGE_KEY,
          Details.TIME,
          Details.WEIGHT,
          Details.DISTANCE,
          Details.INTERSECTION,
          Details.LEG_TIME,
          Details.LEG_DISTANCE,
          Details.LEG_WEIGHT);

  private final Set<String> names = new TreeSet<>(OF_EVERY_NETWORK);

  public PathDetailNames(FreightHopper hopper) {
    hopper.getEncodingManager().getEncodedValues().stream()
        .map(EncodedValue::getName)
        .forEach(names::add);
  }

  /** Whether there is a detail of this name. */
  public boolean contains(String name) {
    return names.contains(name);
  }
}

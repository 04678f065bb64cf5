package fr.gabarit.network;

import com.graphhopper.routing.ev.RoadClass;
import java.util.Optional;

/**
 * What the map says of each edge apart from its course. Immutable and thread-safe.
 *
 * <p>Names and numbers are held once each; an edge refers to them by index.
 */
public final class RoadFacts {
  private static final RoadClass[] ROAD_CLASSES = RoadClass.values();
  private static final int BRIDGE = 1;
  private static final int TUNNEL = 2;
  private static final int ROUNDABOUT = 4;
  private static final int LINK = 8;

  private final long[] wayIds;
  private final int[] nameIndices;
  private final int[] refIndices;
  private final String[] texts;
  private final byte[] roadClasses;
  private final byte[] flags;
  private final byte[] layers;

  RoadFacts(
      long[] wayIds,
      int[] nameIndices,
      int[] refIndices,
      String[] texts,
      byte[] roadClasses,
      byte[] flags,
      byte[] layers) {
    this.wayIds = wayIds;
    this.nameIndices = nameIndices;
    this.refIndices = refIndices;
    this.texts = texts;
    this.roadClasses = roadClasses;
    this.flags = flags;
    this.layers = layers;
  }

  /** The id of the OSM way the edge is part of. */
  public long wayId(int edge) {
    return wayIds[edge];
  }

  /** The street name. */
  public Optional<String> name(int edge) {
    return text(nameIndices[edge]);
  }

  /** The road number, e.g. "D 943"; several are separated by semicolons or commas. */
  public Optional<String> ref(int edge) {
    return text(refIndices[edge]);
  }

  private Optional<String> text(int index) {
    return index < 0 ? Optional.empty() : Optional.of(texts[index]);
  }

  /** The OSM highway class; links have the class of their road. */
  public RoadClass roadClass(int edge) {
    return ROAD_CLASSES[roadClasses[edge]];
  }

  /** Whether the edge lies on a bridge. */
  public boolean bridge(int edge) {
    return (flags[edge] & BRIDGE) != 0;
  }

  /** Whether the edge lies in a tunnel. */
  public boolean tunnel(int edge) {
    return (flags[edge] & TUNNEL) != 0;
  }

  /** Whether the edge is part of a roundabout. */
  public boolean roundabout(int edge) {
    return (flags[edge] & ROUNDABOUT) != 0;
  }

  /** Whether the edge is a slip road. */
  public boolean link(int edge) {
    return (flags[edge] & LINK) != 0;
  }

  /** The OSM layer, 0 at ground level. */
  public int layer(int edge) {
    return layers[edge];
  }

  static byte flags(boolean bridge, boolean tunnel, boolean roundabout, boolean link) {
    return (byte)
        ((bridge ? BRIDGE : 0)
            | (tunnel ? TUNNEL : 0)
            | (roundabout ? ROUNDABOUT : 0)
            | (link ? LINK : 0));
  }
}

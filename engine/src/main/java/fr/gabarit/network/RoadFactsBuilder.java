package fr.gabarit.network;

import com.graphhopper.routing.ev.RoadClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects {@link RoadFacts} edge by edge, in the order of edge ids. Not thread-safe. */
public final class RoadFactsBuilder {
  private final Map<String, Integer> textIndices = new HashMap<>();
  private final List<String> texts = new ArrayList<>();
  private long[] wayIds = new long[64];
  private int[] nameIndices = new int[64];
  private int[] refIndices = new int[64];
  private byte[] roadClasses = new byte[64];
  private byte[] flags = new byte[64];
  private byte[] layers = new byte[64];
  private int size;

  /** What is known of one edge. */
  public record Road(
      long wayId,
      Optional<String> name,
      Optional<String> ref,
      RoadClass roadClass,
      boolean bridge,
      boolean tunnel,
      boolean roundabout,
      boolean link,
      int layer) {}

  /** Adds the next edge. */
  public RoadFactsBuilder add(Road road) {
    if (size == wayIds.length) {
      grow();
    }
    wayIds[size] = road.wayId();
    nameIndices[size] = road.name().map(this::textIndex).orElse(-1);
    refIndices[size] = road.ref().map(this::textIndex).orElse(-1);
    roadClasses[size] = (byte) road.roadClass().ordinal();
    flags[size] = RoadFacts.flags(road.bridge(), road.tunnel(), road.roundabout(), road.link());
    layers[size] = (byte) road.layer();
    size++;
    return this;
  }

  private int textIndex(String text) {
    return textIndices.computeIfAbsent(
        text,
        t -> {
          texts.add(t);
          return texts.size() - 1;
        });
  }

  private void grow() {
    int capacity = 2 * size;
    wayIds = Arrays.copyOf(wayIds, capacity);
    nameIndices = Arrays.copyOf(nameIndices, capacity);
    refIndices = Arrays.copyOf(refIndices, capacity);
    roadClasses = Arrays.copyOf(roadClasses, capacity);
    flags = Arrays.copyOf(flags, capacity);
    layers = Arrays.copyOf(layers, capacity);
  }

  /** The facts of all edges added so far. */
  public RoadFacts build() {
    return new RoadFacts(
        Arrays.copyOf(wayIds, size),
        Arrays.copyOf(nameIndices, size),
        Arrays.copyOf(refIndices, size),
        texts.toArray(String[]::new),
        Arrays.copyOf(roadClasses, size),
        Arrays.copyOf(flags, size),
        Arrays.copyOf(layers, size));
  }
}

package fr.gabarit.data.sample.road;

import fr.gabarit.data.sample.place.RoadClass;
import fr.gabarit.data.sample.plane.PlanePoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A place where road edges meet or end. Changed only by {@link RoadGraph} and its builders. */
public final class RoadNode {

  private final int id;
  private final PlanePoint at;
  private final List<RoadEdge> edges = new ArrayList<>(4);
  private final TreeMap<String, String> tags = new TreeMap<>();
  private boolean wayEnd;
  private boolean roundaboutWanted;

  RoadNode(int id, PlanePoint at) {
    this.id = id;
    this.at = at;
  }

  public int id() {
    return id;
  }

  public PlanePoint at() {
    return at;
  }

  /** Edges that start or end here, in the order they were drawn. */
  public List<RoadEdge> edges() {
    return Collections.unmodifiableList(edges);
  }

  /** OSM tags of the node itself, e.g. a barrier. */
  public SortedMap<String, String> tags() {
    return Collections.unmodifiableSortedMap(tags);
  }

  /** Whether a motor vehicle may in general pass over the node. */
  public boolean passable() {
    String barrier = tags.get("barrier");
    return barrier == null || barrier.equals("height_restrictor");
  }

  /** Whether every way through here must be cut here, as for turn restrictions. */
  public boolean wayEnd() {
    return wayEnd;
  }

  boolean roundaboutWanted() {
    return roundaboutWanted;
  }

  void attach(RoadEdge edge) {
    edges.add(edge);
  }

  void detach(RoadEdge edge) {
    edges.remove(edge);
  }

  void tag(String key, String value) {
    tags.put(key, value);
  }

  void untag(String key) {
    tags.remove(key);
  }

  void cutWays() {
    wayEnd = true;
  }

  void wantRoundabout() {
    roundaboutWanted = true;
  }

  /** The class of the most important road here. */
  RoadClass highestClass() {
    return edges.stream().map(RoadEdge::roadClass).min(Comparable::compareTo).orElseThrow();
  }
}

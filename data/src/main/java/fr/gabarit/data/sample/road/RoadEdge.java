package fr.gabarit.data.sample.road;

import fr.gabarit.data.sample.place.RoadClass;
import fr.gabarit.data.sample.plane.Curve;
import fr.gabarit.data.sample.plane.PlanePoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A piece of road between two nodes. Changed only by {@link RoadGraph} and its builders. */
public final class RoadEdge {

  /** Which way traffic may go. */
  public enum Flow {
    BOTH,
    /** From {@link RoadEdge#from()} to {@link RoadEdge#to()}. */
    FORWARD,
    /** Against the drawn direction; in OSM {@code oneway=-1}. */
    BACKWARD
  }

  private final int id;
  private final RoadNode from;
  private final RoadNode to;
  private final boolean main;
  private final TreeMap<String, String> tags = new TreeMap<>();
  private final TreeSet<String> refs = new TreeSet<>();
  private List<PlanePoint> bends = List.of();
  private RoadClass roadClass;
  private Flow flow = Flow.BOTH;
  private String name;
  private boolean roundabout;

  RoadEdge(int id, RoadNode from, RoadNode to, RoadClass roadClass, boolean main) {
    this.id = id;
    this.from = from;
    this.to = to;
    this.roadClass = roadClass;
    this.main = main;
  }

  public int id() {
    return id;
  }

  public RoadNode from() {
    return from;
  }

  public RoadNode to() {
    return to;
  }

  /** Whether the edge belongs to a numbered road of the plan. */
  public boolean main() {
    return main;
  }

  public RoadClass roadClass() {
    return roadClass;
  }

  public Flow flow() {
    return flow;
  }

  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  public SortedSet<String> refs() {
    return Collections.unmodifiableSortedSet(refs);
  }

  /** Whether the edge is part of a roundabout's ring. */
  public boolean roundabout() {
    return roundabout;
  }

  /** Points between the two nodes. */
  public List<PlanePoint> bends() {
    return bends;
  }

  /** Further OSM tags: limits, structure, surface. */
  public SortedMap<String, String> tags() {
    return Collections.unmodifiableSortedMap(tags);
  }

  /** From node to node with all bends. */
  public Curve curve() {
    List<PlanePoint> points = new ArrayList<>(bends.size() + 2);
    points.add(from.at());
    points.addAll(bends);
    points.add(to.at());
    return new Curve(points);
  }

  public double chordMetres() {
    return from.at().distanceTo(to.at());
  }

  public RoadNode other(RoadNode node) {
    return node == from ? to : from;
  }

  /** Unit vector in which the edge leaves one of its nodes. */
  public PlanePoint leaving(RoadNode node) {
    PlanePoint next;
    if (node == from) {
      next = bends.isEmpty() ? to.at() : bends.get(0);
    } else {
      next = bends.isEmpty() ? from.at() : bends.get(bends.size() - 1);
    }
    return next.minus(node.at()).unit();
  }

  /** Whether a motor vehicle may in general drive from that node to the other end. */
  public boolean passableFrom(RoadNode node) {
    boolean open =
        roadClass.drivable()
            && !"private".equals(tags.get("access"))
            && !"no".equals(tags.get("motor_vehicle"));
    return open
        && switch (flow) {
          case BOTH -> true;
          case FORWARD -> node == from;
          case BACKWARD -> node == to;
        };
  }

  /** Whether the edge is a bridge, tunnel or otherwise not on the ground. */
  boolean structure() {
    return tags.containsKey("bridge") || tags.containsKey("tunnel");
  }

  void bend(List<PlanePoint> newBends) {
    bends = List.copyOf(newBends);
  }

  void reclass(RoadClass newClass) {
    roadClass = newClass;
  }

  void flow(Flow newFlow) {
    flow = newFlow;
  }

  void name(String newName) {
    name = newName;
  }

  void number(String ref) {
    refs.add(ref);
  }

  void tag(String key, String value) {
    tags.put(key, value);
  }

  void untag(String key) {
    tags.remove(key);
  }

  void makeRoundabout() {
    roundabout = true;
    flow = Flow.FORWARD;
    tags.put("junction", "roundabout");
  }

  /** Takes over everything but the geometry. */
  void inherit(RoadEdge parent) {
    roadClass = parent.roadClass;
    flow = parent.flow;
    name = parent.name;
    roundabout = parent.roundabout;
    refs.addAll(parent.refs);
    tags.putAll(parent.tags);
  }
}

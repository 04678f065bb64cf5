package fr.gabarit.network;

import com.carrotsearch.hppc.LongHashSet;
import com.graphhopper.routing.ev.RoadClass;
import fr.gabarit.vehicle.SpeedClass;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/**
 * Builds small road networks for tests. Nodes are numbered from 0 in the order in which they are
 * added, edges likewise. Positions are given in metres east and north of a point in Artois.
 */
public final class NetworkBuilder {
  private static final double ORIGIN_LATITUDE = 50.5;
  private static final double ORIGIN_LONGITUDE = 2.7;
  private static final double METRES_PER_DEGREE = 111_195;

  private final List<Coordinate> nodes = new ArrayList<>();
  private final List<Road> roads = new ArrayList<>();
  private final LongHashSet forbiddenTurns = new LongHashSet();

  /** One edge being described. */
  public static final class Road {
    private final int from;
    private final int to;
    private final List<Coordinate> shape = new ArrayList<>();
    private long wayId;
    private String name;
    private String ref;
    private RoadClass roadClass = RoadClass.SECONDARY;
    private double speedKmh = 36;
    private double costFactor = 1;
    private boolean oneway;
    private boolean closed;
    private boolean bridge;
    private boolean tunnel;
    private boolean roundabout;
    private boolean link;
    private int layer;
    private Integer durationMillis;

    private Road(int from, int to) {
      this.from = from;
      this.to = to;
    }

    public Road way(long id) {
      wayId = id;
      return this;
    }

    public Road name(String text) {
      name = text;
      return this;
    }

    public Road ref(String text) {
      ref = text;
      return this;
    }

    public Road roadClass(RoadClass value) {
      roadClass = value;
      return this;
    }

    public Road speedKmh(double value) {
      speedKmh = value;
      return this;
    }

    /** Fixes the travel time instead of deriving it from length and speed. */
    public Road durationMillis(int value) {
      durationMillis = value;
      return this;
    }

    public Road costFactor(double value) {
      costFactor = value;
      return this;
    }

    public Road oneway() {
      oneway = true;
      return this;
    }

    /** Nobody may drive it in any direction. */
    public Road closed() {
      closed = true;
      return this;
    }

    public Road bridge() {
      bridge = true;
      return this;
    }

    public Road tunnel() {
      tunnel = true;
      return this;
    }

    public Road roundabout() {
      roundabout = true;
      return this;
    }

    public Road link() {
      link = true;
      return this;
    }

    public Road layer(int value) {
      layer = value;
      return this;
    }

    /** Adds a point between the ends. */
    public Road via(double eastMetres, double northMetres) {
      shape.add(position(eastMetres, northMetres));
      return this;
    }
  }

  /** Longitude and latitude of a position in metres. */
  public static Coordinate position(double eastMetres, double northMetres) {
    return new Coordinate(
        ORIGIN_LONGITUDE
            + eastMetres / (METRES_PER_DEGREE * Math.cos(Math.toRadians(ORIGIN_LATITUDE))),
        ORIGIN_LATITUDE + northMetres / METRES_PER_DEGREE);
  }

  /** Adds a node and returns its number. */
  public int node(double eastMetres, double northMetres) {
    nodes.add(position(eastMetres, northMetres));
    return nodes.size() - 1;
  }

  /** Adds an edge; its OSM way id is 1000 + its number unless set. */
  public Road road(int from, int to) {
    Road road = new Road(from, to).way(1000L + roads.size());
    roads.add(road);
    return road;
  }

  /** Number of edges so far. */
  public int edgeCount() {
    return roads.size();
  }

  /** Forbids a turn for every speed class. */
  public NetworkBuilder forbidTurn(int fromKey, int toKey) {
    forbiddenTurns.add(TurnRestrictions.pair(fromKey, toKey));
    return this;
  }

  /** The network; every speed class has the same times. */
  public RoadNetwork build() {
    int[] from = roads.stream().mapToInt(road -> road.from).toArray();
    int[] to = roads.stream().mapToInt(road -> road.to).toArray();
    RoadTopology topology =
        new RoadTopology(
            from,
            to,
            nodes.stream().mapToDouble(c -> c.y).toArray(),
            nodes.stream().mapToDouble(c -> c.x).toArray());
    List<Coordinate[]> lines = new ArrayList<>();
    double[] lengths = new double[roads.size()];
    int[] durations = new int[2 * roads.size()];
    int[] costs = new int[2 * roads.size()];
    RoadFactsBuilder facts = new RoadFactsBuilder();
    for (int edge = 0; edge < roads.size(); edge++) {
      Road road = roads.get(edge);
      List<Coordinate> line = new ArrayList<>(road.shape);
      line.add(0, nodes.get(road.from));
      line.add(nodes.get(road.to));
      lines.add(line.toArray(Coordinate[]::new));
      lengths[edge] = lengthMetres(line);
      int millis =
          road.durationMillis != null
              ? road.durationMillis
              : (int) Math.max(1, Math.round(lengths[edge] * 3600 / road.speedKmh));
      int cost = (int) Math.round(millis * road.costFactor);
      boolean closedBack = road.oneway || road.closed;
      durations[EdgeKeys.forward(edge)] = road.closed ? TravelTimes.CLOSED : millis;
      costs[EdgeKeys.forward(edge)] = road.closed ? TravelTimes.CLOSED : cost;
      durations[EdgeKeys.backward(edge)] = closedBack ? TravelTimes.CLOSED : millis;
      costs[EdgeKeys.backward(edge)] = closedBack ? TravelTimes.CLOSED : cost;
      facts.add(
          new RoadFactsBuilder.Road(
              road.wayId,
              Optional.ofNullable(road.name),
              Optional.ofNullable(road.ref),
              road.roadClass,
              road.bridge,
              road.tunnel,
              road.roundabout,
              road.link,
              road.layer));
    }
    Map<SpeedClass, TravelTimes> times = new EnumMap<>(SpeedClass.class);
    Map<SpeedClass, TurnRestrictions> turns = new EnumMap<>(SpeedClass.class);
    TurnRestrictions restrictions = new TurnRestrictions(forbiddenTurns);
    for (SpeedClass speedClass : SpeedClass.values()) {
      times.put(speedClass, new TravelTimes(speedClass, durations, costs));
      turns.put(speedClass, restrictions);
    }
    return new RoadNetwork(topology, new RoadGeometry(lines, lengths), facts.build(), times, turns);
  }

  private static double lengthMetres(List<Coordinate> line) {
    double metres = 0;
    for (int i = 1; i < line.size(); i++) {
      Coordinate a = line.get(i - 1);
      Coordinate b = line.get(i);
      double north = (b.y - a.y) * METRES_PER_DEGREE;
      double east = (b.x - a.x) * METRES_PER_DEGREE * Math.cos(Math.toRadians((a.y + b.y) / 2));
      metres += Math.hypot(north, east);
    }
    return metres;
  }
}

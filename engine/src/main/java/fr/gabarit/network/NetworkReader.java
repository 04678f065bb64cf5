package fr.gabarit.network;

import com.carrotsearch.hppc.LongHashSet;
import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.DecimalEncodedValue;
import com.graphhopper.routing.ev.EncodedValueLookup;
import com.graphhopper.routing.ev.EnumEncodedValue;
import com.graphhopper.routing.ev.IntEncodedValue;
import com.graphhopper.routing.ev.OSMWayID;
import com.graphhopper.routing.ev.RoadClass;
import com.graphhopper.routing.ev.RoadClassLink;
import com.graphhopper.routing.ev.RoadEnvironment;
import com.graphhopper.routing.ev.Roundabout;
import com.graphhopper.routing.ev.TurnRestriction;
import com.graphhopper.routing.util.AllEdgesIterator;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.NodeAccess;
import com.graphhopper.storage.TurnCostStorage;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.Parameters.Details;
import com.graphhopper.util.PointList;
import fr.gabarit.vehicle.SpeedClass;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/** Copies a GraphHopper graph into a {@link RoadNetwork}; edge ids and keys stay the same. */
final class NetworkReader {
  private final FreightHopper hopper;
  private final BaseGraph graph;
  private final EncodedValueLookup values;

  NetworkReader(FreightHopper hopper) {
    this.hopper = hopper;
    graph = hopper.getBaseGraph();
    values = hopper.getEncodingManager();
  }

  RoadNetwork read() {
    int edges = graph.getEdges();
    int[] from = new int[edges];
    int[] to = new int[edges];
    double[] lengths = new double[edges];
    List<Coordinate[]> lines = new ArrayList<>(edges);
    RoadFactsBuilder facts = new RoadFactsBuilder();
    AllEdgesIterator edge = graph.getAllEdges();
    while (edge.next()) {
      from[edge.getEdge()] = edge.getBaseNode();
      to[edge.getEdge()] = edge.getAdjNode();
      lengths[edge.getEdge()] = edge.getDistance();
      lines.add(coordinates(edge.fetchWayGeometry(FetchMode.ALL)));
      facts.add(road(edge));
    }
    RoadTopology topology = new RoadTopology(from, to, latitudes(), longitudes());
    Map<SpeedClass, TravelTimes> times = new EnumMap<>(SpeedClass.class);
    Map<SpeedClass, TurnRestrictions> turns = new EnumMap<>(SpeedClass.class);
    for (SpeedClass speedClass : SpeedClass.values()) {
      times.put(speedClass, travelTimes(speedClass));
      turns.put(speedClass, turnRestrictions(speedClass, topology));
    }
    return new RoadNetwork(topology, new RoadGeometry(lines, lengths), facts.build(), times, turns);
  }

  private static Coordinate[] coordinates(PointList points) {
    Coordinate[] coordinates = new Coordinate[points.size()];
    for (int i = 0; i < coordinates.length; i++) {
      coordinates[i] = new Coordinate(points.getLon(i), points.getLat(i));
    }
    return coordinates;
  }

  private RoadFactsBuilder.Road road(AllEdgesIterator edge) {
    IntEncodedValue wayId = values.getIntEncodedValue(OSMWayID.KEY);
    EnumEncodedValue<RoadClass> roadClass =
        values.getEnumEncodedValue(RoadClass.KEY, RoadClass.class);
    RoadEnvironment environment =
        edge.get(values.getEnumEncodedValue(RoadEnvironment.KEY, RoadEnvironment.class));
    return new RoadFactsBuilder.Road(
        edge.get(wayId),
        text(edge.getValue(Details.STREET_NAME)),
        text(edge.getValue(Details.STREET_REF)),
        edge.get(roadClass),
        environment == RoadEnvironment.BRIDGE,
        environment == RoadEnvironment.TUNNEL,
        edge.get(values.getBooleanEncodedValue(Roundabout.KEY)),
        edge.get(values.getBooleanEncodedValue(RoadClassLink.KEY)),
        edge.get(values.getIntEncodedValue(LayerParser.KEY)));
  }

  private static Optional<String> text(Object value) {
    return Optional.ofNullable((String) value).filter(text -> !text.isBlank());
  }

  private double[] latitudes() {
    NodeAccess nodes = graph.getNodeAccess();
    double[] latitudes = new double[graph.getNodes()];
    for (int node = 0; node < latitudes.length; node++) {
      latitudes[node] = nodes.getLat(node);
    }
    return latitudes;
  }

  private double[] longitudes() {
    NodeAccess nodes = graph.getNodeAccess();
    double[] longitudes = new double[graph.getNodes()];
    for (int node = 0; node < longitudes.length; node++) {
      longitudes[node] = nodes.getLon(node);
    }
    return longitudes;
  }

  private TravelTimes travelTimes(SpeedClass speedClass) {
    BooleanEncodedValue access = values.getBooleanEncodedValue(FreightAccessParser.KEY);
    DecimalEncodedValue speed = values.getDecimalEncodedValue(FreightSpeedParser.key(speedClass));
    EnumEncodedValue<RoadClass> roadClass =
        values.getEnumEncodedValue(RoadClass.KEY, RoadClass.class);
    EdgeTimes times = hopper.edgeTimes();
    int[] durations = new int[2 * graph.getEdges()];
    int[] costs = new int[durations.length];
    AllEdgesIterator edge = graph.getAllEdges();
    while (edge.next()) {
      for (boolean reverse : new boolean[] {false, true}) {
        int key = reverse ? EdgeKeys.backward(edge.getEdge()) : EdgeKeys.forward(edge.getEdge());
        boolean open = reverse ? edge.getReverse(access) : edge.get(access);
        if (open) {
          double kmh = reverse ? edge.getReverse(speed) : edge.get(speed);
          durations[key] = times.durationMillis(edge.getDistance(), kmh);
          costs[key] = times.costMillis(durations[key], edge.get(roadClass));
        } else {
          durations[key] = TravelTimes.CLOSED;
          costs[key] = TravelTimes.CLOSED;
        }
      }
    }
    return new TravelTimes(speedClass, durations, costs);
  }

  private TurnRestrictions turnRestrictions(SpeedClass speedClass, RoadTopology topology) {
    BooleanEncodedValue restriction =
        hopper
            .getEncodingManager()
            .getTurnBooleanEncodedValue(TurnRestriction.key(FreightHopper.profileName(speedClass)));
    LongHashSet forbidden = new LongHashSet();
    TurnCostStorage.Iterator turn = graph.getTurnCostStorage().getAllTurnCosts();
    while (turn.next()) {
      if (turn.get(restriction)) {
        int fromKey = EdgeKeys.forward(turn.getFromEdge());
        if (topology.head(fromKey) != turn.getViaNode()) {
          fromKey = EdgeKeys.reverse(fromKey);
        }
        int toKey = EdgeKeys.forward(turn.getToEdge());
        if (topology.tail(toKey) != turn.getViaNode()) {
          toKey = EdgeKeys.reverse(toKey);
        }
        forbidden.add(TurnRestrictions.pair(fromKey, toKey));
      }
    }
    return new TurnRestrictions(forbidden);
  }
}

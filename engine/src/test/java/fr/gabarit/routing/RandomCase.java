package fr.gabarit.routing;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.NetworkBuilder;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.network.TurnPath;
import fr.gabarit.order.Effect;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.LimitNature;
import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderEvaluator;
import fr.gabarit.order.OrderId;
import fr.gabarit.order.OrderSource;
import fr.gabarit.order.Place;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.order.Validity;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.Who;
import fr.gabarit.overlay.Overlay;
import fr.gabarit.overlay.OverlayBuilder;
import fr.gabarit.time.Complement;
import fr.gabarit.time.DateSpan;
import fr.gabarit.time.TimeSet;
import fr.gabarit.vehicle.Activity;
import fr.gabarit.vehicle.Vehicle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/** A random small network with random orders, and random questions about it. */
public final class RandomCase {
  private static final Instant NOON = Instant.parse("2026-03-28T23:30:00Z");

  private final Random random;
  private final boolean minorRoads;
  private final boolean alike;
  private final List<Integer> points = new ArrayList<>();
  private final RoadNetwork network;
  private final Overlay overlay;
  private int turnRules;

  public RandomCase(long seed) {
    this(seed, true, false);
  }

  /** A case in which many roads take as long, so that several ways are equally good. */
  static RandomCase manyAlike(long seed) {
    return new RandomCase(seed, true, true);
  }

  /** A case in which no road is dearer than it is slow. */
  static RandomCase quickestIsCheapest(long seed) {
    return new RandomCase(seed, false, false);
  }

  private RandomCase(long seed, boolean minorRoads, boolean alike) {
    this.alike = alike;
    this.minorRoads = minorRoads;
    random = new Random(seed);
    network = randomNetwork();
    overlay = randomOverlay("order-");
  }

  public RoadNetwork network() {
    return network;
  }

  public Overlay overlay() {
    return overlay;
  }

  /** Other orders on the same network. */
  public Overlay moreOrders() {
    return randomOverlay("draft-");
  }

  /** Number of orders that rule turns. */
  int turnRules() {
    return turnRules;
  }

  private RoadNetwork randomNetwork() {
    NetworkBuilder builder = new NetworkBuilder();
    int nodes = 5 + random.nextInt(20);
    List<Coordinate> positions = new ArrayList<>();
    for (int node = 0; node < nodes; node++) {
      double east = random.nextInt(3000);
      double north = random.nextInt(3000);
      positions.add(new Coordinate(east, north));
      builder.node(east, north);
    }
    for (int node = 1; node < nodes; node++) {
      randomRoad(builder, positions, node, nearest(positions, node));
    }
    int extra = nodes / 2 + random.nextInt(nodes);
    for (int i = 0; i < extra; i++) {
      int from = random.nextInt(nodes);
      int to = random.nextInt(nodes);
      if (from != to) {
        randomRoad(builder, positions, from, to);
      }
    }
    int turns = random.nextInt(6);
    RoadNetwork open = builder.build();
    for (int i = 0; i < turns; i++) {
      int key = random.nextInt(open.topology().keyCount());
      int node = open.topology().head(key);
      int slot =
          open.topology().firstOut(node)
              + random.nextInt(open.topology().firstOut(node + 1) - open.topology().firstOut(node));
      builder.forbidTurn(key, open.topology().outKey(slot));
    }
    return builder.build();
  }

  private static int nearest(List<Coordinate> positions, int node) {
    int nearest = 0;
    for (int other = 1; other < node; other++) {
      if (positions.get(other).distance(positions.get(node))
          < positions.get(nearest).distance(positions.get(node))) {
        nearest = other;
      }
    }
    return nearest;
  }

  private void randomRoad(NetworkBuilder builder, List<Coordinate> positions, int from, int to) {
    if (random.nextInt(10) == 0) {
      roadWithPoint(builder, positions, from, to);
      return;
    }
    double speedKmh = 10 + random.nextInt(80);
    if (random.nextInt(12) == 0) {
      int way = 10 + builder.edgeCount();
      builder.road(from, to).speedKmh(speedKmh).way(way);
      builder.road(from, to).speedKmh(speedKmh).way(way);
      return;
    }
    NetworkBuilder.Road road = builder.road(from, to).speedKmh(speedKmh);
    if (alike) {
      boolean quick = random.nextInt(3) == 0;
      road.durationMillis(quick ? 60_000 : 120_000).costFactor(quick ? 2 : 1);
    } else if (random.nextInt(3) == 0 && minorRoads) {
      road.costFactor(1 + random.nextInt(10) / 10.0);
    }
    if (random.nextInt(6) == 0) {
      road.oneway();
    }
    if (random.nextInt(4) == 0) {
      Coordinate a = positions.get(from);
      Coordinate b = positions.get(to);
      road.via((a.x + b.x) / 2 + random.nextInt(200), (a.y + b.y) / 2 + random.nextInt(200));
    }
  }

  /** A road with a point on it that an order may rule, as the import makes an edge of a barrier. */
  private void roadWithPoint(NetworkBuilder builder, List<Coordinate> positions, int from, int to) {
    double east = (positions.get(from).x + positions.get(to).x) / 2;
    double north = (positions.get(from).y + positions.get(to).y) / 2;
    int before = builder.node(east, north);
    int after = builder.node(east, north);
    int way = 10 + builder.edgeCount();
    builder.road(from, before).way(way);
    points.add(builder.edgeCount());
    builder.road(before, after).way(way);
    builder.road(after, to).way(way);
  }

  private Overlay randomOverlay(String idPrefix) {
    OverlayBuilder builder = new OverlayBuilder(network, new OrderEvaluator());
    int orders = random.nextInt(8);
    for (int i = 0; i < orders; i++) {
      Measure measure = randomMeasure();
      TrafficOrder order =
          new TrafficOrder(
              new OrderId(idPrefix + i),
              "A-" + i,
              "random order " + i,
              "Testville",
              Optional.empty(),
              OrderSource.GEOJSON,
              List.of(measure));
      switch (random.nextInt(5)) {
        case 0 -> {
          builder.add(order, measure, new int[0], randomTurns());
          turnRules++;
        }
        case 1 -> {
          builder.add(order, measure, randomStretch(), randomTurns());
          turnRules++;
        }
        case 2 -> builder.add(order, measure, points.isEmpty() ? randomStretch() : randomPoint());
        default -> builder.add(order, measure, randomStretch());
      }
    }
    return builder.build();
  }

  private int[] randomPoint() {
    int edge = points.get(random.nextInt(points.size()));
    return new int[] {EdgeKeys.forward(edge), EdgeKeys.backward(edge)};
  }

  /** Turns at junctions, some along ways between. */
  private List<TurnPath> randomTurns() {
    List<TurnPath> turns = new ArrayList<>();
    int count = 1 + random.nextInt(6);
    for (int i = 0; i < count; i++) {
      int[] keys = new int[random.nextInt(3) > 0 ? 2 : 3 + random.nextInt(2)];
      keys[0] = random.nextInt(network.topology().keyCount());
      for (int step = 1; step < keys.length; step++) {
        keys[step] = randomNext(keys[step - 1]);
      }
      turns.add(TurnPath.of(keys));
    }
    return turns;
  }

  private int randomNext(int key) {
    int node = network.topology().head(key);
    int first = network.topology().firstOut(node);
    int count = network.topology().firstOut(node + 1) - first;
    int next = network.topology().outKey(first + random.nextInt(count));
    return next == EdgeKeys.reverse(key) && count > 1 ? randomNext(key) : next;
  }

  /** A few edges in a row, both directions or one, sometimes two stretches. */
  private int[] randomStretch() {
    List<Integer> keys = new ArrayList<>();
    int stretches = 1 + random.nextInt(3);
    for (int i = 0; i < stretches; i++) {
      int key = random.nextInt(network.topology().keyCount());
      boolean bothWays = random.nextInt(4) > 0;
      int length = 1 + random.nextInt(5);
      for (int step = 0; step < length; step++) {
        for (int twin : network.twins(EdgeKeys.edge(key))) {
          int twinKey = EdgeKeys.forward(twin) + (key & 1);
          keys.add(twinKey);
          if (bothWays) {
            keys.add(EdgeKeys.reverse(twinKey));
          }
        }
        key = randomNext(key);
      }
    }
    return keys.stream().mapToInt(Integer::intValue).toArray();
  }

  private Measure randomMeasure() {
    Effect effect =
        switch (random.nextInt(8)) {
          case 0 -> new Effect.SpeedLimit(5 + random.nextInt(45));
          case 1 -> new Effect.AlternatingTraffic(Duration.ofSeconds(random.nextInt(120)));
          case 2 -> new Effect.NoOvertaking();
          default -> new Effect.NoEntry();
        };
    List<VehicleClause> restricted = new ArrayList<>();
    switch (random.nextInt(6)) {
      case 0 -> restricted.add(VehicleClause.Threshold.above(Quantity.HEIGHT, 3.8));
      case 1 ->
          restricted.add(
              VehicleClause.Threshold.above(Quantity.PERMITTED_MASS, 12, LimitNature.PHYSICAL));
      case 2 -> restricted.add(VehicleClause.Threshold.above(Quantity.PERMITTED_MASS, 3.5));
      case 3 -> restricted.add(new VehicleClause.Hazmat(Set.of()));
      default -> {}
    }
    List<Exemption> exempted = new ArrayList<>();
    switch (random.nextInt(6)) {
      case 0, 1, 2 -> exempted.add(new Exemption.LocalTraffic());
      case 3 -> exempted.add(new Exemption.DeclaredActivity(Activity.WASTE_COLLECTION));
      default -> {}
    }
    return new Measure(
        "1",
        effect,
        new Who(restricted, exempted),
        new Validity(randomTimes(), false),
        List.of(new Place.Unlocated("random", "placed by the test")));
  }

  private TimeSet randomTimes() {
    if (random.nextInt(3) == 0) {
      return Validity.ALWAYS.times();
    }
    Instant start = NOON.plusSeconds(random.nextInt(2400));
    TimeSet span =
        new DateSpan(Optional.of(start), Optional.of(start.plusSeconds(30 + random.nextInt(1800))));
    return random.nextInt(3) == 0 ? new Complement(span) : span;
  }

  /** A vehicle that some of the orders concern. */
  public Vehicle randomVehicle() {
    boolean heavy = random.nextBoolean();
    return new Vehicle(
        "test",
        random.nextBoolean() ? 4.0 : 3.5,
        2.55,
        heavy ? 16.5 : 6,
        heavy ? 19 : 3.5,
        heavy ? 44 : 3.5,
        heavy ? 11.5 : 2,
        heavy ? 5 : 2,
        heavy ? 1 : 0,
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        random.nextInt(4) == 0 ? Set.of(Activity.WASTE_COLLECTION) : Set.of(),
        Set.of());
  }

  /** A leg between any places, of any vehicle, at any time that matters. */
  public LegRequest randomLeg(SearchMode mode) {
    return new LegRequest(
        randomPosition(),
        randomPosition(),
        randomDeparture(),
        overlay().forVehicle(randomVehicle()),
        mode);
  }

  public Instant randomDeparture() {
    return NOON.plusMillis(random.nextInt(2_400_000));
  }

  /** From nothing to longer than most orders of the case are in force. */
  Duration randomWait() {
    return Duration.ofMillis(
        random.nextInt(4) == 0 ? random.nextInt(10_000) : random.nextInt(2_400_000));
  }

  /** A point somewhere on an edge, sometimes at its end. */
  public RoadPosition randomPosition() {
    int edge = random.nextInt(network.topology().edgeCount());
    while (points.contains(edge)) {
      edge = random.nextInt(network.topology().edgeCount());
    }
    double fraction =
        switch (random.nextInt(6)) {
          case 0 -> 0;
          case 1 -> 1;
          default -> random.nextDouble();
        };
    return PlaceOnEdge.at(network, edge, fraction);
  }

  /** The point just before an edge's end. */
  RoadPosition nearEnd(int edge) {
    return PlaceOnEdge.at(network, edge, 1 - 1e-9);
  }
}

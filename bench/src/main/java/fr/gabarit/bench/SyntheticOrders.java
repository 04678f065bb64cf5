package fr.gabarit.bench;

import com.graphhopper.routing.ev.RoadClass;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadFacts;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.order.Effect;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderEvaluator;
import fr.gabarit.order.OrderId;
import fr.gabarit.order.OrderSource;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.order.Validity;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.Who;
import fr.gabarit.overlay.Overlay;
import fr.gabarit.overlay.OverlayBuilder;
import fr.gabarit.time.DailyWindow;
import fr.gabarit.time.WeeklyWindows;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes up orders that lie as real ones do: on strings of 3 to 12 edges that keep to a street,
 * mostly in both directions, never on motorways and trunk roads. Of ten, four are permanent weight
 * bans, four hold at some hours and two limit the height; half of the bans except local traffic.
 * All of them concern a 44 t articulated lorry of 4 m. Not thread-safe.
 */
final class SyntheticOrders {
  private static final int SHORTEST_STRING = 3;
  private static final int LONGEST_STRING = 12;
  private static final double ONE_DIRECTION_SHARE = 0.2;
  private static final double[] MASS_LIMITS_TONNES = {3.5, 7.5, 12, 19};
  private static final double[] HEIGHT_LIMITS_METRES = {3.3, 3.5, 3.8};
  private static final Set<RoadClass> MAIN = EnumSet.of(RoadClass.MOTORWAY, RoadClass.TRUNK);

  private static final List<WeeklyWindows> HOURS =
      List.of(
          onWorkdays(7, 9),
          onWorkdays(9, 11),
          WeeklyWindows.everyDay(List.of(window(6, 20))),
          WeeklyWindows.everyDay(List.of(window(20, 5))));

  private final RoadNetwork network;
  private final RoadTopology topology;
  private final RoadFacts facts;
  private final Random random;

  SyntheticOrders(RoadNetwork network, Random random) {
    this.network = network;
    this.random = random;
    topology = network.topology();
    facts = network.facts();
  }

  private static WeeklyWindows onWorkdays(int fromHour, int toHour) {
    return WeeklyWindows.on(
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), List.of(window(fromHour, toHour)));
  }

  private static DailyWindow window(int fromHour, int toHour) {
    return new DailyWindow(LocalTime.of(fromHour, 0), LocalTime.of(toHour, 0));
  }

  /**
   * Orders until they lie on a share of the drivable edges.
   *
   * @throws IllegalArgumentException if the network has not enough roads below trunk roads
   */
  Overlay restrict(double share) {
    List<Integer> roads = new ArrayList<>();
    int drivable = 0;
    for (int edge = 0; edge < topology.edgeCount(); edge++) {
      if (drivable(edge)) {
        drivable++;
        if (!MAIN.contains(facts.roadClass(edge))) {
          roads.add(edge);
        }
      }
    }
    int wanted = (int) Math.round(share * drivable);
    if (roads.size() < 2 * wanted) {
      throw new IllegalArgumentException(
          "Too few roads below trunk roads to restrict %s of all edges.".formatted(share));
    }
    OverlayBuilder builder = new OverlayBuilder(network, new OrderEvaluator());
    BitSet restricted = new BitSet();
    for (int number = 0; restricted.cardinality() < wanted; number++) {
      List<Integer> string = string(roads.get(random.nextInt(roads.size())));
      string.forEach(key -> restricted.set(EdgeKeys.edge(key)));
      add(builder, number, string);
    }
    return builder.build();
  }

  private boolean drivable(int edge) {
    return network.drivable(EdgeKeys.forward(edge)) || network.drivable(EdgeKeys.backward(edge));
  }

  /** A walk along edges, as keys in walking direction. */
  private List<Integer> string(int firstEdge) {
    int length = SHORTEST_STRING + random.nextInt(LONGEST_STRING - SHORTEST_STRING + 1);
    int key = random.nextBoolean() ? EdgeKeys.forward(firstEdge) : EdgeKeys.backward(firstEdge);
    List<Integer> keys = new ArrayList<>(List.of(key));
    Set<Integer> edges = new HashSet<>(List.of(firstEdge));
    while (keys.size() < length) {
      Optional<Integer> next = next(key, edges);
      if (next.isEmpty()) {
        break;
      }
      key = next.get();
      keys.add(key);
      edges.add(EdgeKeys.edge(key));
    }
    return keys;
  }

  /** The same street if it goes on, else the same class of road, else any below a trunk road. */
  private Optional<Integer> next(int key, Set<Integer> edges) {
    int here = EdgeKeys.edge(key);
    List<Integer> open = new ArrayList<>();
    int node = topology.head(key);
    for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
      int next = topology.outKey(slot);
      int edge = EdgeKeys.edge(next);
      if (!edges.contains(edge) && drivable(edge) && !MAIN.contains(facts.roadClass(edge))) {
        open.add(next);
      }
    }
    Optional<Integer> sameStreet =
        pick(
            open,
            edge -> facts.name(here).isPresent() && facts.name(edge).equals(facts.name(here)));
    return sameStreet
        .or(() -> pick(open, edge -> facts.roadClass(edge) == facts.roadClass(here)))
        .or(() -> pick(open, edge -> true));
  }

  private Optional<Integer> pick(List<Integer> keys, IntPredicate wantedEdge) {
    List<Integer> fitting =
        keys.stream().filter(key -> wantedEdge.test(EdgeKeys.edge(key))).toList();
    return fitting.isEmpty()
        ? Optional.empty()
        : Optional.of(fitting.get(random.nextInt(fitting.size())));
  }

  private void add(OverlayBuilder builder, int number, List<Integer> string) {
    Set<Long> ways =
        string.stream().map(key -> facts.wayId(EdgeKeys.edge(key))).collect(Collectors.toSet());
    Measure measure = measure(new Place.OsmWays("string " + number, ways, PlaceDirection.BOTH));
    TrafficOrder order =
        new TrafficOrder(
            new OrderId("synthetic-" + number),
            "S-" + number,
            "Synthetic order " + number,
            "Benchmark",
            Optional.empty(),
            OrderSource.GEOJSON,
            List.of(measure));
    boolean oneDirection = random.nextDouble() < ONE_DIRECTION_SHARE;
    builder.add(
        order,
        measure,
        string.stream()
            .flatMapToInt(
                key -> oneDirection ? IntStream.of(key) : IntStream.of(key, EdgeKeys.reverse(key)))
            .toArray());
  }

  private Measure measure(Place place) {
    int kind = random.nextInt(10);
    VehicleClause clause =
        kind < 8
            ? VehicleClause.Threshold.above(Quantity.PERMITTED_MASS, pick(MASS_LIMITS_TONNES))
            : VehicleClause.Threshold.above(Quantity.HEIGHT, pick(HEIGHT_LIMITS_METRES));
    boolean exceptLocal = kind < 8 && random.nextBoolean();
    Validity when =
        kind < 4 || kind >= 8
            ? Validity.ALWAYS
            : new Validity(HOURS.get(random.nextInt(HOURS.size())), false);
    return new Measure(
        "1",
        new Effect.NoEntry(),
        new Who(List.of(clause), exceptLocal ? List.of(new Exemption.LocalTraffic()) : List.of()),
        when,
        List.of(place));
  }

  private double pick(double[] values) {
    return values[random.nextInt(values.length)];
  }
}

package fr.gabarit.compliance;

import static fr.gabarit.order.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.matching.MatchSettings;
import fr.gabarit.matching.PlaceMatcher;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.NetworkBuilder;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.OrderEvaluator;
import fr.gabarit.order.Orders;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.order.TurnSense;
import fr.gabarit.order.TurnVia;
import fr.gabarit.overlay.OrderPlacer;
import fr.gabarit.routing.ForbiddenLength;
import fr.gabarit.routing.LegPath;
import fr.gabarit.routing.LegSearch;
import fr.gabarit.routing.RouteRequest;
import fr.gabarit.routing.ViolationPolicy;
import fr.gabarit.time.DailyWindow;
import fr.gabarit.time.HolidayRule;
import fr.gabarit.time.TimeSet;
import fr.gabarit.time.WeeklyWindows;
import fr.gabarit.vehicle.Vehicle;
import fr.gabarit.vehicle.VehiclePreset;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/**
 * A left turn from the main road into the street of a shop, and a block round which it can be
 * reached otherwise. On the main road beyond, a second street of the same name.
 *
 * <pre>
 *                3 --e7-- 7 --e8-- 8     e7: the lane (way 107), e8: rue du Port
 *                |                 |
 *                | e2 (way 102)    | e6 (way 106)
 *                |                 |
 *   0 --e0------ 1 --e1--- 2 --e5- 6     the main road: ways 100, 101, 105
 *                          |
 *                          e3, e4: to 4 and 5, dead end (way 103, 104)
 * </pre>
 */
class TurnRulesTest {
  /** A Monday; Paris is one hour ahead. */
  private static final Instant EIGHT = Instant.parse("2026-03-02T07:00:00Z");

  private static final Instant TEN = Instant.parse("2026-03-02T09:00:00Z");
  private static final Vehicle LORRY = VehiclePreset.ARTICULATED_44T.toVehicle();
  private static final Vehicle VAN = VehiclePreset.VAN_3_5T.toVehicle();
  private static final Coordinate CORNER = NetworkBuilder.position(1000, 0);

  private final RoadNetwork network = network();
  private final List<TrafficOrder> orders = new ArrayList<>();

  private static RoadNetwork network() {
    NetworkBuilder builder = new NetworkBuilder();
    builder.node(0, 0);
    builder.node(1000, 0);
    builder.node(2000, 0);
    builder.node(1000, 1000);
    builder.node(2000, -500);
    builder.node(2000, -1000);
    builder.node(3000, 0);
    builder.node(2000, 1000);
    builder.node(3000, 1000);
    builder.road(0, 1).way(100).durationMillis(100_000);
    builder.road(1, 2).way(101).durationMillis(100_000);
    builder.road(1, 3).way(102).durationMillis(100_000).name("rue du Port");
    builder.road(2, 4).way(103).durationMillis(50_000);
    builder.road(4, 5).way(104).durationMillis(50_000);
    builder.road(2, 6).way(105).durationMillis(100_000);
    builder.road(6, 8).way(106).durationMillis(100_000);
    builder.road(3, 7).way(107).durationMillis(100_000);
    builder.road(7, 8).way(108).durationMillis(100_000).name("rue du Port");
    return builder.build();
  }

  private static Orders leftTurn(String id) {
    return order(id)
        .at(
            new Place.Turn(
                "left turn",
                TurnSense.PROHIBITED,
                Set.of(100L),
                new TurnVia.Node(1, CORNER.x, CORNER.y),
                Set.of(102L)));
  }

  private static TimeSet morningPeak() {
    return new WeeklyWindows(
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
        List.of(new DailyWindow(LocalTime.of(7, 0), LocalTime.of(9, 0))),
        HolidayRule.AS_WEEKDAY);
  }

  private RouteAnswer plan(
      Vehicle vehicle, Instant departure, ViolationPolicy policy, int... stopEdges) {
    OrderPlacer placer =
        new OrderPlacer(
            network, new PlaceMatcher(network, MatchSettings.defaults()), new OrderEvaluator());
    return new RoutePlanner(placer.place(orders).overlay(), new LegSearch(network))
        .plan(
            new RouteRequest(
                vehicle,
                Arrays.stream(stopEdges).mapToObj(this::middleOf).toList(),
                departure,
                policy));
  }

  private RoutePlan planned(Vehicle vehicle, Instant departure, int... stopEdges) {
    RouteAnswer answer = plan(vehicle, departure, ViolationPolicy.FORBID, stopEdges);
    assertThat(answer).isInstanceOf(RouteAnswer.Planned.class);
    return ((RouteAnswer.Planned) answer).plan();
  }

  private RoadPosition middleOf(int edge) {
    return new RoadPosition(
        edge,
        0.5,
        (network.geometry().latitude(edge, 0) + network.geometry().latitude(edge, 1)) / 2,
        (network.geometry().longitude(edge, 0) + network.geometry().longitude(edge, 1)) / 2,
        0);
  }

  private static List<Integer> edges(RoutePlan plan) {
    LegPath leg = plan.legs().get(0);
    return Arrays.stream(leg.keys()).map(EdgeKeys::edge).boxed().toList();
  }

  @Test
  void aTurnForbiddenInTheMorningPeakIsMadeAfterIt() {
    orders.add(leftTurn("PEAK").during(morningPeak()).build());
    assertThat(edges(planned(LORRY, EIGHT, 0, 2))).containsExactly(0, 1, 5, 6, 8, 7, 2);
    assertThat(edges(planned(LORRY, TEN, 0, 2))).containsExactly(0, 2);
  }

  @Test
  void theHourCountsAtWhichTheJunctionIsPassedAndNotTheDeparture() {
    orders.add(leftTurn("PEAK").during(morningPeak()).build());
    Instant justBefore = Instant.parse("2026-03-02T07:59:30Z");
    assertThat(edges(planned(LORRY, justBefore, 0, 2)))
        .as("the corner is reached 50 s later, at 9:00:20")
        .containsExactly(0, 2);
    Instant before = Instant.parse("2026-03-02T05:59:30Z");
    assertThat(edges(planned(LORRY, before, 0, 2)))
        .as("the corner is reached at 7:00:20")
        .containsExactly(0, 1, 5, 6, 8, 7, 2);
  }

  @Test
  void aTurnForbiddenToHeavyVehiclesIsOpenToVans() {
    orders.add(leftTurn("HEAVY").above(Quantity.PERMITTED_MASS, 12).build());
    assertThat(edges(planned(LORRY, EIGHT, 0, 2))).hasSize(7);
    assertThat(edges(planned(VAN, EIGHT, 0, 2))).containsExactly(0, 2);
  }

  @Test
  void anAvoidedTurnIsNamedWithItsPlaceAndCost() {
    orders.add(leftTurn("LEFT").build());
    assertThat(planned(LORRY, EIGHT, 0, 2).compliance().avoided())
        .singleElement()
        .satisfies(
            avoided -> {
              assertThat(avoided.citation().order().id().value()).isEqualTo("LEFT");
              assertThat(avoided.turn()).isTrue();
              assertThat(avoided.closedKeys())
                  .containsExactly(EdgeKeys.forward(0), EdgeKeys.forward(2));
              assertThat(avoided.extraMillis()).isEqualTo(500_000);
            });
  }

  @Test
  void otherTurnsOnTheSameRoadsStayFree() {
    orders.add(leftTurn("LEFT").build());
    assertThat(edges(planned(LORRY, EIGHT, 0, 1))).containsExactly(0, 1);
    assertThat(edges(planned(LORRY, EIGHT, 2, 0))).containsExactly(2, 0);
    assertThat(edges(planned(LORRY, EIGHT, 1, 2))).containsExactly(1, 2);
  }

  @Test
  void localTrafficMayTurnIntoTheRoadOnWhichItStops() {
    orders.add(leftTurn("LOCAL").except(new Exemption.LocalTraffic()).build());
    RoutePlan toTheShop = planned(LORRY, EIGHT, 0, 2);
    assertThat(edges(toTheShop)).containsExactly(0, 2);
    assertThat(toTheShop.compliance().exemptionsUsed())
        .singleElement()
        .satisfies(use -> assertThat(use.span()).isEqualTo(new RouteSpan(0, 0, 1, true)));
    assertThat(edges(planned(LORRY, EIGHT, 0, 7)))
        .as("the lane beyond is no part of the street, nor is the street of its name behind")
        .containsExactly(0, 1, 5, 6, 8, 7);
  }

  @Test
  void withoutALegalWayTheForbiddenTurnIsTheObstacle() {
    orders.add(leftTurn("LEFT").build());
    orders.add(
        order("CLOSED").at(new Place.OsmWays("", Set.of(105L), PlaceDirection.BOTH)).build());
    RouteAnswer.Blocked blocked =
        (RouteAnswer.Blocked) plan(LORRY, EIGHT, ViolationPolicy.FORBID, 0, 2);
    assertThat(blocked.obstacles())
        .singleElement()
        .satisfies(
            obstacle -> {
              assertThat(obstacle.citation().order().id().value()).isEqualTo("LEFT");
              assertThat(obstacle.turn()).isTrue();
            });
  }

  @Test
  void aForbiddenTurnViolatesLessThanALongForbiddenRoad() {
    orders.add(leftTurn("LEFT").build());
    orders.add(
        order("CLOSED").at(new Place.OsmWays("", Set.of(105L), PlaceDirection.BOTH)).build());
    RoutePlan plan =
        ((RouteAnswer.Planned) plan(LORRY, EIGHT, ViolationPolicy.REPORT, 0, 2)).plan();
    assertThat(edges(plan)).containsExactly(0, 2);
    assertThat(plan.legs().get(0).forbiddenDecimetres())
        .isEqualTo(10L * ForbiddenLength.POINT_METRES);
    assertThat(plan.compliance().violations())
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.span()).isEqualTo(new RouteSpan(0, 0, 1, true));
              assertThat(violation.lengthMetres()).isZero();
            });
  }

  @Test
  void nothingLiftsATurnThatIsTooTight() {
    orders.add(leftTurn("TIGHT").above(Quantity.LENGTH, 12).build());
    orders.add(
        order("CLOSED").at(new Place.OsmWays("", Set.of(105L), PlaceDirection.BOTH)).build());
    RoutePlan plan =
        ((RouteAnswer.Planned) plan(LORRY, EIGHT, ViolationPolicy.REPORT, 0, 2)).plan();
    assertThat(edges(plan)).as("rather the closed road than the corner").contains(5);
  }

  @Test
  void aTurnAlongAWayConcernsOnlyThoseWhoCameFromItsFirstRoad() {
    orders.add(
        order("ALONG")
            .at(
                new Place.Turn(
                    "from the west into the dead end",
                    TurnSense.PROHIBITED,
                    Set.of(100L),
                    new TurnVia.Ways(List.of(101L)),
                    Set.of(103L)))
            .build());
    assertThat(edges(planned(LORRY, EIGHT, 1, 4)))
        .as("a leg that begins on the way between has not come from the west")
        .containsExactly(1, 3, 4);
    assertThat(edges(planned(LORRY, EIGHT, 2, 4))).containsExactly(2, 1, 3, 4);
    RoutePlan fromTheWest = planned(LORRY, EIGHT, 0, 4);
    assertThat(edges(fromTheWest))
        .as("round the block, to come from the east")
        .containsExactly(0, 2, 7, 8, 6, 5, 3, 4);
    assertThat(fromTheWest.compliance().avoided())
        .singleElement()
        .satisfies(
            avoided ->
                assertThat(avoided.closedKeys())
                    .containsExactly(
                        EdgeKeys.forward(0), EdgeKeys.forward(1), EdgeKeys.forward(3)));
  }
}

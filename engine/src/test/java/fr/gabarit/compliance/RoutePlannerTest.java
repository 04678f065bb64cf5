package fr.gabarit.compliance;

import static fr.gabarit.order.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.NetworkBuilder;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.order.Effect;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.LimitNature;
import fr.gabarit.order.OrderEvaluator;
import fr.gabarit.order.OrderId;
import fr.gabarit.order.Orders;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.overlay.OverlayBuilder;
import fr.gabarit.routing.LegPath;
import fr.gabarit.routing.LegSearch;
import fr.gabarit.routing.RouteRequest;
import fr.gabarit.routing.ViolationPolicy;
import fr.gabarit.time.DateSpan;
import fr.gabarit.vehicle.Vehicle;
import fr.gabarit.vehicle.VehiclePreset;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A town street of three edges between two main roads, with a long way round.
 *
 * <pre>
 *   0 --e0-- 1 --e1-- 2 --e2-- 3 --e3-- 4     the short way, e1 and e2 the town street
 *            |                 |
 *            e4                e6
 *            |                 |
 *            5 ------e5------- 6              the way round
 *                                             e8, slower, beside e5
 *                  2 --e7-- 7                 a yard behind the town street
 * </pre>
 */
class RoutePlannerTest {
  private static final Instant EIGHT = Instant.parse("2026-03-02T07:00:00Z");
  private static final Vehicle LORRY = VehiclePreset.ARTICULATED_44T.toVehicle();

  private final RoadNetwork network = network();
  private final OverlayBuilder rules = new OverlayBuilder(network, new OrderEvaluator());

  private static RoadNetwork network() {
    NetworkBuilder builder = new NetworkBuilder();
    for (int i = 0; i < 5; i++) {
      builder.node(1000 * i, 0);
    }
    builder.node(1000, -4000);
    builder.node(3000, -4000);
    builder.node(2000, 500);
    for (int i = 0; i < 4; i++) {
      builder.road(i, i + 1).durationMillis(100_000);
    }
    builder.road(1, 5).durationMillis(300_000);
    builder.road(5, 6).durationMillis(200_000);
    builder.road(6, 3).durationMillis(300_000);
    builder.road(2, 7).durationMillis(50_000);
    builder.road(5, 6).durationMillis(400_000);
    return builder.build();
  }

  private RoutePlannerTest with(Orders order, int... edges) {
    TrafficOrder built = order.build();
    rules.add(
        built,
        built.measures().get(0),
        Arrays.stream(edges)
            .flatMap(edge -> IntStream.of(EdgeKeys.forward(edge), EdgeKeys.backward(edge)))
            .toArray());
    return this;
  }

  private RouteAnswer plan(Vehicle vehicle, ViolationPolicy violations, RoadPosition... stops) {
    return new RoutePlanner(rules.build(), new LegSearch(network))
        .plan(new RouteRequest(vehicle, List.of(stops), EIGHT, violations));
  }

  private RoutePlan planned(Vehicle vehicle, RoadPosition... stops) {
    RouteAnswer answer = plan(vehicle, ViolationPolicy.FORBID, stops);
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

  private static List<Integer> edges(LegPath leg) {
    return Arrays.stream(leg.keys()).map(EdgeKeys::edge).boxed().toList();
  }

  private static Duration duration(RoutePlan plan) {
    return Duration.between(plan.departure(), plan.arrival());
  }

  @Test
  void withoutOrdersTheQuickestWayIsTakenAndNothingIsExplained() {
    RoutePlan plan = planned(LORRY, middleOf(0), middleOf(3));
    assertThat(edges(plan.legs().get(0))).containsExactly(0, 1, 2, 3);
    assertThat(duration(plan)).isEqualTo(Duration.ofSeconds(300));
    assertThat(plan.distanceMetres()).isCloseTo(3000, org.assertj.core.data.Offset.offset(20.0));
    assertThat(plan.compliance())
        .isEqualTo(new Compliance(List.of(), List.of(), List.of(), List.of(), List.of()));
  }

  @Test
  void aBanDivertsAndIsNamedWithItsCost() {
    with(order("BAN").above(Quantity.PERMITTED_MASS, 7.5), 2);
    RoutePlan plan = planned(LORRY, middleOf(0), middleOf(3));
    assertThat(edges(plan.legs().get(0))).containsExactly(0, 4, 5, 6, 3);
    assertThat(plan.compliance().compliant()).isTrue();
    assertThat(plan.compliance().avoided())
        .singleElement()
        .satisfies(
            avoided -> {
              assertThat(avoided.citation().order().id()).isEqualTo(new OrderId("BAN"));
              assertThat(avoided.extraMillis()).isEqualTo(600_000);
              assertThat(avoided.closedKeys()).containsExactly(EdgeKeys.forward(2));
            });
  }

  @Test
  void eachOfTwoOrdersIsChargedItsOwnShare() {
    with(order("STREET"), 2).with(order("BYPASS").above(Quantity.LENGTH, 12), 5);
    RoutePlan plan = planned(LORRY, middleOf(0), middleOf(3));
    assertThat(edges(plan.legs().get(0))).containsExactly(0, 4, 8, 6, 3);
    assertThat(plan.compliance().avoided())
        .extracting(avoided -> avoided.citation().order().id().value())
        .containsExactly("STREET", "BYPASS");
    assertThat(plan.compliance().avoided())
        .extracting(Compliance.Avoided::extraMillis)
        .containsExactly(600_000L, 200_000L);
  }

  @Test
  void aVehicleWithinTheLimitIsNotDiverted() {
    with(order("BAN").above(Quantity.PERMITTED_MASS, 7.5), 2);
    RoutePlan plan = planned(VehiclePreset.RIGID_7_5T.toVehicle(), middleOf(0), middleOf(3));
    assertThat(edges(plan.legs().get(0))).containsExactly(0, 1, 2, 3);
    assertThat(plan.compliance().avoided()).isEmpty();
  }

  @Test
  void throughTrafficGoesRoundAnAreaOfLocalTrafficHoweverFar() {
    with(order("LOCAL").except(new Exemption.LocalTraffic()), 1, 2);
    assertThat(edges(planned(LORRY, middleOf(0), middleOf(3)).legs().get(0)))
        .containsExactly(0, 4, 5, 6, 3);
  }

  @Test
  void aDeliveryInTheAreaUsesTheExemption() {
    with(order("LOCAL").except(new Exemption.LocalTraffic()), 1, 2);
    RoutePlan plan = planned(LORRY, middleOf(0), middleOf(2));
    assertThat(edges(plan.legs().get(0))).containsExactly(0, 1, 2);
    assertThat(plan.compliance().exemptionsUsed())
        .singleElement()
        .satisfies(
            use -> {
              assertThat(use.citation().order().id()).isEqualTo(new OrderId("LOCAL"));
              assertThat(use.span()).isEqualTo(new RouteSpan(0, 1, 2));
            });
  }

  @Test
  void aYardReachedOnlyThroughTheAreaBelongsToIt() {
    with(order("LOCAL").except(new Exemption.LocalTraffic()), 1, 2);
    assertThat(edges(planned(LORRY, middleOf(0), middleOf(7)).legs().get(0)))
        .containsExactly(0, 1, 7);
    assertThat(edges(planned(LORRY, middleOf(7), middleOf(3)).legs().get(0)))
        .containsExactly(7, 2, 3);
  }

  @Test
  void aYardShutInByTwoOrdersTogetherCanBeServed() {
    with(order("WEST").except(new Exemption.LocalTraffic()), 1)
        .with(order("EAST").except(new Exemption.LocalTraffic()), 2);
    assertThat(edges(planned(LORRY, middleOf(0), middleOf(7)).legs().get(0)))
        .containsExactly(0, 1, 7);
  }

  @Test
  void aStopInTheAreaDoesNotOpenItToTheNextLegBeyondIt() {
    with(order("LOCAL").except(new Exemption.LocalTraffic()), 1)
        .with(order("OTHER").except(new Exemption.LocalTraffic()), 2);
    RoutePlan plan = planned(LORRY, middleOf(0), middleOf(1), middleOf(3));
    assertThat(edges(plan.legs().get(0))).containsExactly(0, 1);
    assertThat(edges(plan.legs().get(1))).containsExactly(1, 4, 5, 6, 3);
  }

  @Test
  void anOrderCountsAtTheTimeOfArrivalOnTheRoad() {
    Instant arrival = EIGHT.plusSeconds(150);
    with(order("LATER").during(new DateSpan(Optional.of(arrival), Optional.empty())), 2);
    assertThat(edges(planned(LORRY, middleOf(0), middleOf(3)).legs().get(0)))
        .as("closed at the very second of arrival")
        .containsExactly(0, 4, 5, 6, 3);
  }

  @Test
  void anOrderThatBeginsOnceTheRoadIsEnteredDoesNotCount() {
    Instant justAfter = EIGHT.plusSeconds(150).plusMillis(1);
    with(order("LATER").during(new DateSpan(Optional.of(justAfter), Optional.empty())), 2);
    assertThat(edges(planned(LORRY, middleOf(0), middleOf(3)).legs().get(0)))
        .containsExactly(0, 1, 2, 3);
  }

  @Test
  void noLegalWayNamesTheOrdersAndTheNearestLegalPoint() {
    with(order("STREET"), 1, 2).with(order("YARD"), 7).with(order("ROUND"), 5, 8);
    RouteAnswer answer = plan(LORRY, ViolationPolicy.FORBID, middleOf(0), middleOf(7));
    assertThat(answer)
        .isInstanceOfSatisfying(
            RouteAnswer.Blocked.class,
            blocked -> {
              assertThat(blocked.blocking())
                  .extracting(citation -> citation.order().id().value())
                  .containsExactly("STREET", "YARD");
              assertThat(blocked.obstacles().get(1).closedKeys())
                  .containsExactly(EdgeKeys.forward(7));
              assertThat(blocked.nearestLegalPoint())
                  .hasValueSatisfying(
                      point ->
                          assertThat(point.distance(NetworkBuilder.position(1000, 0)))
                              .isLessThan(0.0001));
            });
  }

  @Test
  void onRequestTheWayThatViolatesLeastIsGivenWithItsViolations() {
    with(order("STREET"), 1, 2).with(order("YARD"), 7).with(order("ROUND"), 5, 8);
    RouteAnswer answer = plan(LORRY, ViolationPolicy.REPORT, middleOf(0), middleOf(7));
    assertThat(answer)
        .isInstanceOfSatisfying(
            RouteAnswer.Planned.class,
            planned -> {
              assertThat(edges(planned.plan().legs().get(0))).containsExactly(0, 1, 7);
              assertThat(planned.plan().compliance().compliant()).isFalse();
              assertThat(planned.plan().compliance().violations())
                  .extracting(violation -> violation.citation().order().id().value())
                  .containsExactly("STREET", "YARD");
              assertThat(planned.plan().compliance().violations().get(1).lengthMetres())
                  .isCloseTo(250, org.assertj.core.data.Offset.offset(5.0));
            });
  }

  @Test
  void noRequestLeadsUnderALowBridge() {
    with(order("BRIDGE").above(Quantity.HEIGHT, 3.8), 7);
    assertThat(plan(LORRY, ViolationPolicy.REPORT, middleOf(0), middleOf(7)))
        .isInstanceOfSatisfying(
            RouteAnswer.Blocked.class,
            blocked ->
                assertThat(blocked.blocking())
                    .extracting(citation -> citation.order().id().value())
                    .containsExactly("BRIDGE"));
  }

  @Test
  void anExemptionLiftsALegalLimitButNoPhysicalOne() {
    Vehicle waste = withActivity(fr.gabarit.vehicle.Activity.WASTE_COLLECTION);
    Exemption exemption =
        new Exemption.DeclaredActivity(fr.gabarit.vehicle.Activity.WASTE_COLLECTION);
    with(order("LEGAL").above(Quantity.PERMITTED_MASS, 3.5).except(exemption), 1)
        .with(
            order("WEAK")
                .restricted(
                    VehicleClause.Threshold.above(
                        Quantity.PERMITTED_MASS, 3.5, LimitNature.PHYSICAL))
                .except(exemption),
            2);
    assertThat(edges(planned(waste, middleOf(0), middleOf(1)).legs().get(0))).containsExactly(0, 1);
    assertThat(edges(planned(waste, middleOf(0), middleOf(3)).legs().get(0)))
        .containsExactly(0, 4, 5, 6, 3);
  }

  private static Vehicle withActivity(fr.gabarit.vehicle.Activity activity) {
    return new Vehicle(
        LORRY.preset(),
        LORRY.heightMetres(),
        LORRY.widthMetres(),
        LORRY.lengthMetres(),
        LORRY.vehicleMassTonnes(),
        LORRY.combinationMassTonnes(),
        LORRY.axleLoadTonnes(),
        LORRY.axles(),
        LORRY.trailers(),
        LORRY.hazmat(),
        LORRY.tunnelRestriction(),
        LORRY.critAir(),
        java.util.Set.of(activity),
        LORRY.permits());
  }

  @Test
  void speedLimitsAndAlternatingTrafficTakeTheirTime() {
    with(order("SLOW").effect(new Effect.SpeedLimit(10)), 1)
        .with(order("WORKS").effect(new Effect.AlternatingTraffic(Duration.ofSeconds(60))), 2);
    RoutePlan plan = planned(LORRY, middleOf(0), middleOf(3));
    long slow = Math.round(network.geometry().lengthMetres(1) * 3600 / 10);
    assertThat(duration(plan).toMillis()).isEqualTo(50_000 + slow + 60_000 + 100_000 + 50_000);
  }

  @Test
  void uncertainHoursAreSaidInTheAnswer() {
    with(order("MAYBE").effect(new Effect.SpeedLimit(30)).hoursUncertain(), 1);
    assertThat(planned(LORRY, middleOf(0), middleOf(3)).compliance().warnings())
        .singleElement()
        .satisfies(
            warning ->
                assertThat(warning.kind()).isEqualTo(Compliance.WarningKind.HOURS_UNCERTAIN));
  }

  @Test
  void aPlaceThatNoRoadReachesIsDisconnected() {
    NetworkBuilder islands = new NetworkBuilder();
    islands.node(0, 0);
    islands.node(1000, 0);
    islands.node(5000, 0);
    islands.node(6000, 0);
    islands.road(0, 1);
    islands.road(2, 3);
    RoadNetwork apart = islands.build();
    RouteAnswer answer =
        new RoutePlanner(
                new OverlayBuilder(apart, new OrderEvaluator()).build(), new LegSearch(apart))
            .plan(
                new RouteRequest(
                    LORRY,
                    List.of(
                        new RoadPosition(0, 0.5, 50.5, 2.707, 0),
                        new RoadPosition(1, 0.5, 50.5, 2.777, 0)),
                    EIGHT,
                    ViolationPolicy.REPORT));
    assertThat(answer).isEqualTo(new RouteAnswer.Disconnected(0));
  }
}

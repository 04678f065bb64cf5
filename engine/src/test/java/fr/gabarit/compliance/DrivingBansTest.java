package fr.gabarit.compliance;

import static fr.gabarit.order.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gabarit.network.NetworkBuilder;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.order.Effect;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.OrderEvaluator;
import fr.gabarit.order.Orders;
import fr.gabarit.order.Place;
import fr.gabarit.order.Quantity;
import fr.gabarit.overlay.OverlayBuilder;
import fr.gabarit.routing.LegSearch;
import fr.gabarit.routing.RouteRequest;
import fr.gabarit.routing.ViolationPolicy;
import fr.gabarit.time.DailyWindow;
import fr.gabarit.time.DateSpan;
import fr.gabarit.time.HolidayRule;
import fr.gabarit.time.TimeSet;
import fr.gabarit.time.WeeklyWindows;
import fr.gabarit.vehicle.Activity;
import fr.gabarit.vehicle.Vehicle;
import fr.gabarit.vehicle.VehicleOverrides;
import fr.gabarit.vehicle.VehiclePreset;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A straight road of four edges, each an hour long; bans cover all of it or its end. */
class DrivingBansTest {
  private static final TimeSet WEEKEND =
      new WeeklyWindows(
          Set.of(DayOfWeek.SATURDAY),
          List.of(new DailyWindow(LocalTime.of(22, 0), LocalTime.of(22, 0))),
          HolidayRule.EVES_INCLUDED);
  private static final Vehicle LORRY = VehiclePreset.RIGID_19T.toVehicle();

  private final RoadNetwork network = network();

  private static RoadNetwork network() {
    NetworkBuilder builder = new NetworkBuilder();
    for (int i = 0; i < 5; i++) {
      builder.node(1000 * i, 0);
    }
    for (int i = 0; i < 4; i++) {
      builder.road(i, i + 1).durationMillis(3_600_000);
    }
    return builder.build();
  }

  private Geometry around(int... edges) {
    Envelope box = new Envelope();
    Arrays.stream(edges).forEach(edge -> box.expandToInclude(network.geometry().envelope(edge)));
    box.expandBy(-box.getWidth() / 10, box.getWidth());
    return new GeometryFactory().toGeometry(box);
  }

  private Orders ban(int... edges) {
    return order("BAN")
        .above(Quantity.PERMITTED_MASS, 7.5)
        .during(WEEKEND)
        .at(new Place.Area("there", around(edges)));
  }

  private List<Compliance.Warning> warnings(Vehicle vehicle, String departure, Orders... bans) {
    RoutePlanner planner =
        new RoutePlanner(
            new OverlayBuilder(network, new OrderEvaluator()).build(),
            new LegSearch(network),
            new DrivingBans(Arrays.stream(bans).map(Orders::build).toList()));
    RouteAnswer answer =
        planner.plan(
            new RouteRequest(
                vehicle, List.of(at(0), at(3)), Instant.parse(departure), ViolationPolicy.FORBID));
    RoutePlan plan = ((RouteAnswer.Planned) answer).plan();
    assertThat(plan.compliance().compliant()).isTrue();
    return plan.compliance().warnings();
  }

  private RoadPosition at(int edge) {
    double longitude =
        (network.geometry().longitude(edge, 0) + network.geometry().longitude(edge, 1)) / 2;
    return new RoadPosition(edge, 0.5, network.geometry().latitude(edge, 0), longitude, 0);
  }

  private static Optional<Instant> next(List<Compliance.Warning> warnings) {
    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0).kind()).isEqualTo(Compliance.WarningKind.DRIVING_BAN);
    return warnings.get(0).nextLegalDeparture();
  }

  @Test
  void onSundayTheNextDepartureIsWhenTheBanEnds() {
    List<Compliance.Warning> warnings = warnings(LORRY, "2026-03-01T09:00:00Z", ban(0, 1, 2, 3));

    assertThat(next(warnings)).contains(Instant.parse("2026-03-01T21:00:00Z"));
    assertThat(warnings.get(0).span()).isEqualTo(new RouteSpan(0, 0, 3));
    assertThat(warnings.get(0).citation().until()).contains(Instant.parse("2026-03-01T21:00:00Z"));
  }

  @Test
  void aJourneyThatRunsIntoTheBanIsToldWhereItBegins() {
    // 19:31 to 22:31 local; the third edge is driven from 21:01 to 22:01.
    List<Compliance.Warning> warnings = warnings(LORRY, "2026-02-28T18:31:00Z", ban(0, 1, 2, 3));

    assertThat(warnings.get(0).span()).isEqualTo(new RouteSpan(0, 2, 3));
    assertThat(next(warnings)).contains(Instant.parse("2026-03-01T21:00:00Z"));
  }

  @Test
  void aJourneyThatEndsAsTheBanBeginsMeetsNone() {
    assertThat(warnings(LORRY, "2026-02-28T18:00:00Z", ban(0, 1, 2, 3))).isEmpty();
  }

  @Test
  void onTheEveOfAHolidayTheBanHoldsToo() {
    // 14 July 2026 is a Tuesday.
    assertThat(next(warnings(LORRY, "2026-07-14T06:00:00Z", ban(0, 1, 2, 3))))
        .contains(Instant.parse("2026-07-14T20:00:00Z"));
  }

  @Test
  void aSecondBanRightAfterTheFirstPutsTheDepartureOff() {
    Orders works =
        order("NIGHT")
            .during(
                new DateSpan(
                    Optional.of(Instant.parse("2026-03-01T22:00:00Z")),
                    Optional.of(Instant.parse("2026-03-02T04:00:00Z"))))
            .at(new Place.Area("there", around(3)));

    // Leaving at 22:00 the lorry would be there in the second ban: both must be over.
    assertThat(next(warnings(LORRY, "2026-03-01T09:00:00Z", ban(0, 1, 2, 3), works)))
        .contains(Instant.parse("2026-03-02T04:00:00Z"));
  }

  @Test
  void aBanElsewhereIsNotTold() {
    assertThat(warnings(LORRY, "2026-02-28T20:30:00Z", ban(0))).isEmpty();
    assertThat(warnings(LORRY, "2026-02-28T20:30:00Z", ban(3))).hasSize(1);
  }

  @Test
  void lightAndExemptedVehiclesAreNotConcerned() {
    Vehicle medium = VehiclePreset.RIGID_7_5T.toVehicle();
    Vehicle press =
        VehicleOverrides.builder()
            .activities(Set.of(Activity.PRESS))
            .build()
            .applyTo(VehiclePreset.RIGID_19T);
    Orders ban = ban(0, 1, 2, 3).except(new Exemption.DeclaredActivity(Activity.PRESS));

    assertThat(warnings(medium, "2026-03-01T09:00:00Z", ban)).isEmpty();
    assertThat(warnings(press, "2026-03-01T09:00:00Z", ban)).isEmpty();
    assertThat(warnings(LORRY, "2026-03-01T09:00:00Z", ban)).hasSize(1);
  }

  @Test
  void aBanThatNeverEndsHasNoNextDeparture() {
    Orders forever =
        order("BAN").at(new Place.Area("there", around(0, 1, 2, 3))).above(Quantity.AXLE_COUNT, 1);

    assertThat(next(warnings(LORRY, "2026-03-01T09:00:00Z", forever))).isEmpty();
  }

  @Test
  void onlyBansOnEntryInAreasAreTaken() {
    assertThatThrownBy(() -> new DrivingBans(List.of(order("LINE").build())))
        .hasMessageContaining("LINE")
        .hasMessageContaining("areas");
    assertThatThrownBy(
            () -> new DrivingBans(List.of(ban(0).effect(new Effect.SpeedLimit(50)).build())))
        .hasMessageContaining("ban on entry");
  }
}

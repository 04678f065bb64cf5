package fr.gabarit.data.datex.writer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.order.Commune;
import fr.gabarit.order.Comparison;
import fr.gabarit.order.Effect;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.LimitNature;
import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderId;
import fr.gabarit.order.OrderSource;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.order.Validity;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.VehicleClause.Threshold;
import fr.gabarit.order.Who;
import fr.gabarit.time.DailyWindow;
import fr.gabarit.time.HolidayRule;
import fr.gabarit.time.Never;
import fr.gabarit.time.TimeSet;
import fr.gabarit.time.WeeklyWindows;
import fr.gabarit.time.YearlySeason;
import fr.gabarit.vehicle.Activity;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** What the profile cannot express is told, with the reason, and left out; nothing else is. */
class LeftOutTest {
  private static final Effect BAN = new Effect.NoEntry();
  private static final Place LINE = line(PlaceDirection.BOTH);

  private static Place line(PlaceDirection direction) {
    return new Place.Line(
        "Rue d'essai",
        new GeometryFactory()
            .createLineString(
                new Coordinate[] {new Coordinate(2.7, 50.4), new Coordinate(2.71, 50.41)}),
        Optional.of("Rue d'essai"),
        Optional.empty(),
        direction);
  }

  private static TrafficOrder order(Measure... measures) {
    return new TrafficOrder(
        new OrderId("a"),
        "2026-1",
        "Title",
        "Ville d'essai",
        Optional.empty(),
        OrderSource.GEOJSON,
        List.of(measures));
  }

  private static Measure measure(Effect effect, Who who, Validity when, Place... places) {
    return new Measure("m", effect, who, when, List.of(places));
  }

  private static Measure of(Who who) {
    return measure(BAN, who, Validity.ALWAYS, LINE);
  }

  private static Measure restricting(VehicleClause clause) {
    return of(new Who(List.of(clause), List.of()));
  }

  private static Measure exempting(Exemption exemption) {
    return of(new Who(List.of(), List.of(exemption)));
  }

  private static Measure during(TimeSet times) {
    return measure(BAN, Who.EVERYONE, new Validity(times, false), LINE);
  }

  private static Measure at(Place place) {
    return measure(BAN, Who.EVERYONE, Validity.ALWAYS, place);
  }

  static Stream<Arguments> inexpressible() {
    DailyWindow night = new DailyWindow(LocalTime.of(22, 0), LocalTime.of(6, 0));
    return Stream.of(
        Arguments.of(
            measure(
                new Effect.AlternatingTraffic(Duration.ofSeconds(90)),
                Who.EVERYONE,
                Validity.ALWAYS,
                LINE),
            "wait of 90 s"),
        Arguments.of(
            measure(BAN, Who.EVERYONE, new Validity(Validity.ALWAYS.times(), true), LINE),
            "hours are uncertain"),
        Arguments.of(during(new Never()), "at no time"),
        Arguments.of(
            during(
                new WeeklyWindows(Set.of(DayOfWeek.MONDAY), List.of(night), HolidayRule.EXCLUDED)),
            "no public holiday"),
        Arguments.of(
            during(new YearlySeason(MonthDay.of(11, 15), MonthDay.of(3, 15))), "whole months"),
        Arguments.of(
            restricting(
                new Threshold(
                    Quantity.VEHICLE_MASS, Comparison.GREATER_THAN, 12, LimitNature.LEGAL)),
            "motor vehicle"),
        Arguments.of(
            restricting(
                new Threshold(
                    Quantity.PERMITTED_MASS, Comparison.GREATER_THAN, 12, LimitNature.PHYSICAL)),
            "permitted mass is physical"),
        Arguments.of(
            restricting(
                new Threshold(Quantity.LENGTH, Comparison.GREATER_THAN, 12, LimitNature.LEGAL)),
            "exemptions may lift"),
        Arguments.of(
            restricting(
                new Threshold(
                    Quantity.TRAILER_COUNT, Comparison.GREATER_THAN, 1, LimitNature.LEGAL)),
            "number of trailers"),
        Arguments.of(
            restricting(new VehicleClause.Not(new VehicleClause.Hazmat(Set.of()))), "negated"),
        Arguments.of(
            restricting(new VehicleClause.Declares(Set.of(Activity.HARVEST))), "'harvest'"),
        Arguments.of(
            restricting(new VehicleClause.FreeText("Autocars")), "read as more than a text"),
        Arguments.of(exempting(new Exemption.PrivateGround()), "private ground"),
        Arguments.of(exempting(new Exemption.HeldPermit("mill")), "'mill'"),
        Arguments.of(
            exempting(new Exemption.DeclaredActivity(Activity.LOCAL_RESIDENT)), "'local_resident'"),
        Arguments.of(exempting(new Exemption.FreeText("riverains")), "read as more than a text"),
        Arguments.of(at(line(PlaceDirection.FORWARD)), "one direction"),
        Arguments.of(
            at(new Place.OsmWays("way", Set.of(1L), PlaceDirection.BOTH)), "OpenStreetMap"),
        Arguments.of(at(new Place.Unlocated("bridge", "no drawing")), "not located: no drawing"),
        Arguments.of(
            at(
                new Place.WholeCommune(
                    "Noeux", new Commune(Optional.of("62617"), Optional.empty()), Set.of())),
            "named but not drawn"));
  }

  @ParameterizedTest
  @MethodSource("inexpressible")
  void whatCannotBeExpressedIsLeftOutWithItsReason(Measure measure, String reason) {
    DatexPlan plan = new DatexWriter().plan(List.of(order(measure)));

    assertThat(plan.orders()).isEmpty();
    assertThat(plan.leftOut())
        .singleElement()
        .satisfies(
            leftOut -> {
              assertThat(leftOut.reason()).contains(reason);
              assertThat(leftOut.words()).startsWith("order a, measure m");
            });
  }

  @Test
  void whatCanBeExpressedOfAnOrderIsKept() throws Exception {
    Measure sound = of(Who.EVERYONE);
    Measure half = at(LINE);
    Measure mixed =
        measure(BAN, Who.EVERYONE, Validity.ALWAYS, new Place.Unlocated("bridge", "lost"), LINE);
    Written written =
        Written.of(List.of(order(exempting(new Exemption.PrivateGround()), sound, half, mixed)));

    assertThat(written.plan().leftOut()).hasSize(2);
    assertThat(written.read().orders()).singleElement().isEqualTo(written.plan().orders().get(0));
    assertThat(written.read().orders().get(0).measures()).hasSize(3);
    assertThat(written.plan().leftOut().get(1).place()).contains("bridge");
  }

  @Test
  void aTextThatXmlCannotHoldLeavesTheOrderOut() {
    TrafficOrder order = order(of(Who.EVERYONE));
    List<TrafficOrder> faulty =
        List.of(
            new TrafficOrder(
                order.id(),
                "bell \u0007",
                "",
                "",
                Optional.empty(),
                order.source(),
                order.measures()),
            new TrafficOrder(
                new OrderId("b"),
                "x".repeat(2000),
                "",
                "",
                Optional.empty(),
                order.source(),
                order.measures()),
            new TrafficOrder(
                new OrderId("c"),
                "c",
                "",
                "",
                Optional.of(URI.create("mailto:mairie@example.org")),
                order.source(),
                order.measures()),
            new TrafficOrder(
                new OrderId("d  d"),
                "d",
                "",
                "",
                Optional.empty(),
                order.source(),
                order.measures()));

    assertThat(new DatexWriter().plan(faulty).leftOut())
        .extracting(Inexpressible::reason)
        .satisfiesExactly(
            reason -> assertThat(reason).contains("XML cannot hold"),
            reason -> assertThat(reason).contains("2000 characters"),
            reason -> assertThat(reason).contains("web page"),
            reason -> assertThat(reason).contains("blanks"));
  }

  @Test
  void theSameOrderTwiceIsWrittenOnce() throws Exception {
    Written written = Written.of(List.of(order(of(Who.EVERYONE)), order(of(Who.EVERYONE))));

    assertThat(written.read().orders()).hasSize(1);
    assertThat(written.plan().leftOut())
        .singleElement()
        .satisfies(leftOut -> assertThat(leftOut.reason()).contains("same id"));
  }

  @Test
  void hoursOnWorkingDaysButHolidaysAreSaidWithAnException() throws Exception {
    WeeklyWindows hours =
        new WeeklyWindows(
            Set.of(DayOfWeek.MONDAY),
            List.of(new DailyWindow(LocalTime.of(7, 0), LocalTime.of(9, 0))),
            HolidayRule.EXCLUDED);
    Written written = Written.of(List.of(order(during(hours))));

    assertThat(written.plan().leftOut()).isEmpty();
    assertThat(new String(written.file(), StandardCharsets.UTF_8))
        .contains("exceptionPeriod")
        .contains("publicHoliday");
  }

  @Test
  void aLimitOfMassIsSaidAsAnyReaderOfTheStandardUnderstandsIt() throws Exception {
    Written written =
        Written.of(List.of(order(restricting(Threshold.above(Quantity.PERMITTED_MASS, 7.5)))));

    assertThat(new String(written.file(), StandardCharsets.UTF_8))
        .contains("<com:nationalIdentifier>Gabarit<")
        .contains("<com:vehicleType>heavyGoodsVehicle<")
        .contains("<com:comparisonOperator>greaterThan<")
        .contains("<com:grossVehicleWeight>7.5<");
  }
}

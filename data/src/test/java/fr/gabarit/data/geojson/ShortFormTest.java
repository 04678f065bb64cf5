package fr.gabarit.data.geojson;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteSeverity;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.order.Effect;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.Measure;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.order.Validity;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.VehicleClause.Threshold;
import fr.gabarit.order.Who;
import fr.gabarit.time.Always;
import fr.gabarit.time.DailyWindow;
import fr.gabarit.time.DateSpan;
import fr.gabarit.time.HolidayRule;
import fr.gabarit.time.Intersection;
import fr.gabarit.time.TimeSet;
import fr.gabarit.time.Union;
import fr.gabarit.time.WeeklyWindows;
import fr.gabarit.vehicle.Activity;
import fr.gabarit.vehicle.CritAir;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShortFormTest {
  private static Measure measure(String properties) throws Exception {
    OrderFile file = Features.read(Features.collection(Features.feature(properties)));
    assertThat(file.orders()).hasSize(1);
    assertThat(file.orders().get(0).measures()).hasSize(1);
    return file.orders().get(0).measures().get(0);
  }

  private static TimeSet times(String properties) throws Exception {
    return measure("\"order\":\"a\"," + properties).when().times();
  }

  private static DailyWindow window(String from, String to) {
    return new DailyWindow(LocalTime.parse(from), LocalTime.parse(to));
  }

  @Test
  void anOrderAloneClosesThePlaceToEveryone() throws Exception {
    TrafficOrder order =
        Features.read(Features.collection(Features.feature("\"order\":\"2026-1\"")))
            .orders()
            .get(0);

    assertThat(order.identifier()).isEqualTo("2026-1");
    assertThat(order.title()).isEqualTo("2026-1");
    Measure measure = order.measures().get(0);
    assertThat(measure.effect()).isEqualTo(new Effect.NoEntry());
    assertThat(measure.who()).isEqualTo(Who.EVERYONE);
    assertThat(measure.when()).isEqualTo(Validity.ALWAYS);
  }

  @Test
  void limitsAreAlternatives() throws Exception {
    assertThat(
            measure(
                    """
                    "order":"a","max_weight_t":7.5,"max_height_m":"3.8","hgv":true,"hazmat":true,
                    "crit_air":"4, 5,without","max_axle_load_t":null""")
                .who()
                .restricted())
        .containsExactlyInAnyOrder(
            Threshold.above(Quantity.PERMITTED_MASS, 7.5),
            Threshold.above(Quantity.HEIGHT, 3.8),
            Threshold.above(Quantity.PERMITTED_MASS, 3.5),
            new VehicleClause.Hazmat(Set.of()),
            new VehicleClause.CritAirIn(Set.of(CritAir.CLASS_4, CritAir.CLASS_5, CritAir.WITHOUT)));
  }

  @Test
  void aFlagThatIsOffRestrictsNobody() throws Exception {
    assertThat(
            measure("\"order\":\"a\",\"hgv\":false,\"hazmat\":false,\"max_weight_t\":3.5")
                .who()
                .restricted())
        .containsExactly(Threshold.above(Quantity.PERMITTED_MASS, 3.5));
  }

  @Test
  void exceptionsAreWordsInATextOrAnArray() throws Exception {
    List<Exemption> expected =
        List.of(
            new Exemption.LocalTraffic(),
            new Exemption.DeclaredActivity(Activity.POLICE),
            new Exemption.HeldPermit("old mill"));

    assertThat(
            measure("\"order\":\"a\",\"except\":\"local_traffic, police, permit: old mill\"")
                .who()
                .exempted())
        .isEqualTo(expected);
    assertThat(
            measure("\"order\":\"a\",\"except\":[\"local_traffic\",\"police\",\"permit:old mill\"]")
                .who()
                .exempted())
        .isEqualTo(expected);
  }

  @Test
  void aSpeedMakesASpeedLimit() throws Exception {
    assertThat(measure("\"order\":\"a\",\"max_speed_kmh\":30").effect())
        .isEqualTo(new Effect.SpeedLimit(30));
    assertThat(
            measure("\"order\":\"a\",\"effect\":\"alternating_traffic\",\"delay_s\":90").effect())
        .isEqualTo(new Effect.AlternatingTraffic(Duration.ofSeconds(90)));
  }

  @Test
  void hoursAreReadAsOpeningHours() throws Exception {
    assertThat(times("\"hours\":\"24/7\"")).isEqualTo(new Always());
    assertThat(times("\"hours\":\"22:00-06:00\""))
        .isEqualTo(WeeklyWindows.everyDay(List.of(window("22:00", "06:00"))));
    assertThat(times("\"hours\":\"Sa,Su\""))
        .isEqualTo(WeeklyWindows.wholeDays(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)));
    assertThat(times("\"hours\":\"Mo-Fr 07:00-09:30,16:00-19:00; Sa 20:00-24:00; PH off\""))
        .isEqualTo(
            new Union(
                List.of(
                    new WeeklyWindows(
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        List.of(window("07:00", "09:30"), window("16:00", "19:00")),
                        HolidayRule.EXCLUDED),
                    new WeeklyWindows(
                        Set.of(DayOfWeek.SATURDAY),
                        List.of(window("20:00", "00:00")),
                        HolidayRule.EXCLUDED))));
    assertThat(times("\"hours\":\"Su,PH 06:00-22:00\""))
        .isEqualTo(
            new WeeklyWindows(
                Set.of(DayOfWeek.SUNDAY), List.of(window("06:00", "22:00")), HolidayRule.INCLUDED));
    assertThat(times("\"hours\":\"Fr-Mo 22:00-06:00\""))
        .isEqualTo(
            WeeklyWindows.on(
                Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY),
                List.of(window("22:00", "06:00"))));
  }

  @Test
  void hoursInDoubtAreWidenedAndFlagged() throws Exception {
    OrderFile file =
        Features.read(
            Features.collection(Features.feature("\"order\":\"a\",\"hours\":\"18:00-22:00+\"")));

    assertThat(file.orders().get(0).measures().get(0).when())
        .isEqualTo(new Validity(WeeklyWindows.everyDay(List.of(window("18:00", "06:00"))), true));
    assertThat(file.report().notes(NoteSeverity.WARNING))
        .anyMatch(note -> note.kind() == NoteKind.HOURS_UNCERTAIN);
  }

  @Test
  void daysAndTimesMayStandInColumns() throws Exception {
    assertThat(times("\"days\":\"Mo-We\",\"from\":\"22:00\",\"to\":\"06:00\""))
        .isEqualTo(
            WeeklyWindows.on(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY),
                List.of(window("22:00", "06:00"))));
    assertThat(times("\"days\":[\"Mo\",\"We\"]"))
        .isEqualTo(WeeklyWindows.wholeDays(Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY)));
  }

  @Test
  void theLastDayIsIncludedAndInCivilTime() throws Exception {
    assertThat(times("\"valid_from\":\"2026-09-07\",\"valid_to\":\"2026-12-31\""))
        .isEqualTo(
            DateSpan.between(
                Instant.parse("2026-09-06T22:00:00Z"), Instant.parse("2026-12-31T23:00:00Z")));
    assertThat(times("\"valid_from\":\"2026-09-07T08:00\",\"hours\":\"Sa\""))
        .isEqualTo(
            new Intersection(
                List.of(
                    DateSpan.from(Instant.parse("2026-09-07T06:00:00Z")),
                    WeeklyWindows.wholeDays(Set.of(DayOfWeek.SATURDAY)))));
  }

  @Test
  void theShortNamesMayStandInWhen() throws Exception {
    Validity validity =
        measure("\"order\":\"a\",\"when\":{\"hours\":\"Sa\",\"hours_uncertain\":true}").when();

    assertThat(validity)
        .isEqualTo(new Validity(WeeklyWindows.wholeDays(Set.of(DayOfWeek.SATURDAY)), true));
  }

  @Test
  void featuresOfOneMeasureAreItsPlaces() throws Exception {
    OrderFile file =
        Features.read(
            Features.collection(
                Features.feature("\"order\":\"a\",\"measure\":1,\"label\":\"one\""),
                Features.feature(
                    "\"order\":\"a\",\"measure\":\"1\",\"title\":\"T\",\"max_weight_t\":19,\"label\":\"two\""),
                Features.feature("\"order\":\"a\",\"measure\":2,\"max_speed_kmh\":30")));

    TrafficOrder order = file.orders().get(0);
    assertThat(order.title()).isEqualTo("T");
    assertThat(order.measures()).extracting(Measure::id).containsExactly("1", "2");
    assertThat(order.measures().get(0).places())
        .extracting(Place::label)
        .containsExactly("one", "two");
    assertThat(order.measures().get(0).who().restricted())
        .containsExactly(Threshold.above(Quantity.PERMITTED_MASS, 19));
  }

  @Test
  void placesMayBeWaysOfTheMap() throws Exception {
    OrderFile file =
        Features.read(
            Features.collection(
                "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"order\":\"a\",\"osm_way_ids\":\"12, 13\",\"direction\":\"backward\",\"road_number\":\"D943\",\"road_name\":\"Rue X\"}}"));

    assertThat(file.orders().get(0).measures().get(0).places())
        .containsExactly(
            new Place.OsmWays("D943 Rue X", Set.of(12L, 13L), PlaceDirection.BACKWARD));
  }

  @Test
  void aLineIsNamedAfterItsRoad() throws Exception {
    Place.Line line =
        (Place.Line) measure("\"order\":\"a\",\"road_name\":\"Rue X\"").places().get(0);

    assertThat(line.label()).isEqualTo("Rue X");
    assertThat(line.roadName()).isEqualTo(Optional.of("Rue X"));
    assertThat(line.direction()).isEqualTo(PlaceDirection.BOTH);
  }
}

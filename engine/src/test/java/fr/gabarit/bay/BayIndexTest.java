package fr.gabarit.bay;

import static fr.gabarit.bay.Bays.bay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gabarit.bay.BayFinding.Usability;
import fr.gabarit.matching.MatchSettings;
import fr.gabarit.matching.PlaceMatcher;
import fr.gabarit.network.NetworkBuilder;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.Effect;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.OrderEvaluator;
import fr.gabarit.order.Orders;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.overlay.OrderPlacer;
import fr.gabarit.time.Always;
import fr.gabarit.time.CivilTime;
import fr.gabarit.time.DailyWindow;
import fr.gabarit.time.Never;
import fr.gabarit.time.TimeSet;
import fr.gabarit.time.WeeklyWindows;
import fr.gabarit.vehicle.VehiclePreset;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

class BayIndexTest {
  private static final Instant MORNING = paris("2026-06-03T09:00");
  private static final TimeSet WORKING_MORNINGS =
      WeeklyWindows.on(
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), List.of(window("08:00", "12:00")));

  private final NetworkBuilder roads = new NetworkBuilder();

  private static Instant paris(String civil) {
    return LocalDateTime.parse(civil).atZone(CivilTime.ZONE).toInstant();
  }

  private static DailyWindow window(String start, String end) {
    return new DailyWindow(LocalTime.parse(start), LocalTime.parse(end));
  }

  private static BayStop stop(VehiclePreset preset, Instant at) {
    return new BayStop(preset.toVehicle(), at, Optional.empty());
  }

  private BayIndex index(List<TrafficOrder> orders, DeliveryBay... bays) {
    roads.road(roads.node(-300, 0), roads.node(300, 0)).way(7);
    RoadNetwork network = roads.build();
    return new BayIndex(
        List.of(bays),
        new OrderPlacer(
                network, new PlaceMatcher(network, MatchSettings.defaults()), new OrderEvaluator())
            .place(orders));
  }

  private BayFinding judge(Bays bay, BayStop stop) {
    Coordinate at = NetworkBuilder.position(0, 5);
    List<BayFinding> found = index(List.of(), bay.at(at).build()).near(at.x, at.y, 50, stop);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void aVehicleThatFitsMayUseTheBay() {
    BayFinding finding = judge(bay("a"), stop(VehiclePreset.RIGID_12T, MORNING));

    assertThat(finding.usability()).isEqualTo(Usability.USABLE);
    assertThat(finding.obstacles()).isEmpty();
  }

  @Test
  void aLongVehicleMayNotUseAShortBay() {
    BayStop stop = stop(VehiclePreset.ARTICULATED_44T, MORNING);

    assertThat(judge(bay("a").lengthMetres(12), stop).obstacles())
        .containsExactly(new Obstacle.TooLong(12, stop.vehicle().lengthMetres()));
  }

  @Test
  void anUnknownLengthKeepsNobodyOut() {
    assertThat(
            judge(bay("a").lengthUnknown(), stop(VehiclePreset.ARTICULATED_44T, MORNING))
                .usability())
        .isEqualTo(Usability.USABLE);
  }

  @Test
  void aBayOutOfUseIsUsedByNobody() {
    assertThat(judge(bay("a").outOfUse(), stop(VehiclePreset.RIGID_12T, MORNING)).obstacles())
        .containsExactly(new Obstacle.Inactive());
  }

  @Test
  void outsideItsHoursTheBayIsNotKeptAndTheNextOpeningIsTold() {
    Bays bay = bay("a").hours(WORKING_MORNINGS, WORKING_MORNINGS);

    assertThat(judge(bay, stop(VehiclePreset.RIGID_12T, paris("2026-06-05T12:00"))).obstacles())
        .containsExactly(new Obstacle.OutsideHours(Optional.of(paris("2026-06-08T08:00"))));
  }

  @Test
  void hoursInDoubtMakeTheBayDoubtful() {
    BayFinding finding =
        judge(bay("a").hours(new Never(), new Always()), stop(VehiclePreset.RIGID_12T, MORNING));

    assertThat(finding.usability()).isEqualTo(Usability.DOUBTFUL);
    assertThat(finding.obstacles()).containsExactly(new Obstacle.HoursInDoubt());
  }

  @Test
  void aStayMustFitIntoTheHoursAndTheLongestStay() {
    Bays bay = bay("a").hours(WORKING_MORNINGS, WORKING_MORNINGS).maxStay(Duration.ofMinutes(45));
    VehiclePreset lorry = VehiclePreset.RIGID_12T;

    assertThat(judge(bay, stay(lorry, "2026-06-03T11:30", 30)).obstacles()).isEmpty();
    assertThat(judge(bay, stay(lorry, "2026-06-03T11:31", 30)).obstacles())
        .containsExactly(new Obstacle.OutsideHours(Optional.of(paris("2026-06-04T08:00"))));
    assertThat(judge(bay, stay(lorry, "2026-06-03T09:00", 60)).obstacles())
        .containsExactly(new Obstacle.StayTooShort(Duration.ofMinutes(45), Duration.ofMinutes(60)));
  }

  private static BayStop stay(VehiclePreset preset, String arrival, int minutes) {
    return new BayStop(
        preset.toVehicle(), paris(arrival), Optional.of(Duration.ofMinutes(minutes)));
  }

  @Test
  void theMassAllowedDependsOnTheHour() {
    Bays bay =
        bay("a")
            .mass(
                new BayUse.MassLimit(19, daily("06:00", "10:00")),
                new BayUse.MassLimit(3.5, daily("10:00", "19:00")));

    assertThat(judge(bay, stop(VehiclePreset.RIGID_12T, MORNING)).obstacles()).isEmpty();
    assertThat(judge(bay, stop(VehiclePreset.RIGID_12T, paris("2026-06-03T10:00"))).obstacles())
        .containsExactly(new Obstacle.TooHeavy(3.5, 12));
    assertThat(judge(bay, stop(VehiclePreset.VAN_3_5T, paris("2026-06-03T10:00"))).obstacles())
        .isEmpty();
    assertThat(judge(bay, stop(VehiclePreset.RIGID_12T, paris("2026-06-03T20:00"))).obstacles())
        .containsExactly(new Obstacle.OutsideHours(Optional.of(paris("2026-06-04T06:00"))));
  }

  private static TimeSet daily(String start, String end) {
    return WeeklyWindows.everyDay(List.of(window(start, end)));
  }

  @Test
  void aParkingProhibitionDrawnAlongTheStreetHoldsOnItsBays() {
    TrafficOrder order =
        parking("works").during(daily("08:00", "10:00")).at(line(-100, 3, 20, 3)).build();
    Coordinate near = NetworkBuilder.position(0, 5);
    Coordinate far = NetworkBuilder.position(120, 5);
    BayIndex index =
        index(List.of(order), bay("far").at(far).build(), bay("near").at(near).build());

    List<BayFinding> found =
        index.near(near.x, near.y, 500, stop(VehiclePreset.RIGID_12T, MORNING));

    assertThat(found)
        .extracting(finding -> finding.sited().bay().id())
        .containsExactly("near", "far");
    assertThat(found.get(0).obstacles())
        .containsExactly(
            new Obstacle.ParkingProhibited(
                order, order.measures().get(0), Optional.of(paris("2026-06-03T10:00"))));
    assertThat(found.get(1).obstacles()).isEmpty();
    assertThat(
            index
                .near(near.x, near.y, 50, stop(VehiclePreset.RIGID_12T, paris("2026-06-03T10:00")))
                .get(0)
                .usability())
        .isEqualTo(Usability.USABLE);
  }

  @Test
  void aParkingProhibitionThatBeginsDuringTheStayIsToldWithTheHour() {
    TrafficOrder order =
        parking("works").during(daily("10:00", "12:00")).at(line(-100, 3, 20, 3)).build();
    Coordinate at = NetworkBuilder.position(0, 5);
    BayIndex index =
        index(
            List.of(order),
            bay("limited").at(at).maxStay(Duration.ofMinutes(30)).build(),
            bay("free").at(at).build());
    Instant before = paris("2026-06-03T09:45");
    Obstacle certain =
        new Obstacle.ParkingProhibitedLater(
            order, order.measures().get(0), paris("2026-06-03T10:00"), true);
    Obstacle doubtful =
        new Obstacle.ParkingProhibitedLater(
            order, order.measures().get(0), paris("2026-06-03T10:00"), false);

    assertThat(obstaclesById(index, at, before, Optional.of(Duration.ofMinutes(20))))
        .containsEntry("limited", List.of(certain))
        .containsEntry("free", List.of(certain));
    assertThat(obstaclesById(index, at, before, Optional.of(Duration.ofMinutes(15))))
        .containsEntry("limited", List.of())
        .containsEntry("free", List.of());
    assertThat(obstaclesById(index, at, before, Optional.empty()))
        .containsEntry("limited", List.of(doubtful))
        .containsEntry("free", List.of());
  }

  private static Map<String, List<Obstacle>> obstaclesById(
      BayIndex index, Coordinate at, Instant arrival, Optional<Duration> stay) {
    return index
        .near(at.x, at.y, 50, new BayStop(VehiclePreset.RIGID_12T.toVehicle(), arrival, stay))
        .stream()
        .collect(Collectors.toMap(finding -> finding.sited().bay().id(), BayFinding::obstacles));
  }

  @Test
  void aParkingProhibitionToldByWayHoldsOnBaysAlongTheWay() {
    TrafficOrder order =
        parking("way").at(new Place.OsmWays("way", Set.of(7L), PlaceDirection.BOTH)).build();
    Coordinate near = NetworkBuilder.position(0, 10);
    Coordinate apart = NetworkBuilder.position(0, 80);

    assertThat(
            index(List.of(order), bay("a").at(near).build(), bay("b").at(apart).build())
                .near(near.x, near.y, 200, stop(VehiclePreset.RIGID_12T, MORNING)))
        .extracting(BayFinding::usability)
        .containsExactly(Usability.UNUSABLE, Usability.USABLE);
  }

  @Test
  void aParkingProhibitionForOthersOrSparingDeliveriesDoesNotHold() {
    Coordinate at = NetworkBuilder.position(0, 5);
    List<TrafficOrder> orders =
        List.of(
            parking("heavy").above(Quantity.PERMITTED_MASS, 19).at(line(-50, 0, 50, 0)).build(),
            parking("except").except(new Exemption.Deliveries()).at(line(-50, 0, 50, 0)).build());

    assertThat(
            index(orders, bay("a").at(at).build())
                .near(at.x, at.y, 50, stop(VehiclePreset.RIGID_12T, MORNING)))
        .extracting(BayFinding::usability)
        .containsExactly(Usability.USABLE);
  }

  private static Orders parking(String id) {
    return Orders.order(id).effect(new Effect.ParkingProhibited());
  }

  private static Place.Line line(double fromEast, double fromNorth, double toEast, double toNorth) {
    LineString line =
        new GeometryFactory()
            .createLineString(
                new Coordinate[] {
                  NetworkBuilder.position(fromEast, fromNorth),
                  NetworkBuilder.position(toEast, toNorth)
                });
    return new Place.Line("line", line, Optional.empty(), Optional.empty(), PlaceDirection.BOTH);
  }

  @Test
  void baysAreFoundWithinARadiusOrABox() {
    Coordinate at = NetworkBuilder.position(0, 5);
    Coordinate other = NetworkBuilder.position(100, 5);
    BayIndex index = index(List.of(), bay("b").at(other).build(), bay("a").at(at).build());
    BayStop stop = stop(VehiclePreset.RIGID_12T, MORNING);

    assertThat(index.near(at.x, at.y, 99, stop)).hasSize(1);
    assertThat(index.near(at.x, at.y, 101, stop)).hasSize(2);
    assertThat(index.near(at.x, at.y, 101, stop).get(1).distanceMetres()).isBetween(99.0, 101.0);
    Envelope box = new Envelope(at);
    box.expandToInclude(other);
    assertThat(index.within(box, stop))
        .extracting(finding -> finding.sited().bay().id())
        .containsExactly("a", "b");
  }

  @Test
  void queriesFindWhatANaiveScanFinds() {
    long seed = Long.getLong("gabarit.seed", System.nanoTime());
    Random random = new Random(seed);
    List<DeliveryBay> bays = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      bays.add(bay("bay" + i).at(somewhere(random)).build());
    }
    BayIndex index = index(List.of(), bays.toArray(DeliveryBay[]::new));
    BayStop stop = stop(VehiclePreset.RIGID_12T, MORNING);

    for (int i = 0; i < 100; i++) {
      Coordinate at = somewhere(random);
      double radius = random.nextDouble() * 1500;
      Envelope box = new Envelope(at, somewhere(random));
      assertThat(index.near(at.x, at.y, radius, stop).stream().map(BayIndexTest::idOf))
          .as("near, gabarit.seed=%d", seed)
          .containsExactlyElementsOf(
              bays.stream()
                  .filter(bay -> metres(at, bay) <= radius)
                  .sorted(Comparator.comparingDouble(bay -> metres(at, bay)))
                  .map(DeliveryBay::id)
                  .toList());
      assertThat(index.within(box, stop).stream().map(BayIndexTest::idOf))
          .as("within, gabarit.seed=%d", seed)
          .containsExactlyInAnyOrderElementsOf(
              bays.stream()
                  .filter(bay -> box.contains(bay.place().longitude(), bay.place().latitude()))
                  .map(DeliveryBay::id)
                  .toList());
    }
  }

  private static Coordinate somewhere(Random random) {
    return NetworkBuilder.position(
        random.nextDouble() * 4000 - 2000, random.nextDouble() * 4000 - 2000);
  }

  private static String idOf(BayFinding finding) {
    return finding.sited().bay().id();
  }

  /** By Pythagoras, with the cosine of the point's own latitude. */
  private static double metres(Coordinate at, DeliveryBay bay) {
    double north = (bay.place().latitude() - at.y) * 111_195;
    double east = (bay.place().longitude() - at.x) * 111_195 * Math.cos(Math.toRadians(at.y));
    return Math.hypot(east, north);
  }

  @Test
  void everyObstacleIsSaidInBothLanguages() {
    TrafficOrder order = parking("2026-12").build();
    List<Obstacle> obstacles =
        List.of(
            new Obstacle.Inactive(),
            new Obstacle.TooLong(9, 16.5),
            new Obstacle.TooHeavy(3.5, 12),
            new Obstacle.OutsideHours(Optional.of(paris("2026-06-04T06:00"))),
            new Obstacle.HoursInDoubt(),
            new Obstacle.StayTooShort(Duration.ofMinutes(30), Duration.ofMinutes(45)),
            new Obstacle.ParkingProhibited(order, order.measures().get(0), Optional.empty()),
            new Obstacle.ParkingProhibitedLater(
                order, order.measures().get(0), paris("2026-06-04T06:00"), true));

    assertThat(obstacles)
        .extracting(Object::getClass)
        .hasSameSizeAs(Obstacle.class.getPermittedSubclasses());
    assertThat(obstacles.stream().map(new BayWords(Locale.FRANCE)::describe))
        .containsExactly(
            "aire hors service",
            "véhicule de 16,5 m pour une aire de 9 m",
            "véhicule de 12 t, 3,5 t au plus à cette heure",
            "hors des heures réservées aux livraisons, prochaine ouverture 04/06/2026 06:00",
            "horaires incertains",
            "arrêt de 45 min, 30 min au plus",
            "stationnement interdit par l'arrêté " + order.identifier(),
            "jusqu'au 04/06/2026 06:00 seulement, ensuite stationnement interdit par l'arrêté "
                + order.identifier());
    assertThat(obstacles.stream().map(new BayWords(Locale.UK)::describe))
        .containsExactly(
            "the bay is out of use",
            "the vehicle is 16.5 m long, the bay 9 m",
            "the vehicle weighs 12 t, at most 3.5 t are allowed at this hour",
            "outside the hours kept for deliveries, next from 2026-06-04 06:00",
            "the hours are in doubt",
            "a stop of 45 min, at most 30 min are allowed",
            "parking is prohibited by order " + order.identifier(),
            "until 2026-06-04 06:00 only, then parking is prohibited by order "
                + order.identifier());
  }

  @Test
  void impossibleBaysAreRefused() {
    assertThatThrownBy(() -> bay("a").lengthMetres(0).build()).hasMessageContaining("above 0");
    assertThatThrownBy(() -> bay("a").at(new Coordinate(2.7, 95)).build())
        .hasMessageContaining("latitude");
    assertThatThrownBy(() -> bay(" ").build()).hasMessageContaining("id");
  }
}

package fr.gabarit.data.geojson;

import fr.gabarit.data.geometry.RandomSquares;
import fr.gabarit.order.Commune;
import fr.gabarit.order.Comparison;
import fr.gabarit.order.Effect;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.KilometrePost;
import fr.gabarit.order.LimitNature;
import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderId;
import fr.gabarit.order.OrderSource;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.StreetLimit;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.order.TurnSense;
import fr.gabarit.order.TurnVia;
import fr.gabarit.order.Validity;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.Who;
import fr.gabarit.time.Always;
import fr.gabarit.time.CalendarWindows;
import fr.gabarit.time.Complement;
import fr.gabarit.time.DailyWindow;
import fr.gabarit.time.DateSpan;
import fr.gabarit.time.HolidayRule;
import fr.gabarit.time.Intersection;
import fr.gabarit.time.Never;
import fr.gabarit.time.PublicHolidays;
import fr.gabarit.time.RandomCalendarDays;
import fr.gabarit.time.TimeSet;
import fr.gabarit.time.Union;
import fr.gabarit.time.WeeklyWindows;
import fr.gabarit.time.YearlySeason;
import fr.gabarit.vehicle.Activity;
import fr.gabarit.vehicle.CritAir;
import fr.gabarit.vehicle.HazmatKind;
import fr.gabarit.vehicle.TunnelCategory;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Any orders at all, of every kind there is. */
public final class RandomOrders {
  private static final List<String> WORDS =
      List.of(
          "Rue d'Éloi", "\"quoted\"", "a\\b", "ligne\nsuivante", "路", "", "D943", "null", "7.5");

  private final Random random;
  private final RandomCalendarDays days;
  private final RandomSquares squares;
  private final GeometryFactory geometries = new GeometryFactory();

  public RandomOrders(Random random) {
    this.random = random;
    squares = new RandomSquares(random);
    this.days = RandomCalendarDays.any(random);
  }

  public List<TrafficOrder> orders() {
    List<TrafficOrder> orders = new ArrayList<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      orders.add(order("order " + i));
    }
    return orders;
  }

  private TrafficOrder order(String id) {
    List<Measure> measures = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      measures.add(
          new Measure(
              "m" + i,
              effect(),
              new Who(listOf(() -> clause(3)), listOf(this::exemption)),
              new Validity(times(4), random.nextBoolean()),
              some(this::place)));
    }
    return new TrafficOrder(
        new OrderId(id),
        word(),
        word(),
        word(),
        random.nextBoolean()
            ? Optional.empty()
            : Optional.of(URI.create("https://example.org/" + random.nextInt(100) + "?a=%20#b")),
        any(OrderSource.values()),
        measures);
  }

  private Effect effect() {
    return switch (random.nextInt(6)) {
      case 0 -> new Effect.NoEntry();
      case 1 -> new Effect.SpeedLimit(1 + random.nextInt(130));
      case 2 -> new Effect.AlternatingTraffic(Duration.ofMillis(random.nextInt(1_000_000)));
      case 3 -> new Effect.NoOvertaking();
      case 4 -> new Effect.ParkingProhibited();
      default -> new Effect.StorageArea(word());
    };
  }

  private VehicleClause clause(int depth) {
    return switch (random.nextInt(depth > 0 ? 9 : 7)) {
      case 0 ->
          new VehicleClause.Threshold(
              any(Quantity.values()),
              any(Comparison.values()),
              random.nextBoolean() ? random.nextInt(50) : random.nextDouble() * 50,
              any(LimitNature.values()));
      case 1 -> new VehicleClause.CritAirIn(subset(CritAir.values()));
      case 2 -> new VehicleClause.Hazmat(subset(HazmatKind.values()));
      case 3 -> new VehicleClause.ForbiddenInTunnel(any(TunnelCategory.values()));
      case 4 -> new VehicleClause.Declares(subset(Activity.values()));
      case 5 -> new VehicleClause.NotFreight(word());
      case 6 -> new VehicleClause.FreeText(word());
      case 7 -> new VehicleClause.AllOf(listOf(() -> clause(depth - 1)));
      default -> new VehicleClause.Not(clause(depth - 1));
    };
  }

  private Exemption exemption() {
    return switch (random.nextInt(9)) {
      case 0 -> new Exemption.LocalTraffic();
      case 1 -> new Exemption.Deliveries();
      case 2 -> new Exemption.Residents();
      case 3 -> new Exemption.PrivateGround();
      case 4 -> new Exemption.DeclaredActivity(any(Activity.values()));
      case 5 -> new Exemption.HeldPermit(word());
      case 6 -> new Exemption.Vehicles(clause(2));
      case 7 -> new Exemption.NotFreight(word());
      default -> new Exemption.FreeText(word());
    };
  }

  private TimeSet times(int depth) {
    return switch (random.nextInt(depth > 0 ? 10 : 7)) {
      case 0 -> new Always();
      case 1 -> new Never();
      case 2 -> span();
      case 3 -> weekly();
      case 4 -> new PublicHolidays();
      case 5 ->
          new YearlySeason(
              MonthDay.of(1 + random.nextInt(12), 1 + random.nextInt(28)), MonthDay.of(2, 29));
      case 6 -> new CalendarWindows(days.tree(3), windows());
      case 7 -> new Union(some(() -> times(depth - 1)));
      case 8 -> new Intersection(some(() -> times(depth - 1)));
      default -> new Complement(times(depth - 1));
    };
  }

  private DateSpan span() {
    Instant start = Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
    Instant end = start.plusMillis(1 + random.nextInt(Integer.MAX_VALUE));
    return new DateSpan(
        random.nextBoolean() ? Optional.of(start) : Optional.empty(),
        random.nextBoolean() ? Optional.of(end) : Optional.empty());
  }

  private WeeklyWindows weekly() {
    Set<DayOfWeek> days = subset(DayOfWeek.values());
    HolidayRule rule = days.isEmpty() ? HolidayRule.INCLUDED : any(HolidayRule.values());
    return new WeeklyWindows(days, windows(), rule);
  }

  private List<DailyWindow> windows() {
    return some(() -> new DailyWindow(time(), time()));
  }

  private LocalTime time() {
    return random.nextBoolean()
        ? LocalTime.of(random.nextInt(24), random.nextInt(60))
        : LocalTime.ofNanoOfDay((long) (random.nextDouble() * 86_400_000_000_000L));
  }

  private Place place() {
    return switch (random.nextInt(9)) {
      case 0 ->
          new Place.Line(
              word(),
              random.nextBoolean()
                  ? line()
                  : geometries.createMultiLineString(some(this::line).toArray(LineString[]::new)),
              optionalWord(),
              optionalWord(),
              any(PlaceDirection.values()));
      case 1 ->
          new Place.Area(
              word(),
              random.nextBoolean()
                  ? squares.from(0)
                  : geometries.createMultiPolygon(
                      new Polygon[] {squares.from(0), squares.from(3)}));
      case 2 ->
          new Place.OsmWays(
              word(),
              Set.copyOf(List.of(4_000_000_000L, random.nextLong())),
              any(PlaceDirection.values()));
      case 3 -> {
        Coordinate at = coordinate();
        yield new Place.OsmNode(word(), random.nextLong(), at.x, at.y, ids());
      }
      case 4 -> new Place.Turn(word(), any(TurnSense.values()), ids(), via(), ids());
      case 5 ->
          new Place.NamedStreet(
              word(),
              commune(),
              word(),
              maybe(this::limit),
              maybe(this::limit),
              any(PlaceDirection.values()));
      case 6 ->
          new Place.NumberedRoad(
              word(),
              word(),
              optionalWord(),
              maybe(this::post),
              maybe(this::post),
              any(PlaceDirection.values()));
      case 7 -> new Place.WholeCommune(word(), commune(), Set.copyOf(List.of("Rue Haute")));
      default -> new Place.Unlocated(word(), word());
    };
  }

  private <T> Optional<T> maybe(Supplier<T> source) {
    return random.nextBoolean() ? Optional.of(source.get()) : Optional.empty();
  }

  private Set<Long> ids() {
    return Set.copyOf(List.of(5_000_000_000L, random.nextLong()));
  }

  private TurnVia via() {
    if (random.nextBoolean()) {
      return new TurnVia.Ways(List.of(random.nextLong(), random.nextLong()));
    }
    Coordinate at = coordinate();
    return new TurnVia.Node(random.nextLong(), at.x, at.y);
  }

  private Commune commune() {
    return switch (random.nextInt(3)) {
      case 0 -> new Commune(Optional.of("62498"), Optional.empty());
      case 1 -> new Commune(Optional.empty(), Optional.of(word()));
      default -> new Commune(Optional.of("2A004"), Optional.of(word()));
    };
  }

  private StreetLimit limit() {
    return switch (random.nextInt(3)) {
      case 0 -> new StreetLimit.HouseNumber("12 bis");
      case 1 -> new StreetLimit.Crossing(word());
      default -> {
        Coordinate at = coordinate();
        yield new StreetLimit.Point(at.x, at.y);
      }
    };
  }

  private KilometrePost post() {
    return new KilometrePost(
        maybe(() -> "62"),
        Integer.toString(random.nextInt(200)),
        random.nextInt(3000) - 1000,
        any(KilometrePost.Side.values()));
  }

  private LineString line() {
    return geometries.createLineString(new Coordinate[] {coordinate(), coordinate(), coordinate()});
  }

  private Coordinate coordinate() {
    return new Coordinate(random.nextDouble() * 360 - 180, random.nextDouble() * 180 - 90);
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private Optional<String> optionalWord() {
    return random.nextBoolean() ? Optional.of(word()) : Optional.empty();
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> Set<T> subset(T[] values) {
    List<T> shuffled = new ArrayList<>(List.of(values));
    Collections.shuffle(shuffled, random);
    return shuffled.stream()
        .limit(random.nextInt(values.length + 1))
        .collect(Collectors.toUnmodifiableSet());
  }

  private <T> List<T> listOf(Supplier<T> one) {
    return Stream.generate(one).limit(random.nextInt(4)).toList();
  }

  private <T> List<T> some(Supplier<T> one) {
    return Stream.generate(one).limit(1 + random.nextInt(3)).toList();
  }
}

package fr.gabarit.data.datex.writer;

import fr.gabarit.data.geometry.RandomSquares;
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
import fr.gabarit.time.Always;
import fr.gabarit.time.Complement;
import fr.gabarit.time.DailyWindow;
import fr.gabarit.time.DateSpan;
import fr.gabarit.time.HolidayRule;
import fr.gabarit.time.Intersection;
import fr.gabarit.time.PublicHolidays;
import fr.gabarit.time.TimeSet;
import fr.gabarit.time.Union;
import fr.gabarit.time.WeeklyWindows;
import fr.gabarit.time.YearlySeason;
import fr.gabarit.vehicle.Activity;
import fr.gabarit.vehicle.CritAir;
import fr.gabarit.vehicle.HazmatKind;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Random orders of the family that DATEX II expresses exactly, in the form it is read back. */
final class ExpressibleOrders {
  private static final List<String> WORDS =
      List.of("Rue d'Éloi", "\"quoted\" & <tagged>", "a\\b", "路", "D943", "7.5", "]]>");
  private static final List<String> UNDECIDABLE =
      List.of("sauf 3 camions", "engins de plus de 12 m", "hovercraft");
  private static final List<Activity> RESTRICTED =
      List.of(
          Activity.AGRICULTURAL,
          Activity.DELIVERY,
          Activity.LOCAL_RESIDENT,
          Activity.EMERGENCY_SERVICES,
          Activity.MILITARY,
          Activity.RECOVERY,
          Activity.ROAD_MAINTENANCE,
          Activity.REMOVAL,
          Activity.EXCEPTIONAL_TRANSPORT,
          Activity.WASTE_COLLECTION,
          Activity.TANKER);
  private static final List<Activity> EXEMPTED =
      List.of(
          Activity.AGRICULTURAL,
          Activity.EMERGENCY_SERVICES,
          Activity.POLICE,
          Activity.PUBLIC_SERVICE,
          Activity.FORESTRY,
          Activity.MONEY_TRANSPORT,
          Activity.FUEL_DELIVERY,
          Activity.REMOVAL,
          Activity.TANKER,
          Activity.LIVE_ANIMALS);
  private static final List<String> OTHERS =
      List.of("bicycle", "bus", "taxi", "carSharing", "pedestrians", "learnerdriver", "Autocars");

  private final Random random;
  private final RandomSquares squares;
  private final GeometryFactory geometries = new GeometryFactory();

  ExpressibleOrders(Random random) {
    this.random = random;
    squares = new RandomSquares(random);
  }

  List<TrafficOrder> orders() {
    List<TrafficOrder> orders = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      orders.add(order("order-" + i));
    }
    return orders;
  }

  private TrafficOrder order(String id) {
    String identifier = word();
    List<Measure> measures = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      measures.add(
          new Measure(
              Integer.toString(measures.size() + 1),
              effect(),
              new Who(distinct(() -> clause()), distinct(() -> exemption(identifier))),
              new Validity(times(3), false),
              some(this::place)));
    }
    return new TrafficOrder(
        new OrderId(id),
        identifier,
        word(),
        word(),
        random.nextBoolean()
            ? Optional.empty()
            : Optional.of(URI.create("https://example.org/" + random.nextInt(100) + "?a=%20&b#c")),
        OrderSource.DATEX,
        measures);
  }

  private Effect effect() {
    return switch (random.nextInt(7)) {
      case 0, 1 -> new Effect.NoEntry();
      case 2 -> new Effect.SpeedLimit(1 + random.nextInt(130));
      case 3 -> new Effect.AlternatingTraffic(Effect.AlternatingTraffic.DEFAULT_DELAY);
      case 4 -> new Effect.NoOvertaking();
      case 5 -> new Effect.ParkingProhibited();
      default ->
          new Effect.StorageArea(any(List.of("Aire de stockage", "Aire de stockage nord", word())));
    };
  }

  private VehicleClause clause() {
    return switch (random.nextInt(7)) {
      case 0, 1 -> threshold(true);
      case 2 -> new VehicleClause.CritAirIn(subset(CritAir.class));
      case 3 -> new VehicleClause.Hazmat(hazmat());
      case 4 -> new VehicleClause.Declares(Set.of(any(RESTRICTED)));
      case 5 -> new VehicleClause.NotFreight(any(OTHERS));
      default -> new VehicleClause.FreeText(any(UNDECIDABLE));
    };
  }

  private Set<HazmatKind> hazmat() {
    return switch (random.nextInt(3)) {
      case 0 -> Set.of();
      case 1 -> Set.of(HazmatKind.EXPLOSIVE);
      default -> Set.of(HazmatKind.WATER_POLLUTANT);
    };
  }

  private Threshold threshold(boolean restricting) {
    Quantity quantity =
        any(
            List.of(
                Quantity.PERMITTED_MASS,
                Quantity.HEIGHT,
                Quantity.WIDTH,
                Quantity.LENGTH,
                Quantity.AXLE_LOAD,
                Quantity.AXLE_COUNT));
    Comparison comparison = any(List.of(Comparison.values()));
    boolean dimension =
        quantity == Quantity.HEIGHT || quantity == Quantity.WIDTH || quantity == Quantity.LENGTH;
    boolean upper =
        comparison == Comparison.GREATER_THAN || comparison == Comparison.GREATER_OR_EQUAL;
    return new Threshold(
        quantity,
        comparison,
        quantity == Quantity.AXLE_COUNT || random.nextBoolean()
            ? random.nextInt(50)
            : random.nextDouble() * 50,
        restricting && dimension && upper ? LimitNature.PHYSICAL : LimitNature.LEGAL);
  }

  private Exemption exemption(String orderIdentifier) {
    return switch (random.nextInt(9)) {
      case 0 -> new Exemption.LocalTraffic();
      case 1 -> new Exemption.Deliveries();
      case 2 -> new Exemption.Residents();
      case 3 -> new Exemption.HeldPermit(orderIdentifier);
      case 4 -> new Exemption.DeclaredActivity(any(EXEMPTED));
      case 5 -> new Exemption.Vehicles(threshold(false));
      case 6 -> new Exemption.Vehicles(new VehicleClause.CritAirIn(subset(CritAir.class)));
      case 7 -> new Exemption.NotFreight(any(List.of("bicycle", "taxi", "pedestrians")));
      default -> new Exemption.FreeText(any(List.of("sauf 3 camions", "hovercraft")));
    };
  }

  private TimeSet times(int depth) {
    return switch (random.nextInt(depth > 0 ? 10 : 5)) {
      case 0 -> span();
      case 1, 2 -> weekly();
      case 3 -> new PublicHolidays();
      case 4 -> month();
      case 5 -> new Intersection(List.of(span(), weekly()));
      case 6 ->
          new Intersection(
              List.of(
                  span(),
                  new Union(List.of(weekly(), month())),
                  new Complement(new PublicHolidays())));
      case 7 -> new Union(several(() -> times(depth - 1)));
      case 8 -> new Intersection(several(() -> times(depth - 1)));
      default -> random.nextInt(4) == 0 ? new Always() : new Complement(times(depth - 1));
    };
  }

  private DateSpan span() {
    Instant start = Instant.ofEpochSecond(1_700_000_000L + random.nextInt(100_000_000));
    Instant end = start.plusSeconds(1 + random.nextInt(100_000_000));
    return switch (random.nextInt(3)) {
      case 0 -> DateSpan.from(start);
      case 1 -> DateSpan.until(end);
      default -> DateSpan.between(start, end);
    };
  }

  private WeeklyWindows weekly() {
    HolidayRule rule =
        any(List.of(HolidayRule.AS_WEEKDAY, HolidayRule.INCLUDED, HolidayRule.EVES_INCLUDED));
    Set<DayOfWeek> days = subset(DayOfWeek.class);
    return new WeeklyWindows(
        rule != HolidayRule.AS_WEEKDAY && random.nextInt(4) == 0 ? Set.of() : days,
        random.nextInt(4) == 0
            ? List.of(DailyWindow.WHOLE_DAY)
            : some(() -> new DailyWindow(time(), time())),
        rule);
  }

  private LocalTime time() {
    return LocalTime.of(
        random.nextInt(24), any(List.of(0, 30, 59)), random.nextInt(10) == 0 ? 59 : 0);
  }

  private YearlySeason month() {
    Month month = any(List.of(Month.values()));
    return new YearlySeason(MonthDay.of(month, 1), MonthDay.of(month, month.maxLength()));
  }

  private Place place() {
    if (random.nextInt(4) == 0) {
      return new Place.Area(
          word(),
          random.nextBoolean()
              ? squares.from(2)
              : geometries.createMultiPolygon(new Polygon[] {squares.from(2), squares.from(5)}));
    }
    Optional<String> name = optionalWord();
    Optional<String> number = optionalWord();
    return new Place.Line(
        random.nextBoolean() ? word() : ProfilePlaces.road(name, number),
        random.nextBoolean()
            ? line()
            : geometries.createMultiLineString(some(this::line).toArray(LineString[]::new)),
        name,
        number,
        PlaceDirection.BOTH);
  }

  private LineString line() {
    return geometries.createLineString(new Coordinate[] {coordinate(), coordinate(), coordinate()});
  }

  private Coordinate coordinate() {
    return new Coordinate(2 + random.nextDouble() * 1e-4, 50 + random.nextDouble());
  }

  private String word() {
    return any(WORDS);
  }

  private Optional<String> optionalWord() {
    return random.nextBoolean() ? Optional.of(word()) : Optional.empty();
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** Some of the constants, at least one. */
  private <E extends Enum<E>> Set<E> subset(Class<E> type) {
    List<E> shuffled = new ArrayList<>(EnumSet.allOf(type));
    Collections.shuffle(shuffled, random);
    return EnumSet.copyOf(shuffled.subList(0, 1 + random.nextInt(shuffled.size())));
  }

  private <T> List<T> distinct(Supplier<T> one) {
    return List.copyOf(new LinkedHashSet<>(Stream.generate(one).limit(random.nextInt(4)).toList()));
  }

  private <T> List<T> some(Supplier<T> one) {
    return Stream.generate(one).limit(1 + random.nextInt(3)).toList();
  }

  private <T> List<T> several(Supplier<T> one) {
    return Stream.generate(one).limit(2 + random.nextInt(2)).toList();
  }
}

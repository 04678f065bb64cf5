package fr.gabarit.order;

import fr.gabarit.order.VehicleClause.Threshold;
import fr.gabarit.time.DailyWindow;
import fr.gabarit.time.HolidayRule;
import fr.gabarit.time.WeeklyWindows;
import fr.gabarit.vehicle.Activity;
import fr.gabarit.vehicle.HazmatKind;
import fr.gabarit.vehicle.TunnelCategory;
import fr.gabarit.vehicle.Vehicle;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Reads the words of the decision table. */
public final class CaseReader {
  static final String STRICT = " strict";

  private static final Map<String, Comparison> COMPARISONS =
      Map.of(
          ">", Comparison.GREATER_THAN,
          ">=", Comparison.GREATER_OR_EQUAL,
          "<", Comparison.LESS_THAN,
          "<=", Comparison.LESS_OR_EQUAL,
          "=", Comparison.EQUAL);

  private static final Place ANYWHERE =
      new Place.Line(
          "Rue de Lille",
          new GeometryFactory()
              .createLineString(
                  new Coordinate[] {new Coordinate(2.6, 50.5), new Coordinate(2.7, 50.5)}),
          Optional.empty(),
          Optional.empty(),
          PlaceDirection.BOTH);

  Measure measure(String effect, String restricted, String exempted, String when) {
    Who who =
        new Who(
            split(restricted, " OR ").stream().map(this::clause).toList(),
            split(exempted, " OR ").stream().map(this::exemption).toList());
    return new Measure("1", effect(effect), who, validity(when), List.of(ANYWHERE));
  }

  /** A vehicle such as {@code rigid_12t activities=police}. */
  public Vehicle vehicle(String text) {
    return VehicleWords.vehicle(text.replace(STRICT, ""));
  }

  private static Effect effect(String text) {
    String[] parts = text.split(" ", 2);
    return switch (parts[0]) {
      case "no-entry" -> new Effect.NoEntry();
      case "speed" -> new Effect.SpeedLimit(Integer.parseInt(parts[1]));
      case "alternating" ->
          new Effect.AlternatingTraffic(Duration.ofSeconds(Long.parseLong(parts[1])));
      case "no-overtaking" -> new Effect.NoOvertaking();
      case "parking" -> new Effect.ParkingProhibited();
      case "storage" -> new Effect.StorageArea(parts[1]);
      default -> throw new IllegalArgumentException("Unknown effect: " + text);
    };
  }

  private static Validity validity(String text) {
    if (text.isEmpty()) {
      return Validity.ALWAYS;
    }
    Set<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);
    HolidayRule holidays = HolidayRule.AS_WEEKDAY;
    List<DailyWindow> windows = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      if (Character.isDigit(word.charAt(0))) {
        String[] times = word.split("-", 2);
        windows.add(new DailyWindow(LocalTime.parse(times[0]), LocalTime.parse(times[1])));
      } else if (word.contains("DAY")) {
        days = VehicleWords.enums(word.split(","), DayOfWeek::valueOf);
      } else {
        holidays = HolidayRule.valueOf(word);
      }
    }
    return new Validity(new WeeklyWindows(days, windows, holidays), false);
  }

  private VehicleClause clause(String text) {
    String[] parts = text.split(" ", 2);
    String rest = parts.length > 1 ? parts[1] : "";
    return switch (parts[0]) {
      case "critair" ->
          new VehicleClause.CritAirIn(
              Arrays.stream(rest.split(" ", -1))
                  .map(VehicleWords::critAir)
                  .collect(Collectors.toSet()));
      case "hazmat" ->
          new VehicleClause.Hazmat(
              rest.isEmpty() ? Set.of() : VehicleWords.enums(rest.split(" "), HazmatKind::valueOf));
      case "tunnel" -> new VehicleClause.ForbiddenInTunnel(TunnelCategory.valueOf(rest));
      case "declares" ->
          new VehicleClause.Declares(VehicleWords.enums(rest.split(" "), Activity::valueOf));
      case "text" -> new VehicleClause.FreeText(rest);
      case "not-freight" -> new VehicleClause.NotFreight(rest);
      case "not" -> new VehicleClause.Not(clause(inside(rest)));
      case "all" ->
          new VehicleClause.AllOf(split(inside(rest), " AND ").stream().map(this::clause).toList());
      default -> threshold(text);
    };
  }

  private static VehicleClause threshold(String text) {
    String[] words = text.split(" ", -1);
    String name = words[0].equals("mass") ? "permitted-mass" : words[0];
    Quantity quantity = Quantity.valueOf(VehicleWords.constant(name));
    double limit = Double.parseDouble(words[2]);
    LimitNature nature =
        words.length > 3
            ? LimitNature.valueOf(VehicleWords.constant(words[3]))
            : Threshold.above(quantity, limit).nature();
    return new Threshold(quantity, COMPARISONS.get(words[1]), limit, nature);
  }

  private Exemption exemption(String text) {
    String[] parts = text.split(" ", 2);
    String rest = parts.length > 1 ? parts[1] : "";
    return switch (parts[0]) {
      case "local-traffic" -> new Exemption.LocalTraffic();
      case "deliveries" -> new Exemption.Deliveries();
      case "residents" -> new Exemption.Residents();
      case "private-ground" -> new Exemption.PrivateGround();
      case "activity" ->
          new Exemption.DeclaredActivity(Activity.valueOf(VehicleWords.constant(rest)));
      case "permit" -> new Exemption.HeldPermit(rest);
      case "vehicles" -> new Exemption.Vehicles(clause(inside(rest)));
      case "not-freight" -> new Exemption.NotFreight(rest);
      case "text" -> new Exemption.FreeText(rest);
      default -> throw new IllegalArgumentException("Unknown exemption: " + text);
    };
  }

  private static String inside(String parenthesised) {
    return parenthesised.substring(1, parenthesised.length() - 1);
  }

  /** Splits outside parentheses; nothing for nothing. */
  private static List<String> split(String text, String separator) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0 && text.startsWith(separator, i)) {
        parts.add(text.substring(start, i));
        start = i + separator.length();
      }
    }
    if (!text.isEmpty()) {
      parts.add(text.substring(start));
    }
    return parts;
  }
}

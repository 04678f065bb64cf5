package fr.gabarit.data.osm.value;

import fr.gabarit.data.hours.HoursReading;
import fr.gabarit.data.hours.HoursSyntaxException;
import fr.gabarit.data.hours.OpeningHoursReader;
import fr.gabarit.data.osm.value.ConditionalTag.Remark;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Comparison;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.GoodsVehicles;
import fr.gabarit.order.LimitNature;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.VehicleClause.Threshold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one condition: a comparison, a word for vehicles, users or the weather, or hours.
 *
 * <p>A weight is compared with the permitted mass, the larger of the motor vehicle's and the
 * combination's, which is the safe reading of bans and of permissions alike.
 */
final class ConditionReader {
  private static final Pattern COMPARISON =
      Pattern.compile("([^<>=]+?) ?(>=|=>|<=|=<|==|>|<|=) ?([^<>=]+)");

  private static final Map<String, Quantity> QUANTITIES =
      Map.ofEntries(
          Map.entry("weight", Quantity.PERMITTED_MASS),
          Map.entry("maxweight", Quantity.PERMITTED_MASS),
          Map.entry("weightrating", Quantity.PERMITTED_MASS),
          Map.entry("maxweightrating", Quantity.PERMITTED_MASS),
          Map.entry("grossweight", Quantity.PERMITTED_MASS),
          Map.entry("gcweight", Quantity.COMBINATION_MASS),
          Map.entry("gcweightrating", Quantity.COMBINATION_MASS),
          Map.entry("maxgcweight", Quantity.COMBINATION_MASS),
          Map.entry("maxgcweightrating", Quantity.COMBINATION_MASS),
          Map.entry("length", Quantity.LENGTH),
          Map.entry("maxlength", Quantity.LENGTH),
          Map.entry("height", Quantity.HEIGHT),
          Map.entry("maxheight", Quantity.HEIGHT),
          Map.entry("width", Quantity.WIDTH),
          Map.entry("maxwidth", Quantity.WIDTH),
          Map.entry("axleload", Quantity.AXLE_LOAD),
          Map.entry("maxaxleload", Quantity.AXLE_LOAD),
          Map.entry("axles", Quantity.AXLE_COUNT),
          Map.entry("axle_count", Quantity.AXLE_COUNT),
          Map.entry("trailers", Quantity.TRAILER_COUNT));

  private static final Map<String, Comparison> COMPARISONS =
      Map.of(
          ">", Comparison.GREATER_THAN,
          ">=", Comparison.GREATER_OR_EQUAL,
          "=>", Comparison.GREATER_OR_EQUAL,
          "<", Comparison.LESS_THAN,
          "<=", Comparison.LESS_OR_EQUAL,
          "=<", Comparison.LESS_OR_EQUAL,
          "=", Comparison.EQUAL,
          "==", Comparison.EQUAL);

  private static final Map<Comparison, Comparison> MIRRORED =
      Map.of(
          Comparison.GREATER_THAN, Comparison.LESS_THAN,
          Comparison.GREATER_OR_EQUAL, Comparison.LESS_OR_EQUAL,
          Comparison.LESS_THAN, Comparison.GREATER_THAN,
          Comparison.LESS_OR_EQUAL, Comparison.GREATER_OR_EQUAL,
          Comparison.EQUAL, Comparison.EQUAL);

  /** Weather and other circumstances of the moment. */
  private static final Set<String> CIRCUMSTANCES =
      Set.of(
          "wet",
          "rain",
          "dry",
          "snow",
          "ice",
          "fog",
          "winter_conditions",
          "winterdienst",
          "smog",
          "flashing",
          "signal",
          "signals",
          "flood",
          "flooded",
          "high_tide",
          "low_tide",
          "event",
          "events",
          "congestion",
          "obstruction",
          "open",
          "closed",
          "school",
          "children",
          "stay");

  private static final Map<String, Condition> VEHICLES =
      Map.ofEntries(
          Map.entry("hgv", Condition.vehicles(GoodsVehicles.HEAVY)),
          Map.entry("goods", Condition.vehicles(GoodsVehicles.NOT_HEAVY)),
          Map.entry(
              "hgv_articulated", Condition.vehicles(GoodsVehicles.HEAVY, GoodsVehicles.TOWING)),
          Map.entry("trailer", Condition.vehicles(GoodsVehicles.TOWING)),
          Map.entry("hazmat", Condition.vehicles(new VehicleClause.Hazmat(Set.of()))),
          Map.entry("motor_vehicle", Condition.NONE),
          Map.entry("vehicle", Condition.NONE));

  private final OpeningHoursReader hours = new OpeningHoursReader();
  private final OsmQuantityParser quantities = new OsmQuantityParser();

  /**
   * Reads a condition that is not joined with others by AND.
   *
   * @param remarks receives what is not read as it stands
   * @return the ways of meeting it, several where words are joined by commas; none where no goods
   *     vehicle can meet it
   */
  List<Condition> read(String text, List<Remark> remarks) {
    Matcher comparison = COMPARISON.matcher(text);
    if (comparison.matches()) {
      return List.of(
          threshold(comparison.group(1), comparison.group(2), comparison.group(3))
              .map(Condition::vehicles)
              .orElseGet(
                  () ->
                      notUnderstood(text, NoteText.of("is no comparison of a vehicle"), remarks)));
    }
    List<String> words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[,;|]")).toList();
    if (words.stream().allMatch(word -> isWord(word.strip()))) {
      List<Condition> alternatives = new ArrayList<>();
      words.forEach(word -> word(word.strip(), remarks).ifPresent(alternatives::add));
      return alternatives;
    }
    return List.of(hours(text, remarks));
  }

  private static boolean isWord(String word) {
    return VEHICLES.containsKey(word)
        || CIRCUMSTANCES.contains(word)
        || UserWords.neverFreight(word)
        || UserWords.exemption(word).isPresent();
  }

  private static Optional<Condition> word(String word, List<Remark> remarks) {
    if (UserWords.neverFreight(word)) {
      return Optional.empty();
    }
    if (CIRCUMSTANCES.contains(word)) {
      remarks.add(
          new Remark(
              Remark.Kind.UNDECIDABLE,
              NoteText.of(
                  "'%s' cannot be known beforehand; neither restricts nor permits.", word)));
      return Optional.of(Condition.undecidable(word));
    }
    Optional<Exemption> user = UserWords.exemption(word);
    return Optional.of(user.isPresent() ? Condition.user(user.get()) : VEHICLES.get(word));
  }

  private Condition hours(String text, List<Remark> remarks) {
    HoursReading reading;
    try {
      reading = hours.read(text);
    } catch (HoursSyntaxException e) {
      return notUnderstood(text, NoteText.of("is no condition: %s", e.told()), remarks);
    }
    reading.remarks().forEach(said -> remarks.add(new Remark(Remark.Kind.DOUBTFUL, said)));
    return Condition.times(new ConditionTimes(reading.surely(), reading.possibly()));
  }

  private static Condition notUnderstood(String text, NoteText why, List<Remark> remarks) {
    remarks.add(
        new Remark(
            Remark.Kind.NOT_UNDERSTOOD,
            NoteText.of("'%s' %s; neither restricts nor permits.", text, why)));
    return Condition.undecidable(text);
  }

  private Optional<VehicleClause> threshold(String left, String operator, String right) {
    Comparison comparison = COMPARISONS.get(operator);
    String name = left.strip().toLowerCase(Locale.ROOT);
    if (QUANTITIES.containsKey(name)) {
      return threshold(QUANTITIES.get(name), comparison, right);
    }
    String mirrored = right.strip().toLowerCase(Locale.ROOT);
    return QUANTITIES.containsKey(mirrored)
        ? threshold(QUANTITIES.get(mirrored), MIRRORED.get(comparison), left)
        : Optional.empty();
  }

  private Optional<VehicleClause> threshold(
      Quantity quantity, Comparison comparison, String value) {
    OsmQuantityParser.Reading reading =
        switch (quantity) {
          case HEIGHT, WIDTH, LENGTH -> quantities.metres(value);
          case AXLE_COUNT, TRAILER_COUNT -> quantities.count(value);
          default -> quantities.tonnes(value);
        };
    return reading instanceof OsmQuantityParser.Limit limit && !limit.strictestOfSeveral()
        ? Optional.of(new Threshold(quantity, comparison, limit.value(), LimitNature.LEGAL))
        : Optional.empty();
  }
}

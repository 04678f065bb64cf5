package fr.gabarit.network;

import fr.gabarit.vehicle.SpeedClass;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which OSM turn restrictions belong to the network itself: those that bind every vehicle of a
 * speed class at every hour. All others are traffic orders, so that they can be timed, lifted and
 * cited; whoever reads those asks here what is left to read. Immutable and thread-safe.
 *
 * <p>{@code restriction=*} binds all; {@code restriction:hgv=*} goods vehicles above 3.5 t and
 * {@code restriction:goods=*} (or {@code motorcar}) lighter ones; {@code except=*} leaves modes
 * out. A class is not bound by the network if anything conditional concerns it, if the restriction
 * excepts some of its vehicles or trips ({@code except=destination}), or if it has hours in the old
 * form ({@code hour_on}).
 */
public final class TurnRestrictionTags {
  /** Modes that hold all vehicles of the light class, most specific first. */
  private static final List<String> LIGHT =
      List.of("goods", "motorcar", "motor_vehicle", "vehicle");

  /** Modes that hold all vehicles of the other classes, most specific first. */
  private static final List<String> HEAVY = List.of("hgv", "motor_vehicle", "vehicle");

  /** Words of {@code except} for those who never carry goods in a lorry or van, or for nobody. */
  private static final Set<String> NOT_FREIGHT =
      Set.of(
          "psv",
          "bus",
          "tourist_bus",
          "coach",
          "share_taxi",
          "taxi",
          "hov",
          "tram",
          "emergency",
          "bicycle",
          "foot",
          "pedestrian",
          "horse",
          "moped",
          "mofa",
          "motorcycle",
          "motorhome",
          "carriage",
          "no",
          "none");

  private static final List<String> OLD_HOURS = List.of("day_on", "day_off", "hour_on", "hour_off");

  private final Map<String, String> tags;

  /**
   * @param tags of a relation of type restriction
   */
  public TurnRestrictionTags(Map<String, String> tags) {
    this.tags = Map.copyOf(tags);
  }

  /**
   * The restriction that binds every vehicle of a speed class at every hour, as tagged, e.g. {@code
   * no_left_turn}; empty if there is none, or if a part of it is left to orders.
   */
  public Optional<String> binding(SpeedClass speedClass) {
    return conflicting() || leftToOrders(modes(speedClass))
        ? Optional.empty()
        : unconditional(speedClass);
  }

  /** Whether what the tags say of a speed class is left to orders. */
  public boolean leftToOrders(SpeedClass speedClass) {
    return leftToOrders(modes(speedClass)) || (conflicting() && applies(speedClass));
  }

  /** What the tags say of all vehicles of a speed class when no condition holds, as tagged. */
  public Optional<String> unconditional(SpeedClass speedClass) {
    List<String> modes = modes(speedClass);
    for (String mode : modes) {
      String value = tags.get("restriction:" + mode);
      if (value != null) {
        return Optional.of(value);
      }
    }
    return excepted().stream().anyMatch(modes::contains)
        ? Optional.empty()
        : Optional.ofNullable(tags.get("restriction"));
  }

  /** The modes whose tags concern all vehicles of a speed class, most specific first. */
  public static List<String> modes(SpeedClass speedClass) {
    return speedClass == SpeedClass.VAN ? LIGHT : HEAVY;
  }

  /** Whether a word of {@code except} names nobody who carries goods. */
  public static boolean notFreight(String word) {
    return NOT_FREIGHT.contains(word);
  }

  /** The words of {@code except}. */
  public List<String> excepted() {
    return Arrays.stream(tags.getOrDefault("except", "").split("[;,]"))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private boolean applies(SpeedClass speedClass) {
    return unconditional(speedClass).isPresent();
  }

  private boolean leftToOrders(Collection<String> modes) {
    boolean exceptedWhole = excepted().stream().anyMatch(modes::contains);
    boolean conditional =
        (tags.containsKey("restriction:conditional") && !exceptedWhole)
            || modes.stream()
                .anyMatch(mode -> tags.containsKey("restriction:" + mode + ":conditional"));
    boolean some =
        !exceptedWhole && tags.containsKey("restriction") && (hasOldHours() || exceptsSome());
    return conditional || some;
  }

  private boolean hasOldHours() {
    return OLD_HOURS.stream().anyMatch(tags::containsKey);
  }

  private boolean exceptsSome() {
    return excepted().stream()
        .anyMatch(word -> !LIGHT.contains(word) && !HEAVY.contains(word) && !notFreight(word));
  }

  /**
   * The importer takes one kind for all classes only: no turn for some, a prescribed one for
   * others.
   */
  private boolean conflicting() {
    Optional<String> light = unconditional(SpeedClass.VAN);
    Optional<String> heavy = unconditional(SpeedClass.ARTICULATED);
    return light.isPresent()
        && heavy.isPresent()
        && light.get().startsWith("only_") != heavy.get().startsWith("only_");
  }
}

package fr.gabarit.data.bays;

import fr.gabarit.bay.BayPlace;
import fr.gabarit.bay.BayShape;
import fr.gabarit.bay.BayUse;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.time.Always;
import fr.gabarit.time.Never;
import fr.gabarit.time.TimeSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What tags of OpenStreetMap say of loading bays. Stateless.
 *
 * <p>A thing is a bay if it has {@code amenity=loading_dock}, or {@code amenity=parking_space} or
 * {@code amenity=parking} with {@code parking_space}, {@code parking} or {@code access} saying
 * {@code delivery} or {@code loading}, or {@code highway=*} with {@code loading=yes|designated}. A
 * side of a street is one if {@code parking:SIDE:restriction} (or the older {@code
 * parking:condition:SIDE}) says {@code loading_only} or {@code loading}, always or, with {@code
 * :conditional}, at some hours.
 */
final class OsmBayTags {
  static final List<String> SIDES = List.of("left", "right", "both");

  private static final List<String> LOADING = List.of("loading", "delivery", "loading_only");
  private static final Pattern CONDITIONAL =
      Pattern.compile("\\s*(\\w+)\\s*@\\s*(?:\\((.*)\\)|(.*))\\s*");
  private static final Pattern MINUTES =
      Pattern.compile("(\\d{1,4})\\s*(?:min|mins|minute|minutes)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern HOURS =
      Pattern.compile("(\\d{1,3})\\s*(?:h|hour|hours)", Pattern.CASE_INSENSITIVE);
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})");
  private static final Pattern METRES = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3})?)\\s*m?");
  private static final Pattern TONNES = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3})?)\\s*t?");

  private final BayHours hours = new BayHours();

  /** Whether the thing itself is a bay. */
  boolean isBay(Map<String, String> tags) {
    String amenity = tags.getOrDefault("amenity", "");
    if (amenity.equals("loading_dock")) {
      return true;
    }
    if (amenity.equals("parking_space") || amenity.equals("parking")) {
      return LOADING.contains(tags.getOrDefault("parking_space", ""))
          || LOADING.contains(tags.getOrDefault("parking", ""))
          || LOADING.contains(tags.getOrDefault("access", ""));
    }
    return tags.containsKey("highway")
        && List.of("yes", "designated").contains(tags.getOrDefault("loading", ""));
  }

  /** Whether a side of the street is kept for loading, at some hours at least. */
  boolean isBaySide(Map<String, String> tags, String side) {
    return sideValue(tags, side).isPresent() || sideCondition(tags, side).isPresent();
  }

  private static Optional<String> sideValue(Map<String, String> tags, String side) {
    return Optional.ofNullable(tags.get("parking:" + side + ":restriction"))
        .or(() -> Optional.ofNullable(tags.get("parking:condition:" + side)))
        .filter(LOADING::contains);
  }

  /** The hours at which a side is kept for loading, as they are written. */
  private static Optional<String> sideCondition(Map<String, String> tags, String side) {
    Optional<String> conditional =
        Optional.ofNullable(tags.get("parking:" + side + ":restriction:conditional"))
            .or(() -> Optional.ofNullable(tags.get("parking:condition:" + side + ":conditional")));
    if (conditional.isEmpty()) {
      return Optional.empty();
    }
    // Semicolons within brackets belong to the hours.
    for (String part : conditional.get().split(";(?![^(]*\\))")) {
      Matcher matcher = CONDITIONAL.matcher(part);
      if (matcher.matches() && LOADING.contains(matcher.group(1))) {
        return Optional.of(matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
      }
    }
    return Optional.empty();
  }

  BayUse use(Map<String, String> tags, BayNotes notes) {
    BayUse.Kind kind =
        tags.getOrDefault("amenity", "").equals("loading_dock")
            ? BayUse.Kind.LOADING_DOCK
            : BayUse.Kind.UNKNOWN;
    return use(kind, tags, "opening_hours", tags.get("opening_hours"), notes);
  }

  BayUse sideUse(Map<String, String> tags, String side, BayNotes notes) {
    Optional<String> condition = sideCondition(tags, side);
    boolean always = sideValue(tags, side).isPresent();
    String interval = tags.get("parking:condition:" + side + ":time_interval");
    String times = always ? interval : condition.orElse(null);
    return use(
        times == null ? BayUse.Kind.PERMANENT : BayUse.Kind.PERIODIC,
        tags,
        "parking:" + side,
        times,
        notes);
  }

  private BayUse use(
      BayUse.Kind kind, Map<String, String> tags, String name, String times, BayNotes notes) {
    Optional<BayHours.Hours> read =
        times == null ? Optional.of(BayHours.Hours.ALWAYS) : hours.osm(times, name, notes);
    TimeSet surely = read.map(BayHours.Hours::surely).orElse(new Never());
    TimeSet possibly = read.map(BayHours.Hours::possibly).orElse(new Always());
    return new BayUse(
        kind,
        !tags.getOrDefault("access", "").equals("no"),
        surely,
        possibly,
        stay(tags, notes),
        Optional.empty(),
        mass(tags, notes));
  }

  private static Optional<Duration> stay(Map<String, String> tags, BayNotes notes) {
    String text = tags.getOrDefault("maxstay", "").strip();
    if (text.isEmpty() || List.of("no", "none", "unlimited").contains(text)) {
      return Optional.empty();
    }
    Optional<Duration> stay = Optional.empty();
    Matcher minutes = MINUTES.matcher(text);
    Matcher hours = HOURS.matcher(text);
    Matcher clock = CLOCK.matcher(text);
    if (minutes.matches()) {
      stay = Optional.of(Duration.ofMinutes(Long.parseLong(minutes.group(1))));
    } else if (hours.matches()) {
      stay = Optional.of(Duration.ofHours(Long.parseLong(hours.group(1))));
    } else if (clock.matches()) {
      stay =
          Optional.of(
              Duration.ofHours(Long.parseLong(clock.group(1)))
                  .plusMinutes(Long.parseLong(clock.group(2))));
    }
    stay = stay.filter(length -> !length.isZero());
    if (stay.isEmpty()) {
      unreadable("maxstay", text, "30 minutes", notes);
    }
    return stay;
  }

  private static List<BayUse.MassLimit> mass(Map<String, String> tags, BayNotes notes) {
    for (String key : List.of("maxweightrating", "maxweight")) {
      OptionalDouble tonnes = number(key, tags, TONNES, "7.5", notes);
      if (tonnes.isPresent()) {
        return List.of(new BayUse.MassLimit(tonnes.getAsDouble(), new Always()));
      }
    }
    return List.of();
  }

  BayShape shape(Map<String, String> tags, BayNotes notes) {
    Optional<BayShape.Layout> layout =
        Optional.ofNullable(
            switch (tags.getOrDefault("orientation", "")) {
              case "parallel" -> BayShape.Layout.PARALLEL;
              case "perpendicular" -> BayShape.Layout.PERPENDICULAR;
              case "diagonal" -> BayShape.Layout.ANGLED;
              default -> null;
            });
    OptionalDouble length = number("length", tags, METRES, "12", notes);
    if (length.isEmpty()) {
      length = number("maxlength", tags, METRES, "12", notes);
    }
    OptionalDouble width = number("width", tags, METRES, "2.5", notes);
    return new BayShape(layout, within(length, 200), within(width, 50));
  }

  private static OptionalDouble within(OptionalDouble metres, double most) {
    return metres.isPresent() && metres.getAsDouble() <= most ? metres : OptionalDouble.empty();
  }

  private static OptionalDouble number(
      String key, Map<String, String> tags, Pattern form, String example, BayNotes notes) {
    String text = tags.getOrDefault(key, "").strip();
    Matcher matcher = form.matcher(text);
    if (matcher.matches() && Double.parseDouble(matcher.group(1)) > 0) {
      return OptionalDouble.of(Double.parseDouble(matcher.group(1)));
    }
    if (!text.isEmpty()) {
      unreadable(key, text, example, notes);
    }
    return OptionalDouble.empty();
  }

  private static void unreadable(String key, String text, String example, BayNotes notes) {
    notes.warn(
        NoteKind.INVALID_VALUE,
        key,
        NoteText.of("%s=%s cannot be read; it was passed over.", key, BayCells.shown(text)),
        NoteText.of("Write %s=%s.", key, example));
  }

  Optional<BayPlace.Location> location(Map<String, String> tags) {
    if (tags.getOrDefault("amenity", "").equals("loading_dock")) {
      return Optional.of(BayPlace.Location.PREMISES);
    }
    return switch (tags.getOrDefault("parking", "")) {
      case "lane" -> Optional.of(BayPlace.Location.CARRIAGEWAY);
      case "street_side", "layby" -> Optional.of(BayPlace.Location.LAY_BY);
      case "surface", "multi-storey", "underground" -> Optional.of(BayPlace.Location.CAR_PARK);
      default -> Optional.empty();
    };
  }

  String address(Map<String, String> tags) {
    String street = tags.getOrDefault("addr:street", "");
    String house = tags.getOrDefault("addr:housenumber", "");
    return (house + " " + street).strip();
  }
}

package fr.gabarit.data.osm.tags;

import fr.gabarit.vehicle.Activity;
import fr.gabarit.vehicle.Vehicle;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Random access tags with conditions, and what they mean by the letter of the tagging scheme: the
 * most specific key that says anything, of its list the last rule whose condition holds.
 */
final class RandomTags {
  /** A trip as far as conditions ask for it. */
  record Trip(Vehicle vehicle, LocalDateTime at, boolean local) {}

  /** A condition in words and as a test. */
  private record Term(String text, Predicate<Trip> holds) {}

  private record Rule(String value, List<Term> terms) {
    boolean holds(Trip trip) {
      return terms.stream().allMatch(term -> term.holds().test(trip));
    }

    String text() {
      String conditions = terms.stream().map(Term::text).collect(Collectors.joining(" AND "));
      return "%s @ (%s)".formatted(value, conditions);
    }
  }

  /** One key: a plain value, a list, or both. */
  private record Key(String name, Optional<String> plain, List<Rule> rules) {
    Optional<String> valueFor(Trip trip) {
      Optional<String> value = plain;
      for (Rule rule : rules) {
        if (rule.holds(trip)) {
          value = Optional.of(rule.value());
        }
      }
      return value;
    }
  }

  private static final List<String> GENERAL_TO_SPECIFIC =
      List.of("access", "vehicle", "motor_vehicle");
  private static final List<String> VALUES =
      List.of("yes", "no", "destination", "private", "forestry", "permit", "no", "yes");
  private static final double[] TONNES = {3.5, 7.5, 12, 19, 26, 44};

  private final Random random;
  private final List<Key> keys = new ArrayList<>();

  RandomTags(Random random) {
    this.random = random;
    for (String name : List.of("access", "vehicle", "motor_vehicle", "goods", "hgv")) {
      if (random.nextInt(3) == 0) {
        keys.add(key(name));
      }
    }
  }

  Map<String, String> tags() {
    Map<String, String> tags = new LinkedHashMap<>(Map.of("highway", "residential"));
    for (Key key : keys) {
      key.plain().ifPresent(value -> tags.put(key.name(), value));
      if (!key.rules().isEmpty()) {
        tags.put(
            key.name() + ":conditional",
            key.rules().stream().map(Rule::text).collect(Collectors.joining("; ")));
      }
    }
    return tags;
  }

  /** Whether the trip may enter, by the letter. */
  boolean permits(Trip trip) {
    String classKey = trip.vehicle().permittedMassTonnes() > 3.5 ? "hgv" : "goods";
    String value = "yes";
    for (Key key : keys) {
      if (GENERAL_TO_SPECIFIC.contains(key.name()) || key.name().equals(classKey)) {
        value = key.valueFor(trip).orElse(value);
      }
    }
    return switch (value) {
      case "yes" -> true;
      case "destination", "private" -> trip.local();
      case "forestry" -> trip.vehicle().activities().contains(Activity.FORESTRY);
      case "permit" -> trip.vehicle().permits().contains("osm_permit");
      default -> false;
    };
  }

  private Key key(String name) {
    List<Rule> rules = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      rules.add(rule());
    }
    return new Key(
        name, random.nextBoolean() ? Optional.of(pick(VALUES)) : Optional.empty(), rules);
  }

  private Rule rule() {
    List<Term> terms = new ArrayList<>();
    if (random.nextBoolean()) {
      terms.add(vehicle());
    }
    if (random.nextBoolean() || terms.isEmpty()) {
      terms.add(hours());
    }
    // Only a permission can single out users; the other way round the ban is wider than tagged.
    boolean ofUsers = random.nextInt(3) == 0;
    if (ofUsers) {
      terms.add(user());
    }
    return new Rule(ofUsers ? "yes" : pick(VALUES), terms);
  }

  private Term vehicle() {
    double limit = TONNES[random.nextInt(TONNES.length)];
    return switch (random.nextInt(7)) {
      case 0, 1 ->
          new Term("weight>" + limit, trip -> trip.vehicle().permittedMassTonnes() > limit);
      case 2 -> new Term("weight<=" + limit, trip -> trip.vehicle().permittedMassTonnes() <= limit);
      case 3 -> new Term("weight>=" + limit, trip -> trip.vehicle().permittedMassTonnes() >= limit);
      case 4 -> new Term("length>12", trip -> trip.vehicle().lengthMetres() > 12);
      case 5 -> new Term("trailer", trip -> trip.vehicle().trailers() > 0);
      default -> new Term("hazmat", trip -> !trip.vehicle().hazmat().isEmpty());
    };
  }

  private Term user() {
    return switch (random.nextInt(3)) {
      case 0 -> new Term("destination", Trip::local);
      case 1 ->
          new Term("forestry", trip -> trip.vehicle().activities().contains(Activity.FORESTRY));
      default -> new Term("permit", trip -> trip.vehicle().permits().contains("osm_permit"));
    };
  }

  private Term hours() {
    int from = random.nextInt(24);
    int to = (from + 1 + random.nextInt(23)) % 24;
    boolean weekdaysOnly = random.nextBoolean();
    String text = "%s%02d:00-%02d:00".formatted(weekdaysOnly ? "Mo-Fr " : "", from, to);
    return new Term(
        text,
        trip -> {
          int hour = trip.at().getHour();
          boolean overMidnight = to <= from;
          boolean afterMidnight = overMidnight && hour < to;
          boolean within = overMidnight ? hour >= from || hour < to : hour >= from && hour < to;
          DayOfWeek opened = trip.at().minusDays(afterMidnight ? 1 : 0).getDayOfWeek();
          return within && (!weekdaysOnly || opened.compareTo(DayOfWeek.FRIDAY) <= 0);
        });
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}

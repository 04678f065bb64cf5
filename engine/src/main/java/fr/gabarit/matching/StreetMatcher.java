package fr.gabarit.matching;

import fr.gabarit.gazetteer.Gazetteer;
import fr.gabarit.gazetteer.RoadSpot;
import fr.gabarit.gazetteer.StreetName;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import fr.gabarit.order.StreetLimit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds streets named in words. Immutable and thread-safe. */
final class StreetMatcher {
  private static final double LONGEST_GAP_METRES = 150;
  private static final double AT_END_METRES = 30;

  private final RoadNetwork network;
  private final Gazetteer gazetteer;
  private final MatchSettings settings;
  private final StreetFinder finder;

  StreetMatcher(RoadNetwork network, Gazetteer gazetteer, MatchSettings settings) {
    this.network = network;
    this.gazetteer = gazetteer;
    this.settings = settings;
    finder = new StreetFinder(network, gazetteer, settings);
  }

  MatchOutcome match(Place.NamedStreet place) {
    StreetSearch search = finder.find(place.commune(), place.street());
    if (search.reason().isPresent()) {
      return new MatchOutcome.Unmatched(search.reason().get(), 0, search.notes());
    }
    Readings readings = new Readings();
    for (StreetPiece piece : search.pieces()) {
      read(place, piece, search.names(), readings);
    }
    return judge(search, readings);
  }

  /** What the words may mean, over all parts of a street. Confined to one thread. */
  private static final class Readings {
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<MatchNote> failures = new ArrayList<>();
    private Optional<MatchNote> doubt = Optional.empty();
    private int piecesRead;

    void doubt(MatchNote note) {
      if (doubt.isEmpty()) {
        doubt = Optional.of(note);
      }
    }

    void add(Stretch stretch) {
      if (!stretch.onlyWay()) {
        doubt(MatchNote.of(MatchNote.Kind.LIMITS_AMBIGUOUS, "2"));
      }
      if (stretches.stream().noneMatch(known -> known.keys().equals(stretch.keys()))) {
        stretches.add(stretch);
      }
    }
  }

  private MatchOutcome judge(StreetSearch search, Readings readings) {
    List<Stretch> drivable =
        readings.stretches.stream().filter(stretch -> !stretch.keys().isEmpty()).toList();
    if (drivable.isEmpty()) {
      MatchNote reason =
          !readings.stretches.isEmpty()
              ? MatchNote.of(MatchNote.Kind.DIRECTION_NOT_DRIVABLE)
              : readings.failures.isEmpty()
                  ? MatchNote.of(MatchNote.Kind.LIMITS_NOT_CONNECTED)
                  : readings.failures.get(0);
      return new MatchOutcome.Unmatched(reason, 0, search.notes());
    }
    List<MatchNote> notes = new ArrayList<>(search.notes());
    Optional<MatchNote> doubt = search.doubt().or(() -> readings.doubt);
    if (doubt.isEmpty() && drivable.size() > 1) {
      doubt =
          Optional.of(
              readings.piecesRead > 1
                  ? MatchNote.of(
                      MatchNote.Kind.STREET_IN_PIECES, Integer.toString(readings.piecesRead))
                  : MatchNote.of(
                      MatchNote.Kind.LIMITS_AMBIGUOUS, Integer.toString(drivable.size())));
    }
    notes.addAll(drivable.get(0).notes());
    if (doubt.isPresent()) {
      return new MatchOutcome.Ambiguous(
          drivable.stream().map(Stretch::keys).toList(),
          drivable.get(0).keys(),
          doubt.get(),
          notes);
    }
    boolean estimated =
        notes.stream()
            .map(MatchNote::kind)
            .anyMatch(
                kind ->
                    kind == MatchNote.Kind.COMMUNE_APPROXIMATE
                        || kind == MatchNote.Kind.NUMBER_ESTIMATED
                        || kind == MatchNote.Kind.FORMER_NAME);
    return new MatchOutcome.Matched(drivable.get(0).keys(), 1, estimated ? 0.8 : 1, notes);
  }

  private void read(
      Place.NamedStreet place, StreetPiece piece, Set<StreetName> names, Readings readings) {
    Stretches stretches = new Stretches(network, settings, piece, LONGEST_GAP_METRES);
    LimitFinder limits = new LimitFinder(network, gazetteer, piece, names, stretches);
    if (place.from().isEmpty() && place.to().isEmpty()) {
      whole(place.direction(), piece, stretches, limits, readings);
      return;
    }
    Optional<LimitFinder.Found> from = found(place.from(), limits, readings);
    Optional<LimitFinder.Found> to = found(place.to(), limits, readings);
    boolean missing =
        (place.from().isPresent() && from.isEmpty()) || (place.to().isPresent() && to.isEmpty());
    if (missing) {
      return;
    }
    int before = readings.stretches.size();
    List<MatchNote> notes = new ArrayList<>();
    from.ifPresent(found -> notes.addAll(found.notes()));
    to.ifPresent(found -> notes.addAll(found.notes()));
    if (from.isPresent() && to.isPresent()) {
      for (List<RoadSpot> start : from.get().places()) {
        for (List<RoadSpot> end : to.get().places()) {
          add(start, end, place.direction(), stretches, notes, readings);
        }
      }
    } else {
      LimitFinder.Found one = from.or(() -> to).orElseThrow();
      for (List<RoadSpot> limit : one.places()) {
        toEnd(place, limit, piece, stretches, limits, notes, readings);
      }
    }
    readings.piecesRead += readings.stretches.size() > before ? 1 : 0;
  }

  private static Optional<LimitFinder.Found> found(
      Optional<StreetLimit> limit, LimitFinder limits, Readings readings) {
    if (limit.isEmpty()) {
      return Optional.empty();
    }
    LimitFinder.Found found = limits.find(limit.get());
    if (found.places().isEmpty()) {
      readings.failures.add(
          MatchNote.of(MatchNote.Kind.LIMIT_NOT_FOUND, LimitFinder.describe(limit.get())));
      return Optional.empty();
    }
    return Optional.of(found);
  }

  private static void add(
      List<RoadSpot> start,
      List<RoadSpot> end,
      PlaceDirection direction,
      Stretches stretches,
      List<MatchNote> notes,
      Readings readings) {
    Optional<Stretch> found = stretches.between(start, end, direction);
    if (found.isEmpty() && stretches.coincide(start, end)) {
      // Two streets that meet this one at the same place do not bound a piece of it there.
      readings.doubt(MatchNote.of(MatchNote.Kind.LIMITS_COINCIDE));
    }
    found.ifPresent(
        stretch -> {
          Set<MatchNote> all = new LinkedHashSet<>(notes);
          all.addAll(stretch.notes());
          readings.add(
              new Stretch(stretch.keys(), stretch.metres(), stretch.onlyWay(), List.copyOf(all)));
        });
  }

  private static void whole(
      PlaceDirection direction,
      StreetPiece piece,
      Stretches stretches,
      LimitFinder limits,
      Readings readings) {
    readings.piecesRead++;
    if (direction == PlaceDirection.BOTH) {
      readings.add(stretches.whole());
      return;
    }
    Optional<List<List<RoadSpot>>> ends =
        new StreetEnds(limits.network(), piece).byRisingNumbers(limits.houses(), stretches);
    if (ends.isPresent()) {
      add(ends.get().get(0), ends.get().get(1), direction, stretches, List.of(), readings);
    } else {
      readings.add(stretches.whole());
      readings.doubt(MatchNote.of(MatchNote.Kind.DIRECTION_UNKNOWN));
    }
  }

  /** From the beginning of the street to the one limit given, or from it to the end. */
  private static void toEnd(
      Place.NamedStreet place,
      List<RoadSpot> limit,
      StreetPiece piece,
      Stretches stretches,
      LimitFinder limits,
      List<MatchNote> notes,
      Readings readings) {
    StreetEnds streetEnds = new StreetEnds(limits.network(), piece);
    List<List<RoadSpot>> ends = streetEnds.ends();
    List<List<RoadSpot>> others =
        ends.stream().filter(end -> !near(stretches, limit, end)).toList();
    boolean limitAtOneEnd = ends.size() == 2 && others.size() == 1;
    Optional<List<List<RoadSpot>>> rising = streetEnds.byRisingNumbers(limits.houses(), stretches);
    Set<List<RoadSpot>> targets = new HashSet<>(others);
    if (!limitAtOneEnd && rising.isPresent()) {
      targets = Set.of(rising.get().get(place.from().isPresent() ? 1 : 0));
    }
    if (targets.size() != 1) {
      readings.doubt(MatchNote.of(MatchNote.Kind.END_UNKNOWN));
    }
    for (List<RoadSpot> target : targets) {
      boolean fromLimit = place.from().isPresent();
      add(
          fromLimit ? limit : target,
          fromLimit ? target : limit,
          place.direction(),
          stretches,
          notes,
          readings);
    }
    if (targets.isEmpty()) {
      readings.add(stretches.whole());
    }
  }

  private static boolean near(Stretches stretches, List<RoadSpot> limit, List<RoadSpot> end) {
    return stretches
        .paths()
        .shortest(limit, end, StreetPaths.Sense.WALKED, Set.of())
        .filter(way -> way.metres() <= AT_END_METRES)
        .isPresent();
  }
}

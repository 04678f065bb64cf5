package fr.gabarit.matching;

import fr.gabarit.gazetteer.AddressIndex.House;
import fr.gabarit.gazetteer.Gazetteer;
import fr.gabarit.gazetteer.HouseNumber;
import fr.gabarit.gazetteer.RoadSpot;
import fr.gabarit.gazetteer.RoadSpots;
import fr.gabarit.gazetteer.StreetName;
import fr.gabarit.network.RoadNetwork;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds houses along a street. Immutable and thread-safe. */
final class HouseFinder {
  /** A house farther off stands on a street of the same name elsewhere. */
  private static final double REACH_METRES = 120;

  /** One house may be on the map twice, as a building and as an entry. */
  private static final double ONE_HOUSE_METRES = 10;

  private static final int WIDEST_NUMBER_GAP = 40;

  private final RoadNetwork network;
  private final StreetSpots spots;
  private final Stretches stretches;
  private final List<House> houses = new ArrayList<>();

  HouseFinder(
      RoadNetwork network,
      Gazetteer gazetteer,
      StreetSpots spots,
      Set<StreetName> names,
      Stretches stretches) {
    this.network = network;
    this.spots = spots;
    this.stretches = stretches;
    for (StreetName name : names) {
      for (House house : gazetteer.addresses().of(name)) {
        if (!beside(house).isEmpty()) {
          houses.add(house);
        }
      }
    }
  }

  /** The houses beside the street. */
  List<House> all() {
    return List.copyOf(houses);
  }

  /** The street in front of a house. */
  List<RoadSpot> beside(House house) {
    return spots.beside(house.longitude(), house.latitude(), REACH_METRES);
  }

  LimitFinder.Found find(String text) {
    Optional<HouseNumber> wanted = HouseNumber.of(text);
    if (wanted.isEmpty()) {
      return new LimitFinder.Found(List.of(), List.of());
    }
    List<List<RoadSpot>> exact = places(house -> house.number().equals(wanted.get()));
    if (!exact.isEmpty()) {
      return new LimitFinder.Found(exact, List.of());
    }
    List<MatchNote> estimated = List.of(MatchNote.of(MatchNote.Kind.NUMBER_ESTIMATED, text));
    int value = wanted.get().value();
    List<List<RoadSpot>> sameValue = places(house -> house.number().value() == value);
    if (!sameValue.isEmpty()) {
      return new LimitFinder.Found(sameValue, estimated);
    }
    Optional<List<RoadSpot>> between =
        between(value, house -> house.number().sameParity(wanted.get()))
            .or(() -> between(value, house -> true));
    return new LimitFinder.Found(
        between.map(List::of).orElse(List.of()), between.isPresent() ? estimated : List.of());
  }

  /** The places where houses stand for which the test holds. */
  private List<List<RoadSpot>> places(Predicate<House> test) {
    List<House> representatives = new ArrayList<>();
    for (House house : houses) {
      if (test.test(house)
          && representatives.stream().noneMatch(other -> metres(house, other) < ONE_HOUSE_METRES)) {
        representatives.add(house);
      }
    }
    return representatives.stream().map(this::beside).toList();
  }

  private static double metres(House house, House other) {
    return RoadSpots.metresBetween(
        house.longitude(), house.latitude(), other.longitude(), other.latitude());
  }

  /** The place of a missing number between its neighbours. */
  private Optional<List<RoadSpot>> between(int value, Predicate<House> usable) {
    Optional<Integer> lower =
        houses.stream()
            .filter(usable)
            .map(house -> house.number().value())
            .filter(number -> number < value)
            .max(Comparator.naturalOrder());
    Optional<Integer> upper =
        houses.stream()
            .filter(usable)
            .map(house -> house.number().value())
            .filter(number -> number > value)
            .min(Comparator.naturalOrder());
    if (lower.isEmpty() || upper.isEmpty() || upper.get() - lower.get() > WIDEST_NUMBER_GAP) {
      return Optional.empty();
    }
    List<List<RoadSpot>> below = places(house -> house.number().value() == lower.get());
    List<List<RoadSpot>> above = places(house -> house.number().value() == upper.get());
    if (below.size() != 1 || above.size() != 1) {
      return Optional.empty();
    }
    double share = (double) (value - lower.get()) / (upper.get() - lower.get());
    return stretches
        .paths()
        .shortest(below.get(0), above.get(0), StreetPaths.Sense.WALKED, Set.of())
        .map(
            way ->
                way.visits().isEmpty()
                    ? below.get(0)
                    : List.of(way.at(share * way.metres(), network.geometry())));
  }
}

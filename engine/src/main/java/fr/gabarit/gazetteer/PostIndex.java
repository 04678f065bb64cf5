package fr.gabarit.gazetteer;

import fr.gabarit.network.RoadNetwork;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Kilometre posts by road number. A post belongs to the numbered road nearest to it, or, if it
 * names its road, to that. Immutable and thread-safe.
 */
public final class PostIndex {
  /** Posts of a dual carriageway may stand beyond the verge. */
  private static final double REACH_METRES = 40;

  private final Map<String, List<Placed>> byRoad = new HashMap<>();
  private final int unplaced;

  /**
   * A post and the point of the road it stands at.
   *
   * @param post the post
   * @param departmentCode French department it counts in: what it says, else that of its commune
   * @param spot the point of the road
   */
  public record Placed(RoadPost post, Optional<String> departmentCode, RoadSpot spot) {}

  PostIndex(RoadNetwork network, Communes communes, List<RoadPost> posts) {
    RoadSpots spots = new RoadSpots(network);
    int lost = 0;
    for (RoadPost post : posts) {
      Set<String> named = post.roadNumber().map(RoadNumber::all).orElse(Set.of());
      Optional<RoadSpot> nearest = nearest(network, spots, post, named);
      if (nearest.isEmpty()) {
        lost++;
        continue;
      }
      Optional<String> department =
          post.departmentCode()
              .or(
                  () ->
                      communes
                          .at(post.longitude(), post.latitude())
                          .flatMap(found -> found.municipality().departmentCode()));
      Placed placed = new Placed(post, department, nearest.get());
      Set<String> numbers = numbers(network, nearest.get().edge());
      for (String number : named.isEmpty() ? numbers : shared(numbers, named)) {
        byRoad.computeIfAbsent(number, n -> new ArrayList<>()).add(placed);
      }
    }
    byRoad.values().forEach(list -> list.sort(Comparator.comparingDouble(p -> p.post().number())));
    unplaced = lost;
  }

  private static Optional<RoadSpot> nearest(
      RoadNetwork network, RoadSpots spots, RoadPost post, Set<String> named) {
    return spots.edgesWithin(REACH_METRES, post.longitude(), post.latitude()).stream()
        .filter(edge -> !network.facts().link(edge))
        .filter(
            edge -> {
              Set<String> numbers = numbers(network, edge);
              return named.isEmpty() ? !numbers.isEmpty() : !shared(numbers, named).isEmpty();
            })
        .map(edge -> spots.on(edge, post.longitude(), post.latitude()))
        .filter(spot -> spot.distanceMetres() <= REACH_METRES)
        .min(Comparator.comparingDouble(RoadSpot::distanceMetres));
  }

  private static Set<String> numbers(RoadNetwork network, int edge) {
    return network.facts().ref(edge).map(RoadNumber::all).orElse(Set.of());
  }

  /** A post may leave out the letter: "4163" for K 4163. */
  private static Set<String> shared(Set<String> numbers, Set<String> named) {
    Set<String> shared = new HashSet<>();
    for (String number : numbers) {
      if (named.contains(number) || named.contains(number.replaceAll("^[A-Z]+", ""))) {
        shared.add(number);
      }
    }
    return shared;
  }

  /** The posts of a road in the form of {@link RoadNumber}, by rising number. */
  public List<Placed> of(String roadNumber) {
    return Collections.unmodifiableList(byRoad.getOrDefault(roadNumber, List.of()));
  }

  /** How many posts stand beside no numbered road. */
  public int unplaced() {
    return unplaced;
  }
}

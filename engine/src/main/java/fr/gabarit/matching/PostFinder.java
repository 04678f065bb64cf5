package fr.gabarit.matching;

import fr.gabarit.gazetteer.PostIndex;
import fr.gabarit.gazetteer.RoadPost;
import fr.gabarit.gazetteer.RoadSpot;
import fr.gabarit.gazetteer.RoadSpots;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.order.KilometrePost;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;

/**
 * Finds positions counted from the kilometre posts of one road: from the post, so many metres along
 * the road towards the next one. Posts are not exactly a kilometre apart, so nothing else is relied
 * on where they are known. Immutable and thread-safe.
 */
final class PostFinder {
  /** The two posts of a divided road, one on each side. */
  private static final double ONE_POST_METRES = 250;

  private static final double ROAD_REACH_METRES = 60;

  /** Beyond the last post known, a position is looked for so far. */
  private static final double BEYOND_LAST_METRES = 1500;

  private static final double WIDEST_POST_GAP = 5;
  private static final double MIN_POST_METRES = 850;
  private static final double MAX_POST_METRES = 1150;

  private final RoadNetwork network;
  private final Set<Integer> road;
  private final StreetPaths paths;
  private final StreetSpots spots;
  private final TreeMap<Double, List<RoadSpot>> posts = new TreeMap<>();
  private final Set<Double> repeated = new HashSet<>();

  /**
   * @param road the edges of the road
   * @param paths ways along it
   * @param placed its posts
   */
  PostFinder(
      RoadNetwork network, Set<Integer> road, StreetPaths paths, List<PostIndex.Placed> placed) {
    this.network = network;
    this.road = road;
    this.paths = paths;
    spots = new StreetSpots(network, road);
    Map<Double, RoadPost> firsts = new TreeMap<>();
    for (PostIndex.Placed post : placed) {
      RoadPost found = post.post();
      RoadPost first = firsts.putIfAbsent(found.number(), found);
      if (first != null && metres(first, found) > ONE_POST_METRES) {
        repeated.add(found.number());
      }
    }
    firsts.forEach(
        (number, post) -> {
          List<RoadSpot> beside =
              spots.beside(post.longitude(), post.latitude(), ROAD_REACH_METRES);
          if (!beside.isEmpty() && !repeated.contains(number)) {
            posts.put(number, beside);
          }
        });
  }

  private static double metres(RoadPost post, RoadPost other) {
    return RoadSpots.metresBetween(
        post.longitude(), post.latitude(), other.longitude(), other.latitude());
  }

  /**
   * A position.
   *
   * @param spots the road there, on every carriageway; empty if it was not found
   * @param note why it was not found, or how if it had to be estimated
   */
  record Found(List<RoadSpot> spots, Optional<MatchNote> note) {
    Found {
      spots = List.copyOf(spots);
    }
  }

  Found find(KilometrePost wanted) {
    Optional<Double> number = number(wanted.number());
    if (number.isPresent() && repeated.contains(number.get())) {
      return failed(MatchNote.Kind.POST_REPEATED, wanted);
    }
    if (number.isEmpty()) {
      return failed(MatchNote.Kind.POST_NOT_FOUND, wanted);
    }
    if (!posts.containsKey(number.get())) {
      return estimated(number.get(), wanted);
    }
    double post = number.get();
    double left = Math.abs(wanted.abscissaMetres());
    boolean rising = wanted.abscissaMetres() >= 0;
    if (left == 0) {
      return new Found(posts.get(post), Optional.empty());
    }
    Optional<Double> next = next(post, rising);
    while (next.isPresent()) {
      Optional<StreetPaths.Way> way = way(post, next.get());
      if (way.isEmpty()) {
        return failed(MatchNote.Kind.POST_NOT_FOUND, wanted);
      }
      if (left <= way.get().metres()) {
        return at(way.get(), left, Optional.empty());
      }
      left -= way.get().metres();
      post = next.get();
      next = next(post, rising);
    }
    Optional<Double> before = next(post, !rising);
    if (before.isEmpty() || left > BEYOND_LAST_METRES) {
      return failed(MatchNote.Kind.POST_NOT_FOUND, wanted);
    }
    double beyond = left;
    return way(before.get(), post)
        .flatMap(way -> beyond(way, beyond))
        .map(spot -> abreast(spot, Optional.empty()))
        .orElseGet(() -> failed(MatchNote.Kind.POST_NOT_FOUND, wanted));
  }

  private Optional<Double> next(double post, boolean rising) {
    return Optional.ofNullable(rising ? posts.higherKey(post) : posts.lowerKey(post));
  }

  private static Optional<Double> number(String text) {
    String digits = text.trim().replaceFirst("^(?i)pr\\s*", "").replace(',', '.');
    return digits.matches("\\d{1,4}(\\.\\d{1,3})?")
        ? Optional.of(Double.parseDouble(digits))
        : Optional.empty();
  }

  private Optional<StreetPaths.Way> way(double post, double other) {
    return paths.shortest(posts.get(post), posts.get(other), StreetPaths.Sense.WALKED, Set.of());
  }

  /** Between the posts around a missing one, if they are as far apart as their numbers say. */
  private Found estimated(double number, KilometrePost wanted) {
    Optional<Double> lower = next(number, false);
    Optional<Double> upper = next(number, true);
    if (lower.isEmpty() || upper.isEmpty() || upper.get() - lower.get() > WIDEST_POST_GAP) {
      return failed(MatchNote.Kind.POST_NOT_FOUND, wanted);
    }
    double gap = upper.get() - lower.get();
    Optional<StreetPaths.Way> way = way(lower.get(), upper.get());
    if (way.isEmpty()
        || way.get().metres() < MIN_POST_METRES * gap
        || way.get().metres() > MAX_POST_METRES * gap) {
      return failed(MatchNote.Kind.POST_NOT_FOUND, wanted);
    }
    double metres = (number - lower.get()) / gap * way.get().metres() + wanted.abscissaMetres();
    if (metres < 0 || metres > way.get().metres()) {
      return failed(MatchNote.Kind.POST_NOT_FOUND, wanted);
    }
    return at(
        way.get(),
        metres,
        Optional.of(MatchNote.of(MatchNote.Kind.POST_ESTIMATED, describe(wanted))));
  }

  private Found at(StreetPaths.Way way, double metres, Optional<MatchNote> note) {
    return abreast(way.at(metres, network.geometry()), note);
  }

  /** The position on both carriageways. */
  private Found abreast(RoadSpot spot, Optional<MatchNote> note) {
    if (!road.contains(spot.edge())) {
      return new Found(List.of(spot), note);
    }
    Coordinate point = new RoadSpots(network).point(spot.edge(), spot.positionMetres());
    return new Found(spots.beside(point.x, point.y, ROAD_REACH_METRES), note);
  }

  /** Further along the road where it goes on without a fork. */
  private Optional<RoadSpot> beyond(StreetPaths.Way way, double metres) {
    RoadTopology topology = network.topology();
    Walk.Visit last = way.visits().get(way.visits().size() - 1);
    int key = last.key();
    double left = metres;
    double from = last.to();
    Set<Integer> seen = new HashSet<>();
    while (seen.add(key)) {
      double length = network.geometry().lengthMetres(EdgeKeys.edge(key));
      if (left <= length - from) {
        double along = from + left;
        return Optional.of(
            new RoadSpot(EdgeKeys.edge(key), EdgeKeys.isForward(key) ? along : length - along, 0));
      }
      left -= length - from;
      from = 0;
      List<Integer> onward = new ArrayList<>();
      int node = topology.head(key);
      for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
        int next = topology.outKey(slot);
        boolean usable = network.drivable(next) || !network.drivable(key);
        boolean first = network.twins(EdgeKeys.edge(next))[0] == EdgeKeys.edge(next);
        boolean back =
            network.twins(EdgeKeys.edge(next))[0] == network.twins(EdgeKeys.edge(key))[0];
        if (usable && first && !back && road.contains(EdgeKeys.edge(next))) {
          onward.add(next);
        }
      }
      if (onward.size() != 1) {
        return Optional.empty();
      }
      key = onward.get(0);
    }
    return Optional.empty();
  }

  private static Found failed(MatchNote.Kind kind, KilometrePost wanted) {
    return new Found(List.of(), Optional.of(MatchNote.of(kind, describe(wanted))));
  }

  /** As such positions are written, e.g. "PR 12+300". */
  static String describe(KilometrePost post) {
    return "PR %s%+d".formatted(post.number(), post.abscissaMetres());
  }
}

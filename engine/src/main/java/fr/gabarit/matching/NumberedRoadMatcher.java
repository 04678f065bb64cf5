package fr.gabarit.matching;

import fr.gabarit.gazetteer.FrenchDepartments;
import fr.gabarit.gazetteer.Gazetteer;
import fr.gabarit.gazetteer.PostIndex;
import fr.gabarit.gazetteer.RoadNumber;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.KilometrePost;
import fr.gabarit.order.KilometrePost.Side;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds numbered roads and pieces of them between kilometre posts. Immutable and thread-safe. */
final class NumberedRoadMatcher {
  /** Through towns and roundabouts the number is often missing on the map. */
  private static final double LONGEST_GAP_METRES = 500;

  /** Parts of one road that lie farther apart may be roads of two departments. */
  private static final double ONE_ROAD_METRES = 5000;

  private final RoadNetwork network;
  private final Gazetteer gazetteer;
  private final MatchSettings settings;

  NumberedRoadMatcher(RoadNetwork network, Gazetteer gazetteer, MatchSettings settings) {
    this.network = network;
    this.gazetteer = gazetteer;
    this.settings = settings;
  }

  MatchOutcome match(Place.NumberedRoad place) {
    String number =
        RoadNumber.of(place.roadNumber())
            .orElseGet(() -> place.roadNumber().replace(" ", "").toUpperCase(Locale.ROOT));
    Optional<String> department = department(place, number);
    Set<Integer> road = new HashSet<>();
    Set<String> departments = new HashSet<>();
    for (int edge : gazetteer.streets().numbered(number)) {
      Optional<String> own = departmentOf(edge);
      if (!network.facts().link(edge)
          && (department.isEmpty() || own.isEmpty() || own.equals(department))) {
        road.add(edge);
        own.ifPresent(departments::add);
      }
    }
    if (road.isEmpty()) {
      return unmatched(MatchNote.of(MatchNote.Kind.ROAD_NOT_FOUND, place.roadNumber()));
    }
    if (place.from().isEmpty() && place.to().isEmpty()) {
      return whole(place, road, number.startsWith("D") && departments.size() > 1);
    }
    if (place.from().isEmpty() || place.to().isEmpty()) {
      return unmatched(MatchNote.of(MatchNote.Kind.END_UNKNOWN));
    }
    return between(place, road, posts(number, department));
  }

  /** Only departmental roads repeat; "DIR Nord" runs national roads and is no department. */
  private static Optional<String> department(Place.NumberedRoad place, String number) {
    return Stream.of(place.from(), place.to())
        .flatMap(Optional::stream)
        .flatMap(post -> post.departmentCode().stream())
        .findFirst()
        .or(() -> place.administrator().flatMap(FrenchDepartments::code))
        .filter(code -> number.startsWith("D"));
  }

  private Optional<String> departmentOf(int edge) {
    return gazetteer
        .communes()
        .of(edge)
        .flatMap(commune -> commune.municipality().departmentCode());
  }

  private List<PostIndex.Placed> posts(String number, Optional<String> department) {
    return gazetteer.posts().of(number).stream()
        .filter(
            post ->
                department.isEmpty()
                    || post.departmentCode().isEmpty()
                    || post.departmentCode().equals(department))
        .toList();
  }

  private MatchOutcome whole(
      Place.NumberedRoad place, Set<Integer> road, boolean severalDepartments) {
    List<StreetPiece> pieces = new StreetPieces(network).of(road, ONE_ROAD_METRES);
    List<EdgeSet> parts =
        pieces.stream()
            .map(piece -> new Stretches(network, settings, piece, 0).whole().keys())
            .filter(keys -> !keys.isEmpty())
            .toList();
    if (parts.isEmpty()) {
      return unmatched(MatchNote.of(MatchNote.Kind.DIRECTION_NOT_DRIVABLE));
    }
    EdgeSet all = parts.stream().reduce(EdgeSet.empty(), EdgeSet::union);
    if (severalDepartments || parts.size() > 1) {
      return ambiguous(
          parts, MatchNote.of(MatchNote.Kind.ROAD_IN_SEVERAL_DEPARTMENTS, place.roadNumber()));
    }
    return place.direction() == PlaceDirection.BOTH
        ? new MatchOutcome.Matched(all, 1, 1, List.of())
        : ambiguous(parts, MatchNote.of(MatchNote.Kind.DIRECTION_UNKNOWN));
  }

  private MatchOutcome between(
      Place.NumberedRoad place, Set<Integer> road, List<PostIndex.Placed> placed) {
    Stretches stretches =
        new Stretches(network, settings, new StreetPiece(road, Set.of()), LONGEST_GAP_METRES);
    PostFinder posts = new PostFinder(network, road, stretches.paths(), placed);
    List<KilometrePost> limits =
        Stream.of(place.from().orElseThrow(), place.to().orElseThrow())
            .sorted(Comparator.comparingDouble(NumberedRoadMatcher::nominalMetres))
            .toList();
    PostFinder.Found low = posts.find(limits.get(0));
    PostFinder.Found high = posts.find(limits.get(1));
    for (PostFinder.Found found : List.of(low, high)) {
      if (found.spots().isEmpty()) {
        return unmatched(found.note().orElseThrow());
      }
    }
    Optional<Stretch> stretch = stretches.between(low.spots(), high.spots(), place.direction());
    if (stretch.isEmpty()) {
      return unmatched(MatchNote.of(MatchNote.Kind.LIMITS_NOT_CONNECTED));
    }
    EdgeSet keys = onSide(place, stretch.get(), stretches, low, high);
    if (keys.isEmpty()) {
      return unmatched(MatchNote.of(MatchNote.Kind.DIRECTION_NOT_DRIVABLE));
    }
    List<MatchNote> notes = new ArrayList<>(stretch.get().notes());
    low.note().ifPresent(notes::add);
    high.note().ifPresent(notes::add);
    if (!stretch.get().onlyWay()) {
      return new MatchOutcome.Ambiguous(
          List.of(keys), keys, MatchNote.of(MatchNote.Kind.LIMITS_AMBIGUOUS, "2"), notes);
    }
    boolean estimated = low.note().isPresent() || high.note().isPresent();
    return new MatchOutcome.Matched(keys, 1, estimated ? 0.8 : 1, notes);
  }

  /** For sorting only. */
  private static double nominalMetres(KilometrePost post) {
    String digits = post.number().replaceAll("[^0-9.]", "");
    double number = digits.matches("\\d+(\\.\\d+)?") ? Double.parseDouble(digits) : 0;
    return 1000 * number + post.abscissaMetres();
  }

  /** Where the road is divided, "right" is the carriageway driven along rising posts. */
  private EdgeSet onSide(
      Place.NumberedRoad place,
      Stretch stretch,
      Stretches stretches,
      PostFinder.Found low,
      PostFinder.Found high) {
    Side side = place.from().orElseThrow().side();
    if (side == Side.SINGLE || side != place.to().orElseThrow().side()) {
      return stretch.keys();
    }
    PlaceDirection direction =
        side == Side.RIGHT ? PlaceDirection.FORWARD : PlaceDirection.BACKWARD;
    EdgeSet carriageway =
        stretches
            .between(low.spots(), high.spots(), direction)
            .map(Stretch::keys)
            .orElse(EdgeSet.empty());
    return EdgeSet.of(
        stretch
            .keys()
            .keys()
            .filter(key -> carriageway.contains(key) || network.drivable(EdgeKeys.reverse(key))));
  }

  private static MatchOutcome unmatched(MatchNote reason) {
    return new MatchOutcome.Unmatched(reason, 0, List.of());
  }

  private static MatchOutcome ambiguous(List<EdgeSet> candidates, MatchNote reason) {
    return new MatchOutcome.Ambiguous(candidates, candidates.get(0), reason, List.of());
  }
}

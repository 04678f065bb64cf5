package fr.gabarit.matching;

import com.graphhopper.routing.ev.RoadClass;
import fr.gabarit.gazetteer.CommuneExtent;
import fr.gabarit.gazetteer.Gazetteer;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the roads of a whole commune. Immutable and thread-safe. */
final class CommuneMatcher {
  private final RoadNetwork network;
  private final Gazetteer gazetteer;
  private final AreaMatcher areas;
  private final StreetFinder streets;
  private final MatchSettings settings;

  CommuneMatcher(RoadNetwork network, Gazetteer gazetteer, MatchSettings settings) {
    this.network = network;
    this.gazetteer = gazetteer;
    this.settings = settings;
    areas = new AreaMatcher(network, settings);
    streets = new StreetFinder(network, gazetteer, settings);
  }

  MatchOutcome match(Place.WholeCommune place) {
    List<CommuneExtent> extents = gazetteer.communes().find(place.commune());
    if (extents.isEmpty()) {
      return new MatchOutcome.Unmatched(streets.communeNotFound(place.commune()), 0, List.of());
    }
    Optional<MatchNote> doubt = Optional.empty();
    if (extents.size() > 1) {
      doubt =
          Optional.of(
              MatchNote.of(
                  MatchNote.Kind.COMMUNE_NAMESAKES, StreetFinder.describe(place.commune())));
    }
    List<EdgeSet> candidates = new ArrayList<>();
    for (CommuneExtent extent : extents) {
      EdgeSet edges = edges(place, extent);
      if (!edges.isEmpty()) {
        candidates.add(edges);
      }
      if (extent.area().isEmpty() && doubt.isEmpty()) {
        doubt =
            Optional.of(
                MatchNote.of(MatchNote.Kind.COMMUNE_APPROXIMATE, extent.municipality().name()));
      }
    }
    Excluded excluded = excluded(place);
    candidates.replaceAll(edges -> edges.minus(excluded.keys()));
    candidates.removeIf(EdgeSet::isEmpty);
    if (candidates.isEmpty()) {
      return new MatchOutcome.Unmatched(
          MatchNote.of(MatchNote.Kind.NO_ROAD_INSIDE), 0, excluded.notes());
    }
    if (doubt.isEmpty() && !excluded.missing().isEmpty()) {
      doubt =
          Optional.of(
              MatchNote.of(
                  MatchNote.Kind.EXCLUDED_STREET_NOT_FOUND, String.join(", ", excluded.missing())));
    }
    EdgeSet best = candidates.get(0);
    return doubt.isPresent()
        ? new MatchOutcome.Ambiguous(candidates, best, doubt.get(), excluded.notes())
        : new MatchOutcome.Matched(best, 1, 1, excluded.notes());
  }

  private EdgeSet edges(Place.WholeCommune place, CommuneExtent extent) {
    List<Integer> keys = new ArrayList<>();
    if (extent.area().isPresent()) {
      MatchOutcome outcome = areas.match(new Place.Area(place.label(), extent.area().get()));
      if (outcome instanceof MatchOutcome.Matched matched) {
        matched.edges().keys().forEach(keys::add);
      }
    } else {
      for (int edge = 0; edge < network.topology().edgeCount(); edge++) {
        boolean motorway = network.facts().roadClass(edge) == RoadClass.MOTORWAY;
        if (!motorway && extent.share(edge) > settings.minInsideShare()) {
          addDrivable(edge, keys);
        }
      }
    }
    return EdgeSet.of(keys.stream().mapToInt(key -> key).filter(this::notMotorroad));
  }

  /** Roads for motor traffic only are left out as motorways are. */
  private boolean notMotorroad(int key) {
    return !gazetteer.motorroad(EdgeKeys.edge(key));
  }

  private void addDrivable(int edge, List<Integer> keys) {
    for (int key : new int[] {EdgeKeys.forward(edge), EdgeKeys.backward(edge)}) {
      if (network.drivable(key)) {
        keys.add(key);
      }
    }
  }

  private record Excluded(EdgeSet keys, Set<String> missing, List<MatchNote> notes) {}

  private Excluded excluded(Place.WholeCommune place) {
    List<Integer> keys = new ArrayList<>();
    Set<String> missing = new TreeSet<>();
    Set<MatchNote> notes = new HashSet<>();
    for (String street : new TreeSet<>(place.excludedStreets())) {
      StreetSearch search = streets.find(place.commune(), street);
      if (search.doubt().isPresent() || search.reason().isPresent()) {
        missing.add(street);
        continue;
      }
      notes.addAll(search.notes());
      for (StreetPiece piece : search.pieces()) {
        for (int edge : piece.all()) {
          addDrivable(edge, keys);
        }
      }
    }
    return new Excluded(EdgeSet.of(keys), missing, List.copyOf(notes));
  }
}

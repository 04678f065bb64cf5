package fr.gabarit.gazetteer;

import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.Commune;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/** The communes of the map. Immutable and thread-safe. */
public final class Communes {
  /** A hint farther away says nothing. */
  private static final double HINT_REACH_METRES = 3000;

  private final RoadNetwork network;
  private final List<Area> areas = new ArrayList<>();
  private final STRtree areaTree = new STRtree();
  private final STRtree hintTree = new STRtree();
  private final Set<Municipality> hinted = new LinkedHashSet<>();
  private final Map<Municipality, StreetName> names = new HashMap<>();
  private final boolean anyHint;

  private record Area(CommuneBoundary boundary, IndexedPointInAreaLocator locator) {
    boolean contains(double longitude, double latitude) {
      return locator.locate(new Coordinate(longitude, latitude)) != Location.EXTERIOR;
    }
  }

  Communes(RoadNetwork network, List<CommuneBoundary> boundaries, List<CommuneHint> hints) {
    this.network = network;
    for (CommuneBoundary boundary : boundaries) {
      Area area = new Area(boundary, new IndexedPointInAreaLocator(boundary.area()));
      Envelope envelope = boundary.area().getEnvelopeInternal();
      // Asked now, since the locator makes its index at the first question.
      area.contains(envelope.centre().x, envelope.centre().y);
      areas.add(area);
      areaTree.insert(envelope, area);
    }
    areaTree.build();
    for (CommuneHint hint : hints) {
      hintTree.insert(
          new Envelope(hint.longitude(), hint.longitude(), hint.latitude(), hint.latitude()), hint);
      hinted.add(hint.municipality());
    }
    hintTree.build();
    areas.forEach(area -> hinted.remove(area.boundary().municipality()));
    areas.forEach(area -> addName(area.boundary().municipality()));
    hinted.forEach(this::addName);
    anyHint = !hints.isEmpty();
  }

  private void addName(Municipality municipality) {
    names.put(municipality, StreetName.of(municipality.name()));
  }

  /** Whether the map tells anything of communes. */
  public boolean isEmpty() {
    return areas.isEmpty() && !anyHint;
  }

  /** The commune of a point, if anything tells it. */
  public Optional<CommuneAt> at(double longitude, double latitude) {
    for (Object found : areaTree.query(new Envelope(longitude, longitude, latitude, latitude))) {
      Area area = (Area) found;
      if (area.contains(longitude, latitude)) {
        return Optional.of(new CommuneAt(area.boundary().municipality(), true));
      }
    }
    return anyHint ? nearestHint(longitude, latitude) : Optional.empty();
  }

  private Optional<CommuneAt> nearestHint(double longitude, double latitude) {
    for (double reach = HINT_REACH_METRES / 16; reach <= HINT_REACH_METRES; reach *= 2) {
      Envelope box = new Envelope(longitude, longitude, latitude, latitude);
      box.expandBy(reach / (111_195 * Math.cos(Math.toRadians(latitude))), reach / 111_195);
      double within = reach;
      Optional<CommuneHint> nearest = Optional.empty();
      for (Object found : hintTree.query(box)) {
        CommuneHint hint = (CommuneHint) found;
        double metres =
            RoadSpots.metresBetween(longitude, latitude, hint.longitude(), hint.latitude());
        if (metres <= within) {
          within = metres;
          nearest = Optional.of(hint);
        }
      }
      if (nearest.isPresent()) {
        // A commune with a boundary does not reach beyond it.
        return nearest
            .map(CommuneHint::municipality)
            .filter(hinted::contains)
            .map(municipality -> new CommuneAt(municipality, false));
      }
    }
    return Optional.empty();
  }

  /** The commune in which the middle of an edge lies, if anything tells it. */
  public Optional<CommuneAt> of(int edge) {
    Coordinate middle = EdgePoints.at(network.geometry(), edge, 0.5);
    return at(middle.x, middle.y);
  }

  /**
   * The communes an order may mean: those of its code; else those of its name, unless the map gives
   * them another code. Several if names repeat.
   */
  public List<CommuneExtent> find(Commune wanted) {
    List<CommuneExtent> found = new ArrayList<>();
    if (wanted.inseeCode().isPresent()) {
      addWhere(m -> m.code().equals(wanted.inseeCode()), found);
    }
    if (found.isEmpty() && wanted.name().isPresent()) {
      String key = StreetName.of(wanted.name().get()).key();
      addWhere(
          m ->
              names.get(m).key().equals(key)
                  && (wanted.inseeCode().isEmpty() || m.code().isEmpty()),
          found);
    }
    return found;
  }

  private interface Test {
    boolean holds(Municipality municipality);
  }

  private void addWhere(Test test, List<CommuneExtent> found) {
    for (Area area : areas) {
      Municipality municipality = area.boundary().municipality();
      if (test.holds(municipality)) {
        found.add(new CommuneExtent(network, this, municipality, Optional.of(area.boundary())));
      }
    }
    for (Municipality municipality : hinted) {
      if (test.holds(municipality)) {
        found.add(new CommuneExtent(network, this, municipality, Optional.empty()));
      }
    }
  }

  /** Names of communes that may have been meant by a name that none bears, at most three. */
  public List<String> resembling(String name) {
    StreetName wanted = StreetName.of(name);
    return names.entrySet().stream()
        .filter(entry -> entry.getValue().resembles(wanted))
        .map(entry -> entry.getKey().name())
        .distinct()
        .sorted(Comparator.naturalOrder())
        .limit(3)
        .toList();
  }
}

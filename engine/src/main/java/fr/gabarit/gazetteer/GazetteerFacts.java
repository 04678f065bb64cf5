package fr.gabarit.gazetteer;

import java.util.List;
import java.util.Set;

/**
 * What the map says of names and addresses beyond the road network. Immutable.
 *
 * @param boundaries communes with their areas
 * @param hints points whose commune is known
 * @param addresses houses
 * @param posts kilometre posts
 * @param wayNames further names of ways
 * @param motorroadWayIds OSM ways signed for motor traffic only ({@code motorroad=yes})
 */
public record GazetteerFacts(
    List<CommuneBoundary> boundaries,
    List<CommuneHint> hints,
    List<HouseAddress> addresses,
    List<RoadPost> posts,
    List<WayNames> wayNames,
    Set<Long> motorroadWayIds) {
  public GazetteerFacts {
    boundaries = List.copyOf(boundaries);
    hints = List.copyOf(hints);
    addresses = List.copyOf(addresses);
    posts = List.copyOf(posts);
    wayNames = List.copyOf(wayNames);
    motorroadWayIds = Set.copyOf(motorroadWayIds);
  }

  /** Nothing is known. */
  public static GazetteerFacts none() {
    return new GazetteerFacts(List.of(), List.of(), List.of(), List.of(), List.of(), Set.of());
  }
}

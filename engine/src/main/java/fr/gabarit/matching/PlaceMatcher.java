package fr.gabarit.matching;

import fr.gabarit.gazetteer.Gazetteer;
import fr.gabarit.gazetteer.GazetteerFacts;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.Place;
import java.util.List;

/**
 * Finds the directed edges and the turns that a place of an order concerns. Immutable and
 * thread-safe.
 *
 * <p>Lines are compared with the roads by course, heading and continuity; names and numbers decide
 * only between roads that fit. Places given in words are looked up in the gazetteer. What is not
 * sure is {@link MatchOutcome.Ambiguous}, never a guess.
 */
public final class PlaceMatcher {
  private final WayMatcher ways;
  private final LineMatcher lines;
  private final AreaMatcher areas;
  private final NodeMatcher nodes;
  private final TurnMatcher turns;
  private final StreetMatcher streets;
  private final NumberedRoadMatcher numberedRoads;
  private final CommuneMatcher communes;

  /** A matcher that knows names of roads, but no communes, addresses and kilometre posts. */
  public PlaceMatcher(RoadNetwork network, MatchSettings settings) {
    this(network, settings, new Gazetteer(network, GazetteerFacts.none()));
  }

  /**
   * @param gazetteer finds places given in words
   */
  public PlaceMatcher(RoadNetwork network, MatchSettings settings, Gazetteer gazetteer) {
    ways = new WayMatcher(network);
    lines = new LineMatcher(network, settings);
    areas = new AreaMatcher(network, settings);
    nodes = new NodeMatcher(network);
    turns = new TurnMatcher(network);
    streets = new StreetMatcher(network, gazetteer, settings);
    numberedRoads = new NumberedRoadMatcher(network, gazetteer, settings);
    communes = new CommuneMatcher(network, gazetteer, settings);
  }

  /** Finds the place; the outcome says how, or why not. */
  public MatchOutcome match(Place place) {
    if (place instanceof Place.Line line) {
      return lines.match(line);
    }
    if (place instanceof Place.Area area) {
      return areas.match(area);
    }
    if (place instanceof Place.OsmWays osmWays) {
      return ways.match(osmWays);
    }
    if (place instanceof Place.OsmNode node) {
      return nodes.match(node);
    }
    if (place instanceof Place.Turn turn) {
      return turns.match(turn);
    }
    if (place instanceof Place.NamedStreet street) {
      return streets.match(street);
    }
    if (place instanceof Place.NumberedRoad road) {
      return numberedRoads.match(road);
    }
    if (place instanceof Place.WholeCommune commune) {
      return communes.match(commune);
    }
    if (place instanceof Place.Unlocated unlocated) {
      return new MatchOutcome.Unmatched(
          MatchNote.of(MatchNote.Kind.UNLOCATED, unlocated.reason()), 0, List.of());
    }
    throw new IllegalArgumentException("Unknown kind of place: " + place.getClass());
  }
}

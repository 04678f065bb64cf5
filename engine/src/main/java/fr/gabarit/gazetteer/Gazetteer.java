package fr.gabarit.gazetteer;

import fr.gabarit.network.RoadNetwork;
import java.util.Set;

/**
 * Finds roads by what they are called: the way from the words of an order to the network. Immutable
 * and thread-safe.
 */
public final class Gazetteer {
  private final RoadNetwork network;
  private final Communes communes;
  private final StreetIndex streets;
  private final AddressIndex addresses;
  private final PostIndex posts;
  private final Set<Long> motorroads;

  /**
   * @param network the roads
   * @param facts what the map says of them beyond the network
   */
  public Gazetteer(RoadNetwork network, GazetteerFacts facts) {
    this.network = network;
    communes = new Communes(network, facts.boundaries(), facts.hints());
    streets = new StreetIndex(network, facts.wayNames());
    addresses = new AddressIndex(facts.addresses());
    posts = new PostIndex(network, communes, facts.posts());
    motorroads = facts.motorroadWayIds();
  }

  /** Communes by name, code and place. */
  public Communes communes() {
    return communes;
  }

  /** Edges by name and number. */
  public StreetIndex streets() {
    return streets;
  }

  /** Houses by street. */
  public AddressIndex addresses() {
    return addresses;
  }

  /** Kilometre posts by road. */
  public PostIndex posts() {
    return posts;
  }

  /** Whether the edge is signed for motor traffic only. */
  public boolean motorroad(int edge) {
    return motorroads.contains(network.facts().wayId(edge));
  }
}

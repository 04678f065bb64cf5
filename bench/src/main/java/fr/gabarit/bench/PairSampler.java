package fr.gabarit.bench;

import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.Subnetwork;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.FreightHopper;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.network.TravelTimes;
import fr.gabarit.overlay.VehicleOverlay;
import fr.gabarit.routing.LegReach;
import fr.gabarit.routing.LegRequest;
import fr.gabarit.routing.LegResult;
import fr.gabarit.routing.LegSearch;
import fr.gabarit.routing.SearchMode;
import fr.gabarit.vehicle.SpeedClass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Draws trips at random, uniformly over the directed edges on which a request could begin or end:
 * those that belong to the connected network. Not thread-safe.
 */
final class PairSampler {
  /** Tries for each pair wanted; extracts are ragged at the border, orders shut places in. */
  private static final int TRIES_PER_PAIR = 200;

  /** Of mixed trips, one in so many has no legal way. */
  private static final int UNREACHABLE_PART = 10;

  private final VehicleOverlay rules;
  private final VehicleOverlay noRules;
  private final RoadTopology topology;
  private final TravelTimes times;
  private final LegSearch search;
  private final Instant departure;
  private final Random random;
  private final int[] keys;

  PairSampler(
      VehicleOverlay rules,
      FreightHopper hopper,
      LegSearch search,
      Instant departure,
      Random random) {
    this.rules = rules;
    this.search = search;
    this.departure = departure;
    this.random = random;
    noRules = rules.overlay().forVehicle(rules.vehicle(), Set.of());
    topology = rules.overlay().network().topology();
    times = rules.overlay().network().travelTimes(rules.vehicle().speedClass());
    keys = connectedKeys(hopper, rules.vehicle().speedClass());
  }

  /** The drivable keys of the edges that points are snapped to. */
  private int[] connectedKeys(FreightHopper hopper, SpeedClass speedClass) {
    BooleanEncodedValue subnetwork =
        hopper
            .getEncodingManager()
            .getBooleanEncodedValue(Subnetwork.key(FreightHopper.profileName(speedClass)));
    return IntStream.range(0, topology.keyCount())
        .filter(times::drivable)
        .filter(key -> !hopper.getBaseGraph().getEdgeIteratorStateForKey(key).get(subnetwork))
        .toArray();
  }

  /**
   * Draws trips.
   *
   * @throws IllegalArgumentException if the network does not have so many
   */
  List<QueryPair> sample(Targets targets, int count) {
    switch (targets) {
      case REACHABLE:
        return reachable(count);
      case UNREACHABLE:
        return unreachable(count);
      case MIXED:
        return mixed(count);
      default:
        throw new IllegalArgumentException("Unknown targets " + targets + ".");
    }
  }

  private List<QueryPair> mixed(int count) {
    List<QueryPair> pairs = new ArrayList<>(unreachable(count / UNREACHABLE_PART));
    pairs.addAll(reachable(count - pairs.size()));
    Collections.shuffle(pairs, random);
    return pairs;
  }

  private List<QueryPair> reachable(int count) {
    List<QueryPair> pairs = new ArrayList<>(count);
    for (int i = 0; i < (long) count * TRIES_PER_PAIR && pairs.size() < count; i++) {
      RoadPosition origin = startOf(randomKey());
      RoadPosition destination = endOf(randomKey());
      if (joins(rules, origin, destination)) {
        pairs.add(pair(origin, destination));
      }
    }
    return complete(pairs, count, Targets.REACHABLE);
  }

  /**
   * Origins that can be left, and destinations that roads lead to but no legal way: what an
   * unguarded search floods the network for.
   */
  private List<QueryPair> unreachable(int count) {
    List<QueryPair> pairs = new ArrayList<>(count);
    RoadPosition centre = reachable(1).get(0).origin();
    int[] shutIn = keysNotReachedFrom(centre);
    if (shutIn.length == 0) {
      return complete(pairs, count, Targets.UNREACHABLE);
    }
    for (int i = 0; i < (long) count * TRIES_PER_PAIR && pairs.size() < count; i++) {
      RoadPosition origin = startOf(randomKey());
      RoadPosition destination = endOf(shutIn[random.nextInt(shutIn.length)]);
      if (!joins(rules, origin, destination)
          && joins(noRules, origin, destination)
          && joins(rules, origin, centre)) {
        pairs.add(pair(origin, destination));
      }
    }
    return complete(pairs, count, Targets.UNREACHABLE);
  }

  private static List<QueryPair> complete(List<QueryPair> pairs, int count, Targets targets) {
    if (pairs.size() < count) {
      throw new IllegalArgumentException(
          "Only %d of %d pairs were found whose target is %s. Use fewer pairs or another extract."
              .formatted(pairs.size(), count, targets));
    }
    return pairs;
  }

  /** Keys that a search which exhausts the network does not reach. */
  private int[] keysNotReachedFrom(RoadPosition origin) {
    for (int i = 0; i < TRIES_PER_PAIR; i++) {
      LegRequest request = request(rules, origin, endOf(randomKey()));
      if (search.find(request) instanceof LegResult.NotFound) {
        BitSet reached = new LegReach(rules.overlay().network()).of(request);
        return Arrays.stream(keys).filter(key -> !reached.get(key)).toArray();
      }
    }
    return new int[0];
  }

  private boolean joins(VehicleOverlay by, RoadPosition origin, RoadPosition destination) {
    return find(by, origin, destination) instanceof LegResult.Found found
        && found.path().size() > 0;
  }

  private LegResult find(VehicleOverlay by, RoadPosition origin, RoadPosition destination) {
    return search.find(request(by, origin, destination));
  }

  private LegRequest request(VehicleOverlay by, RoadPosition origin, RoadPosition destination) {
    return new LegRequest(origin, destination, departure, by, SearchMode.LEGAL);
  }

  private int randomKey() {
    return keys[random.nextInt(keys.length)];
  }

  private RoadPosition startOf(int key) {
    return position(key, topology.tail(key), EdgeKeys.isForward(key) ? 0 : 1);
  }

  private RoadPosition endOf(int key) {
    return position(key, topology.head(key), EdgeKeys.isForward(key) ? 1 : 0);
  }

  private RoadPosition position(int key, int node, double fraction) {
    return new RoadPosition(
        EdgeKeys.edge(key), fraction, topology.latitude(node), topology.longitude(node), 0);
  }

  private QueryPair pair(RoadPosition origin, RoadPosition destination) {
    return new QueryPair(
        origin,
        destination,
        rules.slice(departure).localAreas().openTo(origin.edge(), destination.edge()));
  }
}

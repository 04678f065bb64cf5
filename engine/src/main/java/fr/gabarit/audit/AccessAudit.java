package fr.gabarit.audit;

import fr.gabarit.audit.AuditReport.CutOff;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.network.TravelTimes;
import fr.gabarit.order.Applicability;
import fr.gabarit.order.OrderId;
import fr.gabarit.overlay.EdgeVerdict;
import fr.gabarit.overlay.Overlay;
import fr.gabarit.overlay.Rule;
import fr.gabarit.overlay.StrongComponents;
import fr.gabarit.overlay.TimeSlice;
import fr.gabarit.time.CivilTime;
import fr.gabarit.vehicle.Vehicle;
import fr.gabarit.vehicle.VehiclePreset;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds streets that are open to a vehicle themselves, and that it cannot reach or leave legally,
 * on a working day, a working night and a Sunday. Streets for local traffic count as open.
 */
final class AccessAudit {
  private final Overlay overlay;
  private final RoadNetwork network;
  private final List<Instant> instants;

  AccessAudit(Overlay overlay, Instant now) {
    this.overlay = overlay;
    this.network = overlay.network();
    this.instants = instants(now);
  }

  /** The next Tuesday, by day and by night, and the Sunday after it. */
  private static List<Instant> instants(Instant now) {
    LocalDate tuesday =
        now.atZone(CivilTime.ZONE).toLocalDate().with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
    LocalDate sunday = tuesday.with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
    return List.of(
        tuesday.atTime(LocalTime.of(10, 0)).atZone(CivilTime.ZONE).toInstant(),
        tuesday.atTime(LocalTime.of(2, 0)).atZone(CivilTime.ZONE).toInstant(),
        sunday.atTime(LocalTime.of(10, 0)).atZone(CivilTime.ZONE).toInstant());
  }

  /** Streets shut in together, and by what. */
  private record Pocket(Set<Integer> edges, Set<Rule> blocking) {}

  /** Pockets that the same rules shut in for the same vehicles are told together. */
  private record Cause(Set<Rule> blocking, List<VehiclePreset> presets, Instant at) {}

  List<CutOff> find(Set<OrderId> subjects) {
    Map<Pocket, List<VehiclePreset>> vehicles = new LinkedHashMap<>();
    Map<Pocket, Instant> firstSeen = new HashMap<>();
    for (Instant at : instants) {
      for (VehiclePreset preset : VehiclePreset.values()) {
        for (Pocket pocket : pockets(preset.toVehicle(), at)) {
          boolean concerns =
              pocket.blocking().stream().anyMatch(r -> subjects.contains(r.order().id()));
          if (concerns && firstSeen.merge(pocket, at, (before, again) -> before).equals(at)) {
            vehicles.computeIfAbsent(pocket, p -> new ArrayList<>()).add(preset);
          }
        }
      }
    }
    Map<Cause, Set<Integer>> edges = new LinkedHashMap<>();
    vehicles.forEach(
        (pocket, presets) ->
            edges
                .computeIfAbsent(
                    new Cause(pocket.blocking(), presets, firstSeen.get(pocket)),
                    cause -> new TreeSet<>())
                .addAll(pocket.edges()));
    List<CutOff> cutOffs = new ArrayList<>();
    edges.forEach((cause, shutIn) -> cutOffs.add(cutOff(cause, shutIn)));
    cutOffs.sort(Comparator.comparingDouble(CutOff::lengthMetres).reversed());
    return cutOffs;
  }

  private CutOff cutOff(Cause cause, Set<Integer> edges) {
    Map<String, Double> lengths = new HashMap<>();
    double total = 0;
    for (int edge : edges) {
      double metres = network.geometry().lengthMetres(edge);
      total += metres;
      Optional<String> name = network.facts().name(edge).or(() -> network.facts().ref(edge));
      name.ifPresent(street -> lengths.merge(street, metres, Double::sum));
    }
    List<String> streets =
        lengths.entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    return new CutOff(
        cause.presets(),
        cause.at(),
        List.copyOf(edges),
        total,
        streets,
        cause.blocking().stream().sorted(Comparator.comparingInt(Rule::index)).toList());
  }

  private List<Pocket> pockets(Vehicle vehicle, Instant at) {
    TimeSlice slice = overlay.forVehicle(vehicle).slice(at);
    RoadTopology topology = network.topology();
    TravelTimes times = network.travelTimes(vehicle.speedClass());
    BitSet connected = new StrongComponents(topology, times::drivable).largest();
    connected.andNot(
        new StrongComponents(topology, key -> times.drivable(key) && open(slice, key)).largest());
    return new PocketSearch(slice, times, connected, at, vehicle).find();
  }

  private static boolean open(TimeSlice slice, int key) {
    EdgeVerdict verdict = slice.verdict(key);
    return verdict == EdgeVerdict.FREE || verdict == EdgeVerdict.LOCAL;
  }

  /** Gathers the streets at nodes that are shut in. */
  private final class PocketSearch {
    private final TimeSlice slice;
    private final TravelTimes times;
    private final BitSet shutIn;
    private final Instant at;
    private final Vehicle vehicle;

    PocketSearch(TimeSlice slice, TravelTimes times, BitSet shutIn, Instant at, Vehicle vehicle) {
      this.slice = slice;
      this.times = times;
      this.shutIn = shutIn;
      this.at = at;
      this.vehicle = vehicle;
    }

    List<Pocket> find() {
      List<Pocket> pockets = new ArrayList<>();
      BitSet done = new BitSet();
      for (int node = shutIn.nextSetBit(0); node >= 0; node = shutIn.nextSetBit(node + 1)) {
        if (!done.get(node)) {
          Pocket pocket = gather(node, done);
          if (!pocket.edges().isEmpty()) {
            pockets.add(pocket);
          }
        }
      }
      return pockets;
    }

    private Pocket gather(int start, BitSet done) {
      Set<Integer> edges = new TreeSet<>();
      Set<Rule> blocking = new LinkedHashSet<>();
      Deque<Integer> queue = new ArrayDeque<>();
      queue.add(start);
      done.set(start);
      while (!queue.isEmpty()) {
        int node = queue.remove();
        for (int slot = network.topology().firstOut(node);
            slot < network.topology().firstOut(node + 1);
            slot++) {
          int out = network.topology().outKey(slot);
          int back = EdgeKeys.reverse(out);
          if (passable(out) || passable(back)) {
            edges.add(EdgeKeys.edge(out));
            int next = network.topology().head(out);
            if (shutIn.get(next) && !done.get(next)) {
              done.set(next);
              queue.add(next);
            }
          }
          block(out, blocking);
          block(back, blocking);
        }
      }
      return new Pocket(edges, blocking);
    }

    private boolean passable(int key) {
      return times.drivable(key) && open(slice, key);
    }

    private void block(int key, Set<Rule> blocking) {
      if (times.drivable(key) && !open(slice, key)) {
        overlay.rulesOn(key).stream()
            .filter(rule -> rule.measure().when().times().contains(at))
            .filter(
                rule ->
                    overlay.evaluator().applicability(rule.measure(), vehicle)
                        instanceof Applicability.Prohibited)
            .forEach(blocking::add);
      }
    }
  }
}

package fr.gabarit.compliance;

import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.Applicability;
import fr.gabarit.order.Effect;
import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderEvaluator;
import fr.gabarit.order.Place;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.routing.LegPath;
import fr.gabarit.time.TimeSet;
import fr.gabarit.time.Union;
import fr.gabarit.vehicle.Vehicle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * Bans on driving at all at some times, such as the weekend lorry ban of the order of 16 April
 * 2021. They are told, with the next departure outside them, and close no road: derogations are
 * many, and whether one holds is not for a router to say. Immutable and thread-safe.
 */
public final class DrivingBans {
  /** No ban. */
  public static final DrivingBans NONE = new DrivingBans(List.of());

  private static final int MOST_BANS_PASSED_OVER = 1000;

  private final List<Ban> bans = new ArrayList<>();
  private final OrderEvaluator evaluator = new OrderEvaluator();

  private record Ban(TrafficOrder order, Measure measure, List<PreparedGeometry> areas) {
    TimeSet times() {
      return measure.when().times();
    }

    boolean inForceDuring(Instant start, Instant end) {
      return times().contains(start)
          || start.isBefore(end)
              && times().nextChange(start, end).filter(change -> change.isBefore(end)).isPresent();
    }

    boolean holdsOn(RoadNetwork network, int key) {
      return areas.stream().anyMatch(area -> area.intersects(network.geometry().directedLine(key)));
    }
  }

  /**
   * @param orders every measure a ban on entry, every place an area
   * @throws IllegalArgumentException if a measure is anything else
   */
  public DrivingBans(List<TrafficOrder> orders) {
    for (TrafficOrder order : orders) {
      for (Measure measure : order.measures()) {
        if (!(measure.effect() instanceof Effect.NoEntry)) {
          throw new IllegalArgumentException(
              "Measure %s of driving ban %s must be a ban on entry."
                  .formatted(measure.id(), order.id()));
        }
        bans.add(new Ban(order, measure, areas(order, measure)));
      }
    }
  }

  private static List<PreparedGeometry> areas(TrafficOrder order, Measure measure) {
    List<PreparedGeometry> areas = new ArrayList<>();
    for (Place place : measure.places()) {
      if (!(place instanceof Place.Area area)) {
        throw new IllegalArgumentException(
            "Driving ban %s must lie in areas, but '%s' is none."
                .formatted(order.id(), place.label()));
      }
      areas.add(PreparedGeometryFactory.prepare(area.area()));
    }
    return areas;
  }

  /**
   * The bans that a route meets: a warning for each ban and leg.
   *
   * @param departure when the first leg begins
   * @param arrival when the last leg ends
   */
  List<Compliance.Warning> warnings(
      Vehicle vehicle,
      List<LegPath> legs,
      RoadNetwork network,
      Instant departure,
      Instant arrival) {
    List<Compliance.Warning> warnings = new ArrayList<>();
    for (Ban ban : bans) {
      // The time first: it costs next to nothing, and there is seldom a ban.
      if (ban.inForceDuring(departure, arrival)
          && evaluator.applicability(ban.measure(), vehicle)
              instanceof Applicability.Prohibited prohibited) {
        for (int leg = 0; leg < legs.size(); leg++) {
          warning(ban, prohibited, legs.get(leg), leg, network).ifPresent(warnings::add);
        }
      }
    }
    if (warnings.isEmpty()) {
      return warnings;
    }
    Optional<Instant> next = nextDeparture(met(vehicle, legs, network), departure, arrival);
    return warnings.stream()
        .map(w -> new Compliance.Warning(w.kind(), w.citation(), w.span(), next))
        .toList();
  }

  private static Optional<Compliance.Warning> warning(
      Ban ban, Applicability applicability, LegPath path, int leg, RoadNetwork network) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < path.size(); i++) {
      Instant entry = Instant.ofEpochMilli(path.entryMillis(i));
      Instant exit =
          Instant.ofEpochMilli(
              i + 1 < path.size() ? path.entryMillis(i + 1) : path.arrivalMillis());
      if (ban.inForceDuring(entry, exit) && ban.holdsOn(network, path.key(i))) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (first < 0) {
      return Optional.empty();
    }
    Instant at = Instant.ofEpochMilli(path.entryMillis(first));
    Citation citation =
        new Citation(
            ban.order(),
            ban.measure(),
            applicability,
            at,
            endOfBan(ban.times(), at),
            Optional.empty());
    return Optional.of(
        new Compliance.Warning(
            Compliance.WarningKind.DRIVING_BAN, citation, new RouteSpan(leg, first, last)));
  }

  /** When the ban in force at or next after an instant ends. */
  private static Optional<Instant> endOfBan(TimeSet times, Instant at) {
    return times.contains(at)
        ? times.nextChange(at)
        : times.nextChange(at).flatMap(times::nextChange);
  }

  /** When any ban holds for the vehicle that touches the way, whatever the hour. */
  private TimeSet met(Vehicle vehicle, List<LegPath> legs, RoadNetwork network) {
    return new Union(
        bans.stream()
            .filter(
                ban ->
                    evaluator.applicability(ban.measure(), vehicle)
                        instanceof Applicability.Prohibited)
            .filter(
                ban ->
                    legs.stream()
                        .anyMatch(
                            leg ->
                                Arrays.stream(leg.keys())
                                    .anyMatch(key -> ban.holdsOn(network, key))))
            .map(Ban::times)
            .toList());
  }

  /** The first departure, not before the given one, that leaves time for the same journey. */
  private static Optional<Instant> nextDeparture(
      TimeSet banned, Instant departure, Instant arrival) {
    Duration journey = Duration.between(departure, arrival);
    Instant candidate = departure;
    for (int i = 0; i < MOST_BANS_PASSED_OVER; i++) {
      Optional<Instant> change = banned.nextChange(candidate);
      boolean inBan = banned.contains(candidate);
      if (change.isEmpty()) {
        return inBan ? Optional.empty() : Optional.of(candidate);
      }
      if (!inBan && !change.get().isBefore(candidate.plus(journey))) {
        return Optional.of(candidate);
      }
      candidate = change.get();
    }
    return Optional.empty();
  }
}

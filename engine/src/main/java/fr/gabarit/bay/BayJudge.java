package fr.gabarit.bay;

import fr.gabarit.order.Advice;
import fr.gabarit.order.Applicability;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderEvaluator;
import fr.gabarit.overlay.Placement;
import fr.gabarit.time.TimeSet;
import fr.gabarit.vehicle.Vehicle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Rules whether a vehicle may use a bay at a time. Hours are those kept for deliveries: outside of
 * them other vehicles may stand there, so the bay cannot be counted on. Unknown lengths keep nobody
 * out; a bay narrower than the vehicle neither, since bays are marked along the kerb with no width
 * for the mirrors. Stateless and thread-safe.
 */
public final class BayJudge {
  private final OrderEvaluator evaluator = new OrderEvaluator();

  /** All reasons against the bay; none if the vehicle may use it for sure. */
  public List<Obstacle> obstacles(SitedBay sited, BayStop stop) {
    List<Obstacle> found = new ArrayList<>();
    BayUse use = sited.bay().use();
    if (!use.active()) {
      found.add(new Obstacle.Inactive());
    }
    OptionalDouble length = sited.bay().shape().lengthMetres();
    double vehicleLength = stop.vehicle().lengthMetres();
    if (length.isPresent() && vehicleLength > length.getAsDouble()) {
      found.add(new Obstacle.TooLong(length.getAsDouble(), vehicleLength));
    }
    hours(use, stop).ifPresent(found::add);
    mass(use, stop).ifPresent(found::add);
    if (use.maxStay().isPresent()
        && stop.stay().filter(stay -> stay.compareTo(use.maxStay().get()) > 0).isPresent()) {
      found.add(new Obstacle.StayTooShort(use.maxStay().get(), stop.stay().get()));
    }
    Set<Measure> told = new HashSet<>();
    for (Placement placement : sited.parkingProhibitions()) {
      if (bearsOn(placement.measure(), stop.vehicle()) && told.add(placement.measure())) {
        prohibition(placement, use, stop).ifPresent(found::add);
      }
    }
    return found;
  }

  /** Looked at over the stay wanted or, where none is told, over the longest one allowed. */
  private static Optional<Obstacle> prohibition(Placement placement, BayUse use, BayStop stop) {
    TimeSet times = placement.measure().when().times();
    Instant arrival = stop.arrival();
    if (times.contains(arrival)) {
      return Optional.of(
          new Obstacle.ParkingProhibited(
              placement.order(), placement.measure(), times.nextChange(arrival)));
    }
    return stop.stay()
        .or(use::maxStay)
        .map(arrival::plus)
        .flatMap(
            end ->
                // A prohibition that begins just when the stay ends is none for it.
                times.nextChange(arrival, end).filter(begins -> begins.isBefore(end)))
        .map(
            begins ->
                new Obstacle.ParkingProhibitedLater(
                    placement.order(), placement.measure(), begins, stop.stay().isPresent()));
  }

  private static Optional<Obstacle> hours(BayUse use, BayStop stop) {
    if (holdsThroughout(use.reserved(), stop)) {
      return Optional.empty();
    }
    if (holdsThroughout(use.possiblyReserved(), stop)) {
      return Optional.of(new Obstacle.HoursInDoubt());
    }
    Instant arrival = stop.arrival();
    Optional<Instant> opens =
        use.reserved().contains(arrival)
            ? use.reserved().nextChange(arrival).flatMap(use.reserved()::nextChange)
            : use.reserved().nextChange(arrival);
    return Optional.of(new Obstacle.OutsideHours(opens));
  }

  private static boolean holdsThroughout(TimeSet hours, BayStop stop) {
    if (!hours.contains(stop.arrival())) {
      return false;
    }
    if (stop.stay().isEmpty()) {
      return true;
    }
    Instant end = stop.arrival().plus(stop.stay().get());
    // Hours that end just when the stay does are enough.
    return hours.nextChange(stop.arrival(), end).filter(change -> change.isBefore(end)).isEmpty();
  }

  private static Optional<Obstacle> mass(BayUse use, BayStop stop) {
    if (use.massLimits().isEmpty()) {
      return Optional.empty();
    }
    double tonnes = stop.vehicle().permittedMassTonnes();
    OptionalDouble allowed =
        use.massLimits().stream()
            .filter(limit -> limit.hours().contains(stop.arrival()))
            .mapToDouble(BayUse.MassLimit::maxTonnes)
            .max();
    if (allowed.isPresent()) {
      return tonnes > allowed.getAsDouble()
          ? Optional.of(new Obstacle.TooHeavy(allowed.getAsDouble(), tonnes))
          : Optional.empty();
    }
    return Optional.of(
        new Obstacle.OutsideHours(
            use.massLimits().stream()
                .filter(limit -> tonnes <= limit.maxTonnes())
                .flatMap(limit -> limit.hours().nextChange(stop.arrival()).stream())
                .min(Instant::compareTo)));
  }

  private boolean bearsOn(Measure measure, Vehicle vehicle) {
    return measure.who().exempted().stream().noneMatch(Exemption.Deliveries.class::isInstance)
        && evaluator.applicability(measure, vehicle) instanceof Applicability.Advisory advisory
        && advisory.advice().kind() == Advice.Kind.PARKING_PROHIBITED;
  }
}

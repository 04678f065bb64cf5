package fr.gabarit.server.area;

import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.trips.TripFault;
import fr.gabarit.data.trips.TripFile;
import fr.gabarit.data.trips.TripRow;
import fr.gabarit.network.SnappedPoint;
import fr.gabarit.scenario.Trip;
import fr.gabarit.vehicle.Vehicle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Trips on the roads of an area.
 *
 * @param trips those that lie on roads, in the order of the table
 * @param faults what is wrong with the others, those of the table first
 */
public record AreaTrips(List<Trip> trips, List<TripFault> faults) {
  public AreaTrips {
    trips = List.copyOf(trips);
    faults = List.copyOf(faults);
  }

  /** A trip, or what is wrong with it. */
  private record Placed(Optional<Trip> trip, List<TripFault> faults) {}

  /** Brings trips onto the roads. */
  public static AreaTrips place(TripFile file, Area area) {
    List<Placed> placed = file.trips().parallelStream().map(row -> place(row, area)).toList();
    List<TripFault> faults = new ArrayList<>(file.faults());
    placed.forEach(one -> faults.addAll(one.faults()));
    return new AreaTrips(placed.stream().flatMap(one -> one.trip().stream()).toList(), faults);
  }

  private static Placed place(TripRow row, Area area) {
    Vehicle vehicle = row.preset().toVehicle();
    List<TripFault> faults = new ArrayList<>();
    Optional<SnappedPoint> origin =
        snap(row, "origin", row.originLatitude(), row.originLongitude(), area, faults);
    Optional<SnappedPoint> destination =
        snap(
            row,
            "destination",
            row.destinationLatitude(),
            row.destinationLongitude(),
            area,
            faults);
    return new Placed(
        faults.isEmpty()
            ? Optional.of(
                new Trip(
                    row.id(),
                    origin.orElseThrow().position(),
                    destination.orElseThrow().position(),
                    vehicle,
                    row.departure(),
                    row.weight()))
            : Optional.empty(),
        faults);
  }

  private static Optional<SnappedPoint> snap(
      TripRow row,
      String end,
      double latitude,
      double longitude,
      Area area,
      List<TripFault> faults) {
    Optional<SnappedPoint> point =
        area.routes().covers(latitude, longitude)
            ? area.snapper().snap(latitude, longitude, row.preset().toVehicle().speedClass())
            : Optional.empty();
    if (point.isEmpty()) {
      faults.add(
          new TripFault(
              row.line(),
              end + "_lat",
              latitude + "," + longitude,
              NoteText.of(
                  "No road of the area is near the %s %s,%s of the trip %s. Give a point within the area, latitude and longitude not exchanged.",
                  end, latitude, longitude, row.id())));
    }
    return point;
  }
}

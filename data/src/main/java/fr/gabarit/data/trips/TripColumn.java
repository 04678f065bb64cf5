package fr.gabarit.data.trips;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a table of trips may tell, and what its columns may be called. */
enum TripColumn {
  ID("trip", "trip_id", "identifiant"),
  ORIGIN_LAT("origin_latitude", "from_lat", "from_latitude", "lat_origine", "origine_lat"),
  ORIGIN_LON(
      "origin_longitude",
      "origin_lng",
      "from_lon",
      "from_lng",
      "from_longitude",
      "lon_origine",
      "origine_lon"),
  DESTINATION_LAT("destination_latitude", "dest_lat", "to_lat", "to_latitude", "lat_destination"),
  DESTINATION_LON(
      "destination_longitude",
      "destination_lng",
      "dest_lon",
      "dest_lng",
      "to_lon",
      "to_lng",
      "to_longitude",
      "lon_destination"),
  PRESET("profile", "vehicle", "vehicule", "véhicule"),
  DEPARTURE("departure_time", "depart", "départ", "heure_depart"),
  WEIGHT("count", "poids", "nombre");

  private final List<String> otherNames;

  TripColumn(String... otherNames) {
    this.otherNames = List.of(otherNames);
  }

  /** What it is called in documents and messages. */
  String token() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All names by which it goes. */
  Stream<String> names() {
    return Stream.concat(Stream.of(token()), otherNames.stream());
  }

  /** The name by which it goes where these names are known. */
  Optional<String> nameIn(Predicate<String> known) {
    return names().filter(known).findFirst();
  }

  /** Columns that every table needs. */
  static List<TripColumn> needed() {
    return Arrays.asList(ORIGIN_LAT, ORIGIN_LON, DESTINATION_LAT, DESTINATION_LON);
  }
}

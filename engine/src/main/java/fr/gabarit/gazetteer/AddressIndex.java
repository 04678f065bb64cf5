package fr.gabarit.gazetteer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Houses by street name. Immutable and thread-safe. */
public final class AddressIndex {
  private final Map<String, List<House>> houses = new HashMap<>();

  /**
   * One number of a house.
   *
   * @param number its number
   * @param longitude degrees, WGS 84
   * @param latitude degrees, WGS 84
   */
  public record House(HouseNumber number, double longitude, double latitude) {}

  AddressIndex(List<HouseAddress> addresses) {
    for (HouseAddress address : addresses) {
      String key = StreetName.of(address.street()).key();
      for (HouseNumber number : HouseNumber.all(address.number())) {
        houses
            .computeIfAbsent(key, k -> new ArrayList<>(4))
            .add(new House(number, address.longitude(), address.latitude()));
      }
    }
  }

  /** The houses of all streets of that name, in whatever commune. */
  public List<House> of(StreetName street) {
    return Collections.unmodifiableList(houses.getOrDefault(street.key(), List.of()));
  }
}

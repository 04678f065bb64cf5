package fr.gabarit.data.osm.gazetteer;

import fr.gabarit.gazetteer.CommuneHint;
import fr.gabarit.gazetteer.Municipality;
import fr.gabarit.gazetteer.StreetName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects hints of communes, one for each commune in a cell of about 100 m, since a town has many
 * thousand addresses. Confined to one reading.
 */
final class HintCollector {
  private static final double CELLS_PER_DEGREE = 1000;

  private final Set<Cell> cells = new HashSet<>();
  private final List<CommuneHint> hints = new ArrayList<>();

  private record Cell(Municipality municipality, long east, long north) {}

  void add(Municipality municipality, double latitude, double longitude) {
    Cell cell =
        new Cell(
            municipality,
            Math.round(longitude * CELLS_PER_DEGREE),
            Math.round(latitude * CELLS_PER_DEGREE));
    if (cells.add(cell)) {
      hints.add(new CommuneHint(municipality, longitude, latitude));
    }
  }

  /** The hints of communes other than those, which are compared by name. */
  List<CommuneHint> without(Set<Municipality> municipalities) {
    Set<String> keys = new HashSet<>();
    municipalities.forEach(municipality -> keys.add(key(municipality)));
    return hints.stream().filter(hint -> !keys.contains(key(hint.municipality()))).toList();
  }

  private static String key(Municipality municipality) {
    return StreetName.of(municipality.name()).key();
  }
}

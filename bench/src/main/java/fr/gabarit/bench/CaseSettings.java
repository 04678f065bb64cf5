package fr.gabarit.bench;

import java.nio.file.Path;

/**
 * What a benchmark runs on; the same settings always make the same case.
 *
 * @param extract an OSM extract, see {@link ExtractSource}
 * @param orders where the restrictions come from
 * @param restrictedShare share of the drivable edges that synthetic orders restrict, above 0 and
 *     below 0.5
 * @param hour when trips begin
 * @param targets whether trips can be made
 * @param pairs number of trips that are cycled through, at least 1
 * @param seed of everything random
 */
record CaseSettings(
    String extract,
    OrderKind orders,
    double restrictedShare,
    Hour hour,
    Targets targets,
    int pairs,
    long seed) {
  CaseSettings {
    if (!(restrictedShare > 0 && restrictedShare < 0.5)) {
      throw new IllegalArgumentException(
          "The restricted share must be above 0 and below 0.5 but was %s."
              .formatted(restrictedShare));
    }
    if (pairs < 1) {
      throw new IllegalArgumentException("pairs must be at least 1 but was %d.".formatted(pairs));
    }
  }

  /** The same at another hour. */
  CaseSettings at(Hour newHour) {
    return new CaseSettings(extract, orders, restrictedShare, newHour, targets, pairs, seed);
  }

  /** The same with other trips. */
  CaseSettings to(Targets newTargets, int newPairs) {
    return new CaseSettings(extract, orders, restrictedShare, hour, newTargets, newPairs, seed);
  }

  /** The extract's name without its directories. */
  String extractName() {
    return fileName(extract);
  }

  static String fileName(String extract) {
    return String.valueOf(Path.of(extract).getFileName());
  }
}

package fr.gabarit.matching;

/**
 * How drawn places are compared with the road network. The defaults suit lines cut from another
 * official map, which lie a few metres beside the roads of OpenStreetMap.
 *
 * @param searchRadiusMetres how far from the drawing a road may lie, in metres
 * @param maxHeadingDegrees how much the course of a road may differ from the drawing where both are
 *     compared, in degrees below 90; smaller differences cost, larger ones exclude
 * @param sampleSpacingMetres distance between the points of the drawing that are compared
 * @param deviationScaleMetres deviation that costs as much as half a unit per {@code
 *     sampleSpacingMetres}
 * @param headingScaleDegrees difference of heading that costs as much as {@code
 *     deviationScaleMetres}
 * @param detourScaleMetres difference between driven and drawn length that costs one unit
 * @param minCoverage smallest share of the drawn length that must follow roads
 * @param minLengthRatio smallest ratio of driven to drawn length
 * @param maxLengthRatio largest ratio of driven to drawn length
 * @param overrunMetres covered length from which a road is concerned although less than half of it
 *     is covered; anything shorter at the end of a drawing is an over-run
 * @param sureDeviationMetres mean deviation above which even the only road nearby is not taken for
 *     granted
 * @param ambiguityMargin difference of cost, per {@code sampleSpacingMetres} in which two
 *     explanations differ, below which neither is preferred
 * @param carriagewaySeparationMetres largest distance between the carriageways of one road
 * @param boundaryMetres roads closer than this to the boundary of an area for most of their length
 *     bound the area and do not belong to it
 * @param minInsideShare share of a road's length that must be exceeded inside an area
 */
public record MatchSettings(
    double searchRadiusMetres,
    double maxHeadingDegrees,
    double sampleSpacingMetres,
    double deviationScaleMetres,
    double headingScaleDegrees,
    double detourScaleMetres,
    double minCoverage,
    double minLengthRatio,
    double maxLengthRatio,
    double overrunMetres,
    double sureDeviationMetres,
    double ambiguityMargin,
    double carriagewaySeparationMetres,
    double boundaryMetres,
    double minInsideShare) {
  public MatchSettings {
    positive("searchRadiusMetres", searchRadiusMetres);
    positive("maxHeadingDegrees", maxHeadingDegrees);
    positive("sampleSpacingMetres", sampleSpacingMetres);
    positive("deviationScaleMetres", deviationScaleMetres);
    positive("headingScaleDegrees", headingScaleDegrees);
    positive("detourScaleMetres", detourScaleMetres);
    positive("minLengthRatio", minLengthRatio);
    positive("overrunMetres", overrunMetres);
    positive("sureDeviationMetres", sureDeviationMetres);
    positive("carriagewaySeparationMetres", carriagewaySeparationMetres);
    share("minCoverage", minCoverage);
    share("minInsideShare", minInsideShare);
    if (maxHeadingDegrees >= 90) {
      throw new IllegalArgumentException(
          "maxHeadingDegrees must be below 90 but is %s.".formatted(maxHeadingDegrees));
    }
    if (!(maxLengthRatio >= minLengthRatio)) {
      throw new IllegalArgumentException(
          "maxLengthRatio must be at least minLengthRatio %s but is %s."
              .formatted(minLengthRatio, maxLengthRatio));
    }
    if (!(ambiguityMargin >= 0) || !(boundaryMetres >= 0)) {
      throw new IllegalArgumentException(
          "ambiguityMargin and boundaryMetres must not be negative but are %s and %s."
              .formatted(ambiguityMargin, boundaryMetres));
    }
  }

  /** The settings the measured success rates were reached with. */
  public static MatchSettings defaults() {
    return new MatchSettings(25, 60, 10, 6, 20, 4, 0.8, 0.8, 1.25, 15, 15, 0.3, 30, 10, 0.5);
  }

  private static void positive(String field, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          "%s must be positive and finite but is %s.".formatted(field, value));
    }
  }

  private static void share(String field, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "%s must be between 0 and 1 but is %s.".formatted(field, value));
    }
  }
}

package fr.gabarit.data.sample.order;

/**
 * Where a measure applies.
 *
 * @param label name, number or description
 * @param labelKind which of them
 * @param geoJson geometry as DiaLog prints it: GeoJSON, lon lat
 */
record OrderPlace(String label, LabelKind labelKind, String geoJson) {

  /** How the place is called. */
  enum LabelKind {
    ROAD_NAME,
    ROAD_NUMBER,
    DESCRIPTION
  }
}

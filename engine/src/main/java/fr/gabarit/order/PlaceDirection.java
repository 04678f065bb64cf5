package fr.gabarit.order;

/** Direction of travel concerned, relative to the drawing of the place. */
public enum PlaceDirection {
  BOTH,
  /** Along the order of the points (or of the OSM way's nodes). */
  FORWARD,
  /** Against it. */
  BACKWARD
}

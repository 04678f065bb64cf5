package fr.gabarit.matching;

import fr.gabarit.order.PlaceDirection;

/**
 * How a drawing is read as a drive. A drawing that means both directions may be driven one way or
 * the other; but a reading that takes some one-way roads along and others against their direction
 * is hardly what was drawn.
 */
enum TravelSense {
  /** In the order of the points. */
  ALONG,
  /** Against it. */
  AGAINST,
  /** Each road either way. */
  EITHER;

  static TravelSense of(PlaceDirection direction) {
    return switch (direction) {
      case FORWARD -> ALONG;
      case BACKWARD -> AGAINST;
      case BOTH -> EITHER;
    };
  }
}

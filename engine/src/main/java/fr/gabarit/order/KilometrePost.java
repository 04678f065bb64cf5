package fr.gabarit.order;

import java.util.Optional;

/**
 * A position on a numbered road: so many metres after a kilometre post (PR, point de repère).
 *
 * @param departmentCode department whose posts are counted, e.g. "62", if given
 * @param number of the post, e.g. "12"
 * @param abscissaMetres metres after the post, may exceed 1000 and be negative
 * @param side which carriageway
 */
public record KilometrePost(
    Optional<String> departmentCode, String number, int abscissaMetres, Side side) {

  /** Which carriageway a position lies on, looking along rising posts. */
  public enum Side {
    /** The road has one carriageway there ({@code U}, "unique"). */
    SINGLE,
    /** {@code D}, "droite". */
    RIGHT,
    /** {@code G}, "gauche". */
    LEFT
  }

  public KilometrePost {
    if (number.isBlank()) {
      throw new IllegalArgumentException("A kilometre post must have a number.");
    }
  }
}

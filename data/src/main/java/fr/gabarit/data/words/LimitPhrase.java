package fr.gabarit.data.words;

import java.util.List;
import java.util.Optional;

/** What a phrase says about where a piece of road begins or ends. Immutable. */
public sealed interface LimitPhrase {

  /**
   * At a house.
   *
   * @param number with its suffix, e.g. "34 bis"
   * @param street on which the house stands, if the phrase says so
   */
  record House(String number, Optional<String> street) implements LimitPhrase {}

  /**
   * At a crossing.
   *
   * @param roads names or numbers of the roads that meet, as far as named; at least one
   */
  record Crossing(List<String> roads) implements LimitPhrase {
    public Crossing {
      roads = List.copyOf(roads);
      if (roads.isEmpty()) {
        throw new IllegalArgumentException("A crossing must name at least one road.");
      }
    }
  }

  /**
   * At so many metres after a kilometre post (PR).
   *
   * @param number of the post
   * @param abscissaMetres after it, not negative
   */
  record Post(String number, int abscissaMetres) implements LimitPhrase {}

  /** Where the road ends, or leaves the commune. */
  record EndOfRoad() implements LimitPhrase {}

  /**
   * At a sign of a built-up area and the like: nobody can tell from the words where that is.
   *
   * @param text as it is written
   */
  record Unplaceable(String text) implements LimitPhrase {}
}

package fr.gabarit.data.words;

import java.util.Optional;
import java.util.Set;

/** What a phrase says about where a rule applies. Immutable. */
public sealed interface PlacePhrase {

  /**
   * Every road of the commune.
   *
   * @param exceptStreets names of streets left out
   */
  record WholeCommune(Set<String> exceptStreets) implements PlacePhrase {
    public WholeCommune {
      exceptStreets = Set.copyOf(exceptStreets);
    }
  }

  /**
   * A street.
   *
   * @param name as it is written, without what follows it
   * @param from where it begins, if the phrase says so
   * @param to where it ends, if the phrase says so
   */
  record Street(String name, Optional<LimitPhrase> from, Optional<LimitPhrase> to)
      implements PlacePhrase {}

  /**
   * A numbered road.
   *
   * @param number in its short form, e.g. D943, N568B, A26
   * @param from where it begins, if the phrase says so
   * @param to where it ends, if the phrase says so
   */
  record NumberedRoad(String number, Optional<LimitPhrase> from, Optional<LimitPhrase> to)
      implements PlacePhrase {}

  /**
   * A quarter, a built-up area, "the roads of the commune outside it": nobody can tell from the
   * words which roads are meant.
   *
   * @param text as it is written
   */
  record Area(String text) implements PlacePhrase {}
}

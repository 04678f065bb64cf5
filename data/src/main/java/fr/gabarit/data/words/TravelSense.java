package fr.gabarit.data.words;

/** What a phrase says about the direction of travel. Immutable. */
public sealed interface TravelSense {

  /** Both directions, or whatever the road allows. */
  record Both() implements TravelSense {}

  /**
   * Towards a point of the compass.
   *
   * @param bearingDegrees clockwise from north, 0 to 359
   */
  record Towards(int bearingDegrees) implements TravelSense {}

  /**
   * From one road or place to another.
   *
   * @param from as it is written, without article
   * @param to as it is written, without article
   */
  record FromTo(String from, String to) implements TravelSense {}

  /**
   * Along the kilometre posts.
   *
   * @param rising whether their numbers rise
   */
  record AlongPosts(boolean rising) implements TravelSense {}

  /**
   * A side of the street and other words that leave the direction open.
   *
   * @param text as it is written
   */
  record Unclear(String text) implements TravelSense {}
}

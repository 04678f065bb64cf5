package fr.gabarit.data.report;

/** What a note is about. */
public enum NoteKind {
  /** The file cannot be parsed at this place. */
  MALFORMED(NoteText.of("the file is malformed")),
  /** A value is missing or out of its range; what it belongs to was not taken over. */
  INVALID_VALUE(NoteText.of("a value is invalid")),
  /** A construct that cannot be mapped faithfully; the measure was not taken over. */
  UNSUPPORTED(NoteText.of("a construct is not supported")),
  /** A word that is not in the vocabulary. */
  UNKNOWN_WORD(NoteText.of("a word is unknown")),
  /** The source leaves something open and a documented default was taken. */
  DEFAULT_TAKEN(NoteText.of("a default was taken")),
  /** An exemption in free text. */
  FREE_TEXT_EXEMPTION(NoteText.of("an exemption is in free text")),
  /** A restriction in free text. */
  FREE_TEXT_RESTRICTION(NoteText.of("a restriction is in free text")),
  /** A place that is named but not drawn, or drawn wrongly. */
  UNLOCATED_PLACE(NoteText.of("a place cannot be located")),
  /** The hours are in doubt and were widened. */
  HOURS_UNCERTAIN(NoteText.of("hours are uncertain")),
  /** Two orders of the file claim the same identity. */
  DUPLICATE_ID(NoteText.of("an order id is used twice")),
  /** A regulation that does not bear on which way a goods vehicle may take. */
  NO_ROUTING_EFFECT(NoteText.of("a regulation has no effect on routing")),
  /** A temporary order or measure that has ended. */
  EXPIRED(NoteText.of("an order or measure has expired")),
  /** An order or measure that is planned, suspended or withdrawn. */
  NOT_IN_FORCE(NoteText.of("an order or measure is not in force")),
  /** The file is a part of a whole, such as one page of several. */
  INCOMPLETE(NoteText.of("the file is a part of a whole"));

  private final NoteText words;

  NoteKind(NoteText words) {
    this.words = words;
  }

  /** The kind in words, for people, in English. */
  public String words() {
    return words.english();
  }

  /** The kind in words, for people. */
  public NoteText text() {
    return words;
  }
}

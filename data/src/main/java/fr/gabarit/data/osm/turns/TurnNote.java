package fr.gabarit.data.osm.turns;

import fr.gabarit.data.report.NoteText;

/**
 * Something about a turn restriction that was not simply taken over.
 *
 * @param relationId OSM relation
 * @param kind which sort of remark
 * @param message what was found, and what was made of it
 */
public record TurnNote(long relationId, Kind kind, NoteText message) {

  /** Sorts of remarks, gravest first. */
  public enum Kind {
    /** The relation contradicts itself or lacks a part; it has no effect. */
    FAULTY,
    /** A value makes no sense; it has no effect. */
    UNREADABLE_VALUE,
    /** A member is not in the file, as at the border of an extract; it has no effect. */
    MEMBER_MISSING,
    /** A word is not known. */
    UNKNOWN_WORD,
    /** A condition nobody can decide on beforehand, such as the weather. */
    UNDECIDABLE,
    /** Understood, but open to doubt. */
    DOUBTFUL,
    /** No restriction of turns in the strict sense, such as giving way. */
    NO_EFFECT
  }
}

package fr.gabarit.matching;

import java.util.Locale;

/**
 * A section of road of which it is not sure whether a place concerns it, though the rest is.
 *
 * @param keys its directed edges that may be driven, at least one
 * @param wayId the OpenStreetMap way it belongs to
 * @param lengthMetres its length
 * @param taken whether it was taken as concerned, which seemed the likelier
 * @param reason why it is not sure
 */
public record DoubtfulSection(
    EdgeSet keys, long wayId, double lengthMetres, boolean taken, Reason reason) {
  /** Why it is not sure whether a section is concerned. */
  public enum Reason {
    /** The drawing ends within the error of maps of where the answer would be another. */
    END,
    /** It is abreast of the carriageway drawn for about as much as is needed. */
    OPPOSITE_CARRIAGEWAY,
    /** It would be another if the drawing stood for both carriageways, midway between them. */
    CENTRE_LINE,
    /** The drawing would mean another section if the maps lay a little otherwise. */
    DISPLACEMENT,
    /** Another reading of the drawing has other sections at an end or as opposite carriageway. */
    OTHER_READING
  }

  public DoubtfulSection {
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("A doubtful section must have an edge.");
    }
  }

  /** Whether a note is about a doubtful section. */
  static boolean noted(MatchNote note) {
    return note.kind() == MatchNote.Kind.DOUBTFUL_SECTION_TAKEN
        || note.kind() == MatchNote.Kind.DOUBTFUL_SECTION_LEFT_OUT;
  }

  /** What a reader of the report should know. */
  MatchNote note() {
    return MatchNote.of(
        taken ? MatchNote.Kind.DOUBTFUL_SECTION_TAKEN : MatchNote.Kind.DOUBTFUL_SECTION_LEFT_OUT,
        String.format(Locale.ROOT, "%d m, OpenStreetMap way %d", Math.round(lengthMetres), wayId));
  }
}

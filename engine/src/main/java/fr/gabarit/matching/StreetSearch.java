package fr.gabarit.matching;

import fr.gabarit.gazetteer.StreetName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was found of a street by its name.
 *
 * @param pieces its parts, longest first; empty if it was not found
 * @param names what it is called
 * @param doubt why even a single part is not surely the street
 * @param reason why nothing was found; present if there are no parts
 * @param notes how it was found
 */
record StreetSearch(
    List<StreetPiece> pieces,
    Set<StreetName> names,
    Optional<MatchNote> doubt,
    Optional<MatchNote> reason,
    List<MatchNote> notes) {
  StreetSearch {
    pieces = List.copyOf(pieces);
    names = Set.copyOf(names);
    notes = List.copyOf(notes);
    if (pieces.isEmpty() != reason.isPresent()) {
      throw new IllegalArgumentException("A search must find something or say why not.");
    }
  }

  static StreetSearch failed(MatchNote reason) {
    return new StreetSearch(List.of(), Set.of(), Optional.empty(), Optional.of(reason), List.of());
  }

  static StreetSearch doubtful(List<StreetPiece> pieces, Set<StreetName> names, MatchNote doubt) {
    return new StreetSearch(pieces, names, Optional.of(doubt), Optional.empty(), List.of());
  }

  static StreetSearch found(
      List<StreetPiece> pieces, Set<StreetName> names, List<MatchNote> notes) {
    return new StreetSearch(pieces, names, Optional.empty(), Optional.empty(), notes);
  }
}

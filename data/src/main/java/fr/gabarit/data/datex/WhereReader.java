package fr.gabarit.data.datex;

import fr.gabarit.data.datex.Condition.Operator;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads formulas over location conditions as lists of places, any of which will do. */
final class WhereReader {
  private final Publisher publisher;
  private final LocationReader locations;
  private final OrderNotes notes;

  WhereReader(Publisher publisher, LocationReader locations, OrderNotes notes) {
    this.publisher = publisher;
    this.locations = locations;
    this.notes = notes;
  }

  /** The places; none if there are no conditions. */
  List<Place> read(List<Condition> conditions) throws RefusedMeasureException {
    if (conditions.size() > 1) {
      checkSideBySide(conditions);
    }
    List<Place> places = new ArrayList<>();
    for (Condition condition : conditions) {
      collect(condition, places);
    }
    return places;
  }

  private void checkSideBySide(List<Condition> conditions) throws RefusedMeasureException {
    DatexElement first = conditions.get(0).element();
    boolean leaves = conditions.stream().allMatch(Condition.Leaf.class::isInstance);
    if (publisher != Publisher.DIALOG || !leaves) {
      throw RefusedMeasureException.unsupported(
          first, NoteText.of("The place is the intersection of several locations."));
    }
    notes.info(
        NoteKind.DEFAULT_TAKEN,
        first,
        NoteText.of("Several locations stand side by side; they are read as alternatives."));
  }

  private void collect(Condition condition, List<Place> places) throws RefusedMeasureException {
    if (condition.negated()) {
      throw RefusedMeasureException.unsupported(
          condition.element(), NoteText.of("The place is everywhere but some location."));
    }
    if (condition instanceof Condition.Group group) {
      if (group.operator() != Operator.OR && group.members().size() > 1) {
        throw RefusedMeasureException.unsupported(
            group.element(),
            NoteText.of(
                "Locations are combined by '%s'.",
                group.operator().name().toLowerCase(Locale.ROOT)));
      }
      for (Condition member : group.members()) {
        collect(member, places);
      }
    } else {
      List<Place> found = locations.ofParent(condition.element());
      places.addAll(found.isEmpty() ? List.of(locations.nowhere(condition.element())) : found);
    }
  }
}

package fr.gabarit.data.osm.turns;

import fr.gabarit.data.report.ImportReportBuilder;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NotePosition;
import fr.gabarit.data.report.NoteSeverity;
import fr.gabarit.order.TrafficOrder;
import java.util.List;
import java.util.Optional;

/**
 * What the turn restrictions of a file rule, as far as the road network does not hold it.
 *
 * @param orders one for each relation that is left to orders, sorted by relation id
 * @param notes by relation
 * @param relations relations of type restriction in the file
 */
public record TurnOrders(List<TrafficOrder> orders, List<TurnNote> notes, int relations) {
  public TurnOrders {
    orders = List.copyOf(orders);
    notes = List.copyOf(notes);
  }

  /** Adds the orders and notes to the report on the file. */
  public void reportTo(ImportReportBuilder report) {
    for (TrafficOrder order : orders) {
      report.orderRead();
      report.orderTaken(order);
    }
    for (TurnNote note : notes) {
      report.note(
          severity(note.kind()),
          kind(note.kind()),
          new NotePosition.OsmRelation(note.relationId()),
          Optional.empty(),
          note.message());
    }
  }

  private static NoteSeverity severity(TurnNote.Kind kind) {
    return switch (kind) {
      case FAULTY, UNREADABLE_VALUE -> NoteSeverity.ERROR;
      case MEMBER_MISSING, UNKNOWN_WORD, UNDECIDABLE, DOUBTFUL -> NoteSeverity.WARNING;
      case NO_EFFECT -> NoteSeverity.INFO;
    };
  }

  private static NoteKind kind(TurnNote.Kind kind) {
    return switch (kind) {
      case FAULTY, UNREADABLE_VALUE -> NoteKind.INVALID_VALUE;
      case MEMBER_MISSING -> NoteKind.UNLOCATED_PLACE;
      case UNKNOWN_WORD -> NoteKind.UNKNOWN_WORD;
      case UNDECIDABLE -> NoteKind.FREE_TEXT_RESTRICTION;
      case DOUBTFUL -> NoteKind.DEFAULT_TAKEN;
      case NO_EFFECT -> NoteKind.NO_ROUTING_EFFECT;
    };
  }
}

package fr.gabarit.data.osm.tags;

import fr.gabarit.data.osm.RelationMember;
import fr.gabarit.data.report.ImportReportBuilder;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NotePosition;
import fr.gabarit.data.report.NoteSeverity;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.TrafficOrder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the tags of a file rule.
 *
 * @param orders sorted by id
 * @param notes by way, in the order of the file
 * @param tallies per key read that occurs, sorted by key
 * @param roads ways that were looked at
 */
public record OsmOrders(
    List<TrafficOrder> orders, List<OsmTagNote> notes, List<KeyTally> tallies, int roads) {
  public OsmOrders {
    orders = List.copyOf(orders);
    notes = List.copyOf(notes);
    tallies = List.copyOf(tallies);
  }

  /** Adds the orders and notes to the report on the file. */
  public void reportTo(ImportReportBuilder report) {
    for (TrafficOrder order : orders) {
      report.orderRead();
      report.orderTaken(order);
    }
    for (OsmTagNote note : notes) {
      report.note(
          severity(note.kind()),
          kind(note.kind()),
          position(note.element()),
          Optional.empty(),
          NoteText.of("%s=%s: %s", note.key(), note.value(), note.message()));
    }
  }

  /** How many values of tags were read, of which keys some were not understood, what is gone. */
  public String inALine() {
    int read = tallies.stream().mapToInt(KeyTally::elements).sum();
    String lost =
        tallies.stream()
            .filter(tally -> tally.notUnderstood() > 0)
            .map(
                tally ->
                    "%s %d of %d".formatted(tally.key(), tally.notUnderstood(), tally.elements()))
            .collect(Collectors.joining(", "));
    String nowhere =
        notes.stream()
            .filter(note -> note.kind() == OsmTagNote.Kind.RETIRED_NOWHERE)
            .map(note -> "%s %s".formatted(note.element(), note.key()))
            .collect(Collectors.joining(", "));
    return "tags read: %d values of %d keys; not understood: %s%s"
        .formatted(
            read,
            tallies.size(),
            lost.isEmpty() ? "none" : lost,
            nowhere.isEmpty() ? "" : "; listed as retired, but not there: " + nowhere);
  }

  private static NotePosition position(OsmElement element) {
    return element.type() == RelationMember.Type.WAY
        ? new NotePosition.OsmWay(element.id())
        : new NotePosition.OsmNode(element.id());
  }

  private static NoteSeverity severity(OsmTagNote.Kind kind) {
    return switch (kind) {
      case UNREADABLE_VALUE -> NoteSeverity.ERROR;
      case UNKNOWN_WORD, UNKNOWN_KEY, UNDECIDABLE, DOUBTFUL, RETIRED_NOWHERE ->
          NoteSeverity.WARNING;
      case PER_LANE, ADVISORY, RETIRED -> NoteSeverity.INFO;
    };
  }

  private static NoteKind kind(OsmTagNote.Kind kind) {
    return switch (kind) {
      case UNREADABLE_VALUE -> NoteKind.INVALID_VALUE;
      case UNDECIDABLE -> NoteKind.FREE_TEXT_RESTRICTION;
      case UNKNOWN_WORD, UNKNOWN_KEY -> NoteKind.UNKNOWN_WORD;
      case DOUBTFUL -> NoteKind.DEFAULT_TAKEN;
      case PER_LANE, ADVISORY -> NoteKind.NO_ROUTING_EFFECT;
      case RETIRED, RETIRED_NOWHERE -> NoteKind.NOT_IN_FORCE;
    };
  }
}

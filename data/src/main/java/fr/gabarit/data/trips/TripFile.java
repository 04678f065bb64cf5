package fr.gabarit.data.trips;

import fr.gabarit.data.report.NoteText;
import java.util.List;

/**
 * The trips of a table.
 *
 * @param trips those without fault, in the order of the table; ids are unique
 * @param faults what is wrong with the others
 * @param notes what was guessed or taken for granted
 */
public record TripFile(List<TripRow> trips, List<TripFault> faults, List<NoteText> notes) {
  public TripFile {
    trips = List.copyOf(trips);
    faults = List.copyOf(faults);
    notes = List.copyOf(notes);
  }
}

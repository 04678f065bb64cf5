package fr.gabarit.data.hours;

import fr.gabarit.data.report.NoteText;
import fr.gabarit.time.TimeSet;
import java.util.List;
import java.util.Objects;

/**
 * What opening hours say. Where they leave something in doubt (sunset, school holidays, an open
 * end, "unknown") the two sets differ: a ban is to be widened to {@code possibly}, a permission
 * narrowed to {@code surely}. Immutable.
 *
 * @param surely times that are meant in every reading; a subset of {@code possibly}
 * @param possibly times that are meant in some reading
 * @param remarks what was passed over or taken for granted, for an import report
 */
public record HoursReading(TimeSet surely, TimeSet possibly, List<NoteText> remarks) {
  public HoursReading {
    Objects.requireNonNull(surely, "surely");
    Objects.requireNonNull(possibly, "possibly");
    remarks = List.copyOf(remarks);
  }

  /** Whether the text leaves some times in doubt. */
  public boolean uncertain() {
    return !surely.equals(possibly);
  }
}

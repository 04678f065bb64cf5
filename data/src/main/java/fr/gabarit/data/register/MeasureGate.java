package fr.gabarit.data.register;

import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.times.TimeBounds;
import fr.gabarit.data.times.Times;
import java.time.Instant;

/** Leaves out measures that have ended, and says whose hours are in doubt. */
public final class MeasureGate {
  private final Instant now;
  private final DocumentProblems problems;

  /**
   * @param now what has ended by then is left out
   */
  public MeasureGate(Instant now, DocumentProblems problems) {
    this.now = now;
    this.problems = problems;
  }

  /** Whether a measure has ended; reported if so. */
  public boolean ended(Times times, JsonCursor measure) {
    TimeBounds bounds = TimeBounds.of(times.set());
    if (bounds.endedBy(now)) {
      problems.info(
          NoteKind.EXPIRED,
          measure.pointer(),
          NoteText.of("A measure ended at %s; it was left out.", bounds.end()));
    }
    return bounds.endedBy(now);
  }

  /** Reports a measure whose hours are in doubt. */
  public void noteUncertainHours(Times times, JsonCursor measure) {
    if (times.uncertain()) {
      problems.warn(
          NoteKind.HOURS_UNCERTAIN,
          measure.pointer(),
          NoteText.of(
              "The hours cannot be known for sure from this source; they were widened and are marked"
                  + " as uncertain."),
          NoteText.of("Check them in the order itself before relying on their edges."));
    }
  }
}

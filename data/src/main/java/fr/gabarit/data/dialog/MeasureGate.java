package fr.gabarit.data.dialog;

import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.times.TimeBounds;
import fr.gabarit.data.times.Times;
import java.time.Instant;

/** Leaves out measures that have ended, and says whose hours are in doubt. */
final class MeasureGate {
  private final Instant now;
  private final DocumentProblems problems;

  MeasureGate(Instant now, DocumentProblems problems) {
    this.now = now;
    this.problems = problems;
  }

  boolean ended(Times times, JsonCursor measure) {
    TimeBounds bounds = TimeBounds.of(times.set());
    if (bounds.endedBy(now)) {
      problems.info(
          NoteKind.EXPIRED,
          measure.pointer(),
          "A measure ended at %s; it was left out.".formatted(bounds.end()));
    }
    return bounds.endedBy(now);
  }

  void noteUncertainHours(Times times, JsonCursor measure) {
    if (times.uncertain()) {
      problems.warn(
          NoteKind.HOURS_UNCERTAIN,
          measure.pointer(),
          "The hours cannot be known for sure from this source; they were widened and are marked"
              + " as uncertain.",
          "Check them in the order itself before relying on their edges.");
    }
  }
}

package fr.gabarit.data.datex;

import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.times.Rounding;
import fr.gabarit.data.times.SlotClock;
import fr.gabarit.data.times.SlotDigits;
import fr.gabarit.data.times.SlotWindows;

/** Reads time slots of the day as windows of civil time. */
final class SlotReader {
  private final Publisher publisher;
  private final SlotClock clock;

  /**
   * @param clock how slots of the register are read; used for {@link Publisher#DIALOG} only
   */
  SlotReader(Publisher publisher, SlotClock clock) {
    this.publisher = publisher;
    this.clock = clock;
  }

  /** Reads an element with startTimeOfPeriod and endTimeOfPeriod. */
  SlotWindows read(DatexElement slot, Rounding rounding) throws RefusedMeasureException {
    SlotDigits start = printed(slot, "startTimeOfPeriod");
    SlotDigits end = printed(slot, "endTimeOfPeriod");
    SlotDigits last = publisher.endsAreLastMinutes() ? end.endOfMinute() : end;
    return SlotWindows.of(start, clockOf(start), last, clockOf(end), rounding);
  }

  private SlotClock clockOf(SlotDigits time) {
    if (time.hasCivilOffset()) {
      return SlotClock.CIVIL;
    }
    if (publisher == Publisher.DIALOG) {
      return clock;
    }
    return time.offset().isPresent() ? SlotClock.UTC : SlotClock.CIVIL;
  }

  private static SlotDigits printed(DatexElement slot, String name) throws RefusedMeasureException {
    String text =
        slot.textAt(name)
            .orElseThrow(
                () ->
                    RefusedMeasureException.invalid(
                        slot,
                        NoteText.of("A time slot has no %s.", name),
                        NoteText.of("Give both ends.")));
    return SlotDigits.of(text)
        .orElseThrow(
            () ->
                RefusedMeasureException.invalid(
                    slot,
                    NoteText.of("%s '%s' is not a time of day.", name, text),
                    NoteText.of("Write it like 22:00:00.")));
  }
}

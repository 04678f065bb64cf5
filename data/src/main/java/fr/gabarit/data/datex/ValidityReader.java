package fr.gabarit.data.datex;

import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.times.Rounding;
import fr.gabarit.data.times.Times;
import fr.gabarit.time.Always;
import fr.gabarit.time.DateSpan;
import fr.gabarit.time.Never;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the validity of orders and of conditions: (span and valid periods) minus exceptions. */
final class ValidityReader {
  private final Publisher publisher;
  private final PeriodReader periods;
  private final OrderNotes notes;

  ValidityReader(Publisher publisher, PeriodReader periods, OrderNotes notes) {
    this.publisher = publisher;
    this.periods = periods;
    this.notes = notes;
  }

  /** The validity of the order, or else of its implementation, if either is given. */
  Optional<Times> ofParent(DatexElement parent, Rounding rounding) throws RefusedMeasureException {
    Optional<DatexElement> validity =
        parent.at("validityByOrder").or(() -> parent.at("implementedValidity"));
    return validity.isEmpty() ? Optional.empty() : Optional.of(read(validity.get(), rounding));
  }

  private Times read(DatexElement validity, Rounding rounding) throws RefusedMeasureException {
    String status = validity.textAt("validityStatus").orElse("definedByValidityTimeSpec");
    switch (status) {
      case "definedByValidityTimeSpec" -> {
        // The usual case: the specification below decides.
      }
      case "active" -> {
        notes.warn(
            NoteKind.DEFAULT_TAKEN,
            validity,
            NoteText.of(
                "The validity status 'active' holds whatever its times say; they were passed over."),
            NoteText.of("Check when the restriction ends."));
        return Times.certain(new Always());
      }
      case "planned", "suspended" -> {
        notes.info(NoteKind.NOT_IN_FORCE, validity, NoteText.of("The validity is '%s'.", status));
        return Times.certain(new Never());
      }
      default ->
          throw RefusedMeasureException.unsupported(
              validity, NoteText.of("The validity status '%s' is unknown.", status));
    }
    Optional<DatexElement> specification = validity.at("validityTimeSpecification");
    if (specification.isEmpty()) {
      throw RefusedMeasureException.invalid(
          validity,
          NoteText.of("The validity has no validityTimeSpecification."),
          NoteText.of("Give its start."));
    }
    return overallPeriod(specification.get(), rounding);
  }

  private Times overallPeriod(DatexElement overall, Rounding rounding)
      throws RefusedMeasureException {
    Optional<Instant> start = DateTimeReader.at(overall, "overallStartTime");
    Optional<Instant> end = DateTimeReader.endAt(overall, "overallEndTime", publisher);
    DateSpan span = DateTimeReader.span(overall, start, end);
    List<Times> parts = new ArrayList<>();
    if (span.start().isPresent() || span.end().isPresent()) {
      parts.add(Times.certain(span));
    }
    List<Times> valid = periods(overall, "validPeriod", rounding);
    if (!valid.isEmpty()) {
      parts.add(Times.anyOf(valid));
    }
    List<Times> exceptions = periods(overall, "exceptionPeriod", rounding.opposite());
    if (!exceptions.isEmpty()) {
      parts.add(Times.anyOf(exceptions).complement());
    }
    return parts.isEmpty() ? Times.certain(new Always()) : Times.allOf(parts);
  }

  private List<Times> periods(DatexElement overall, String name, Rounding rounding)
      throws RefusedMeasureException {
    List<Times> read = new ArrayList<>();
    for (DatexElement period : overall.children(name)) {
      read.add(periods.read(period, rounding));
    }
    return read;
  }
}

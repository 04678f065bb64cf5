package fr.gabarit.data.datex;

import fr.gabarit.data.datex.ConditionReader.Applicability;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.times.TimeBounds;
import fr.gabarit.data.times.Times;
import fr.gabarit.order.Effect;
import fr.gabarit.order.Measure;
import fr.gabarit.order.Place;
import fr.gabarit.time.Always;
import fr.gabarit.time.DateSpan;
import fr.gabarit.time.Never;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one trafficRegulation as measures: one as a rule, more where its condition branches. */
final class MeasureReader {
  private final Publisher publisher;
  private final Instant now;
  private final ConditionReader conditions;
  private final LocationReader locations;
  private final RegulationTypeReader types = new RegulationTypeReader();
  private final OrderNotes notes;

  MeasureReader(
      Publisher publisher,
      Instant now,
      ConditionReader conditions,
      LocationReader locations,
      OrderNotes notes) {
    this.publisher = publisher;
    this.now = now;
    this.conditions = conditions;
    this.locations = locations;
    this.notes = notes;
  }

  /** What the order says for all of its measures. */
  record OrderFrame(Optional<Times> times, DatexElement element) {}

  /**
   * Reads a regulation.
   *
   * @param id of the measure if it makes a single one; otherwise its beginning
   * @throws RefusedMeasureException if it cannot be taken over faithfully
   */
  List<Measure> read(DatexElement regulation, String id, OrderFrame frame)
      throws RefusedMeasureException {
    if (!active(regulation)) {
      return List.of();
    }
    List<Effect> effects = effects(regulation);
    List<Draft> drafts = new ArrayList<>();
    if (!effects.isEmpty()) {
      for (Applicability applicability : conditions.read(regulation.at("condition"))) {
        Times times = times(applicability, frame, regulation);
        if (stillAhead(times, regulation)) {
          drafts.add(new Draft(times, places(applicability, frame, regulation), applicability));
        }
      }
    }
    List<Measure> measures = new ArrayList<>();
    int total = effects.size() * drafts.size();
    for (Effect effect : effects) {
      for (Draft draft : drafts) {
        String measureId = total == 1 ? id : id + "." + (measures.size() + 1);
        measures.add(
            new Measure(
                measureId,
                effect,
                draft.applicability.who(),
                draft.times.validity(),
                draft.places));
      }
    }
    noteUncertainHours(measures, regulation);
    return measures;
  }

  private boolean active(DatexElement regulation) {
    String status = regulation.textAt("status").orElse("active");
    if (!status.equals("active")) {
      notes.info(
          NoteKind.NOT_IN_FORCE,
          regulation,
          NoteText.of("A regulation is '%s', not active; it was left out.", status));
    }
    return status.equals("active");
  }

  private List<Effect> effects(DatexElement regulation) throws RefusedMeasureException {
    List<DatexElement> elements = regulation.children("typeOfRegulation");
    if (elements.isEmpty()) {
      throw RefusedMeasureException.invalid(
          regulation,
          NoteText.of("A regulation has no typeOfRegulation."),
          NoteText.of("Say what it rules."));
    }
    List<Effect> effects = new ArrayList<>();
    for (DatexElement element : elements) {
      RegulationType type = types.read(element);
      if (type instanceof RegulationType.Ruling ruling) {
        effects.add(ruling.effect());
      } else if (type instanceof RegulationType.Irrelevant irrelevant) {
        notes.info(
            NoteKind.NO_ROUTING_EFFECT,
            element,
            NoteText.of(
                "A regulation on '%s' says nothing about the ways of goods vehicles; it was left out.",
                irrelevant.words()));
      }
    }
    return effects;
  }

  private Times times(Applicability applicability, OrderFrame frame, DatexElement regulation) {
    if (applicability.times().isEmpty()) {
      if (frame.times().isPresent()) {
        return frame.times().get();
      }
      if (publisher == Publisher.GABARIT) {
        return Times.certain(new Always());
      }
      notes.warn(
          NoteKind.DEFAULT_TAKEN,
          regulation,
          NoteText.of(
              "Neither the order nor the measure says when it applies; it is taken to hold always."),
          NoteText.of("Check the dates in the order itself."));
      return Times.certain(new Always());
    }
    Times own = applicability.times().get();
    boolean withinOrder =
        frame
            .times()
            .map(
                t ->
                    t.set() instanceof DateSpan
                        && TimeBounds.of(t.set()).covers(TimeBounds.of(own.set())))
            .orElse(true);
    return withinOrder ? own : Times.allOf(List.of(frame.times().orElseThrow(), own));
  }

  private boolean stillAhead(Times times, DatexElement regulation) {
    if (times.set() instanceof Never) {
      return false;
    }
    boolean ended = TimeBounds.of(times.set()).endedBy(now);
    if (ended) {
      notes.info(
          NoteKind.EXPIRED,
          regulation,
          NoteText.of("A measure ended at %s; it was left out.", TimeBounds.of(times.set()).end()));
    }
    return !ended;
  }

  private List<Place> places(
      Applicability applicability, OrderFrame frame, DatexElement regulation) {
    if (!applicability.places().isEmpty()) {
      return applicability.places();
    }
    List<Place> ofOrder = locations.ofParent(frame.element());
    return ofOrder.isEmpty() ? List.of(locations.nowhere(regulation)) : ofOrder;
  }

  private void noteUncertainHours(List<Measure> measures, DatexElement regulation) {
    if (measures.stream().anyMatch(measure -> measure.when().hoursUncertain())) {
      notes.warn(
          NoteKind.HOURS_UNCERTAIN,
          regulation,
          NoteText.of(
              "The hours cannot be known for sure from this source; they were widened and are marked"
                  + " as uncertain."),
          NoteText.of("Check them in the order itself before relying on their edges."));
    }
  }

  private record Draft(Times times, List<Place> places, Applicability applicability) {}
}

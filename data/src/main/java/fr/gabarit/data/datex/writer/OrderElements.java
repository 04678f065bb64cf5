package fr.gabarit.data.datex.writer;

import fr.gabarit.data.datex.DatexProfile;
import fr.gabarit.data.datex.writer.XmlOut.Namespace;
import fr.gabarit.data.times.TimeBounds;
import fr.gabarit.order.Effect;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.time.DateSpan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Writes one order. */
final class OrderElements {
  private final XmlOut xml;
  private final TimeElements times;
  private final PlaceElements places;
  private final TermElements terms;

  OrderElements(XmlOut xml) {
    this.xml = xml;
    this.times = new TimeElements(xml);
    this.places = new PlaceElements(xml);
    this.terms = new TermElements(xml);
  }

  void write(TrafficOrder order, List<PlannedMeasure> measures) throws XMLStreamException {
    xml.open(Namespace.REGULATION, "trafficRegulationOrder");
    xml.attribute("id", order.id().value());
    xml.attribute("version", "1");
    xml.words(Namespace.REGULATION, "description", order.title());
    xml.words(Namespace.REGULATION, "issuingAuthority", order.authority());
    xml.text(Namespace.REGULATION, "regulationId", order.identifier());
    xml.text(Namespace.REGULATION, "status", "madeAndImplemented");
    Optional<DateSpan> frame = frame(measures);
    if (frame.isPresent()) {
      times.validity(frame.get());
    }
    for (PlannedMeasure measure : measures) {
      measure(measure);
    }
    if (order.url().isPresent()) {
      xml.open(Namespace.REGULATION, "_trafficRegulationOrderExtension");
      xml.open(Namespace.REGULATION, "trafficRegulationOrderExtended");
      xml.text(Namespace.DIALOG, "source", DatexProfile.NATIONAL_IDENTIFIER);
      xml.text(Namespace.DIALOG, "publicUrl", order.url().get().toString());
      xml.close();
      xml.close();
    }
    xml.close();
  }

  /** The span around all measures, unless it has no beginning. */
  private static Optional<DateSpan> frame(List<PlannedMeasure> measures) {
    TimeBounds bounds =
        measures.stream()
            .map(measure -> TimeBounds.of(measure.times()))
            .reduce(TimeBounds::hull)
            .orElseThrow();
    boolean begins = bounds.start().isAfter(Instant.MIN) && bounds.start().isBefore(bounds.end());
    return begins
        ? Optional.of(
            new DateSpan(
                Optional.of(bounds.start()),
                Optional.of(bounds.end()).filter(Instant.MAX::isAfter)))
        : Optional.empty();
  }

  private void measure(PlannedMeasure measure) throws XMLStreamException {
    xml.open(Namespace.REGULATION, "trafficRegulation");
    xml.text(Namespace.REGULATION, "status", "active");
    effect(measure.effect());
    xml.open(Namespace.REGULATION, "condition", "ConditionSet");
    xml.text(Namespace.REGULATION, "operator", "and");
    times.condition(measure.times());
    places.conditions(measure.places());
    terms.conditions(measure.restricted(), measure.exempted());
    xml.close();
    xml.close();
  }

  /** Every effect in a form that the schema allows, which DiaLog's own is not for two of them. */
  private void effect(Effect effect) throws XMLStreamException {
    xml.open(Namespace.REGULATION, "typeOfRegulation", type(effect));
    if (effect instanceof Effect.NoEntry) {
      xml.text(Namespace.REGULATION, "accessRestrictionType", "noEntry");
    } else if (effect instanceof Effect.SpeedLimit limit) {
      xml.open(Namespace.REGULATION, "maxValue");
      xml.text(Namespace.REGULATION, "numericValue", Integer.toString(limit.maxSpeedKmh()));
      xml.text(Namespace.REGULATION, "unitOfMeasure", "kilometresPerHour");
      xml.close();
    } else if (effect instanceof Effect.AlternatingTraffic) {
      xml.extended(
          Namespace.REGULATION, "roadOrCarriagewayOrLaneLayoutType", DatexProfile.ALTERNATING);
    } else if (effect instanceof Effect.ParkingProhibited) {
      xml.text(Namespace.REGULATION, "standingOrParkingRestrictionType", "parkingProhibited");
    } else if (effect instanceof Effect.StorageArea storage) {
      xml.words(Namespace.REGULATION, "otherObligation", obligation(storage.description()));
    }
    xml.close();
  }

  private static String type(Effect effect) {
    if (effect instanceof Effect.NoEntry) {
      return "AccessRestriction";
    }
    if (effect instanceof Effect.SpeedLimit) {
      return "SpeedLimit";
    }
    if (effect instanceof Effect.AlternatingTraffic) {
      return "AlternateRoadOrCarriagewayOrLaneLayout";
    }
    if (effect instanceof Effect.NoOvertaking) {
      return "OvertakingBan";
    }
    return effect instanceof Effect.ParkingProhibited
        ? "StandingOrParkingRestriction"
        : "MandatoryRoadOrCarriagewayOrLaneUsage";
  }

  private static String obligation(String description) {
    return description.equals(DatexProfile.STORAGE_AREA)
        ? description
        : DatexProfile.STORAGE_AREA + DatexProfile.STORAGE_AREA_SEPARATOR + description;
  }
}

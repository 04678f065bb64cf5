package fr.gabarit.data.sample.order;

import fr.gabarit.data.sample.order.FictitiousOrder.Measure;
import fr.gabarit.data.sample.order.FictitiousOrder.Period;
import fr.gabarit.data.sample.order.FictitiousOrder.Slot;
import fr.gabarit.data.sample.order.FictitiousOrder.Source;
import fr.gabarit.data.sample.road.RoadEdge;
import fr.gabarit.data.sample.road.RoadNetwork;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * Writes fictitious orders as DiaLog publishes real ones: DATEX II v3.3
 * TrafficRegulationPublication with DiaLog's extension and its peculiarities (limits written as "at
 * most", exempted vehicles beside restricted ones, hours shifted by source, GeoJSON inside XML).
 */
public final class OrderWriter {

  private static final String DATEX = "http://datex2.eu/schema/3/";
  private static final String PUBLICATION_TIME = "2026-09-01T02:00:00+00:00";
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+00:00'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final XmlTree xml;

  private OrderWriter(XmlTree xml) {
    this.xml = xml;
  }

  /**
   * Makes up orders for the network and writes them; the same network and seed write the same
   * bytes.
   *
   * @param roadsWithBays roads beside which delivery bays lie; parking is prohibited on some
   * @param out left open
   * @throws IOException if they cannot be written
   */
  public static void write(
      RoadNetwork network, List<RoadEdge> roadsWithBays, long seed, OutputStream out)
      throws IOException {
    try {
      XmlTree xml = new XmlTree(out);
      new OrderWriter(xml).write(OrderBook.of(network, roadsWithBays, seed));
      xml.finish();
    } catch (XMLStreamException e) {
      throw new IOException("The fictitious orders cannot be written: " + e.getMessage(), e);
    }
  }

  private void write(List<FictitiousOrder> orders) throws XMLStreamException {
    xml.comment(" FICTITIOUS ORDERS for the synthetic sample area: no authority made them. ")
        .open("d2:payload")
        .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .attribute("xmlns:d2", DATEX + "d2Payload")
        .attribute("xmlns:com", DATEX + "common")
        .attribute("xmlns:comx", DATEX + "commonExtension")
        .attribute("xmlns:loc", DATEX + "locationReferencing")
        .attribute(
            "xmlns:dx", "https://raw.githubusercontent.com/MTES-MCT/dialog/main/docs/spec/datex2")
        .attribute("xmlns", DATEX + "trafficRegulation")
        .attribute("modelBaseVersion", "3")
        .attribute("lang", "FR")
        .attribute("xsi:type", "TrafficRegulationPublication")
        .attribute("id", "910928b3-58a1-4462-881b-53dec84602f9")
        .text("com:publicationTime", PUBLICATION_TIME)
        .open("com:publicationCreator")
        .text("com:country", "fr")
        .text("com:nationalIdentifier", "DiaLog")
        .close()
        .open("trafficRegulationsFromCompetentAuthorities");
    for (FictitiousOrder order : orders) {
      write(order);
    }
    xml.close().close();
  }

  private void write(FictitiousOrder order) throws XMLStreamException {
    xml.open("trafficRegulationOrder")
        .attribute("id", order.uuid().toString())
        .attribute("version", "1");
    values("description", order.title());
    values("issuingAuthority", order.authority());
    xml.text("regulationId", order.identifier() + "#" + order.organisation());
    xml.text("status", "madeAndImplemented");
    xml.open("validityByOrder")
        .text("com:validityStatus", "definedByValidityTimeSpec")
        .open("com:validityTimeSpecification");
    span(order.start(), order.end());
    xml.close().close();
    for (Measure measure : order.measures()) {
      write(measure, order.source());
    }
    xml.open("_trafficRegulationOrderExtension")
        .open("trafficRegulationOrderExtended")
        .text("dx:source", order.source().word())
        .text("dx:publicUrl", "https://example.org/fictif/" + order.uuid())
        .close()
        .close()
        .close();
  }

  private void values(String name, String text) throws XMLStreamException {
    xml.open(name).open("com:values").text("com:value", text).close().close();
  }

  private void span(Instant start, Optional<Instant> end) throws XMLStreamException {
    xml.text("com:overallStartTime", INSTANT.format(start));
    if (end.isPresent()) {
      xml.text("com:overallEndTime", INSTANT.format(end.get()));
    }
  }

  private void write(Measure measure, Source source) throws XMLStreamException {
    xml.open("trafficRegulation").text("status", "active");
    typeOfRegulation(measure);
    xml.open("condition").attribute("xsi:type", "ConditionSet").text("operator", "and");
    openAlternatives();
    for (Period period : measure.periods()) {
      write(period, source);
    }
    xml.close();
    openAlternatives();
    for (OrderPlace place : measure.places()) {
      write(place);
    }
    xml.close();
    if (!measure.restricted().isEmpty() || !measure.exempted().isEmpty()) {
      openAlternatives();
      VehicleTermWriter terms = new VehicleTermWriter(xml);
      for (VehicleTerm term : measure.restricted()) {
        terms.write(term, false);
      }
      for (VehicleTerm term : measure.exempted()) {
        terms.write(term, true);
      }
      xml.close();
    }
    xml.close().close();
  }

  private void openAlternatives() throws XMLStreamException {
    xml.open("conditions").attribute("xsi:type", "ConditionSet").text("operator", "or");
  }

  private void typeOfRegulation(Measure measure) throws XMLStreamException {
    switch (measure.kind().type()) {
      case NO_ENTRY -> type("AccessRestriction").text("accessRestrictionType", "noEntry");
      case SPEED_LIMIT ->
          type("SpeedLimit")
              .open("maxValue")
              .text("numericValue", "" + measure.kind().speedKilometresPerHour())
              .text("unitOfMeasure", "kilometresPerHour")
              .close();
      case NO_PARKING ->
          type("StandingOrParkingRestriction")
              .text("standingOrParkingRestrictionType", "parkingProhibited");
      case ALTERNATE_TRAFFIC ->
          type("RoadOrCarriagewayOrLaneManagement")
              .text("roadOrCarriagewayOrLaneManagementType", "singleAlternateLineTraffic");
      case NO_OVERTAKING ->
          type("GeneralInstructionToRoadUsers")
              .text("generalInstructionToRoadUsersType", "noOvertaking");
      case STORAGE_AREA -> {
        type("MandatoryRoadOrCarriagewayOrLaneUsage");
        values("otherObligation", "Aire de stockage");
      }
    }
    xml.close();
  }

  private XmlTree type(String name) throws XMLStreamException {
    return xml.open("typeOfRegulation").attribute("xsi:type", name);
  }

  private void write(Period period, Source source) throws XMLStreamException {
    xml.open("conditions")
        .attribute("xsi:type", "ValidityCondition")
        .open("validityByOrder")
        .text("com:validityStatus", "definedByValidityTimeSpec")
        .open("com:validityTimeSpecification");
    span(period.start(), period.end());
    if (!period.days().isEmpty() || !period.slots().isEmpty()) {
      xml.open("com:validPeriod");
      for (Slot slot : period.slots()) {
        xml.open("com:recurringTimePeriodOfDay")
            .text("com:startTimeOfPeriod", printed(slot.from(), source))
            .text("com:endTimeOfPeriod", printed(slot.to(), source))
            .close();
      }
      if (!period.days().isEmpty()) {
        xml.open("com:recurringDayWeekMonthPeriod");
        for (var day : period.days()) {
          xml.text("com:applicableDay", day.name().toLowerCase(Locale.ROOT));
        }
        xml.close();
      }
      xml.close();
    }
    xml.close().close().close();
  }

  private static String printed(String wallClock, Source source) {
    int hour = source.printedHour(Integer.parseInt(wallClock.substring(0, 2)));
    return String.format(Locale.ROOT, "%02d%s:00+00:00", hour, wallClock.substring(2));
  }

  private void write(OrderPlace place) throws XMLStreamException {
    xml.open("conditions")
        .attribute("xsi:type", "LocationCondition")
        .open("locationByOrder")
        .attribute("xsi:type", "loc:LinearLocation")
        .open("loc:supplementaryPositionalDescription");
    switch (place.labelKind()) {
      case ROAD_NAME -> xml.open("loc:roadInformation").text("loc:roadName", place.label()).close();
      case ROAD_NUMBER ->
          xml.open("loc:roadInformation").text("loc:roadNumber", place.label()).close();
      case DESCRIPTION -> values("loc:locationDescription", place.label());
    }
    xml.close()
        .open("loc:_linearLocationExtension")
        .open("loc:linearLocationExtended")
        .text("dx:geoJsonGeometry", place.geoJson())
        .close()
        .close()
        .close()
        .close();
  }
}

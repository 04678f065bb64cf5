package fr.gabarit.data.datex;

import fr.gabarit.data.report.OrderFile;
import fr.gabarit.data.report.OrderFileException;
import fr.gabarit.order.Measure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Writes small publications and reads them. */
final class Feed {
  static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
  static final String LINE =
      where("{\"type\":\"LineString\",\"coordinates\":[[2.70,50.40],[2.71,50.41]]}");
  static final String SINCE_2026 =
      when("<com:overallStartTime>2025-12-31T23:00:00+00:00</com:overallStartTime>");
  static final String NO_ENTRY =
      "<typeOfRegulation xsi:type=\"AccessRestriction\"><accessRestrictionType>noEntry"
          + "</accessRestrictionType></typeOfRegulation>";

  private Feed() {}

  static String publication(String creator, String... orders) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <d2:payload xmlns:d2="http://datex2.eu/schema/3/d2Payload"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xmlns:com="http://datex2.eu/schema/3/common"
          xmlns:loc="http://datex2.eu/schema/3/locationReferencing"
          xmlns:dx="https://example.org/extension"
          xmlns="http://datex2.eu/schema/3/trafficRegulation"
          modelBaseVersion="3" xsi:type="TrafficRegulationPublication" id="p1">
        <com:publicationTime>2026-05-31T00:00:00+00:00</com:publicationTime>
        %s
        <trafficRegulationsFromCompetentAuthorities>
        %s
        </trafficRegulationsFromCompetentAuthorities></d2:payload>
        """
        .formatted(
            creator.isEmpty()
                ? ""
                : "<com:publicationCreator><com:country>fr</com:country><com:nationalIdentifier>"
                    + creator
                    + "</com:nationalIdentifier></com:publicationCreator>",
            String.join("\n", orders));
  }

  /** An order from the register's own form. */
  static String order(String id, String... regulations) {
    return orderFrom("dialog", id, "madeAndImplemented", "", regulations);
  }

  static String orderFrom(
      String source, String id, String status, String validity, String... regulations) {
    return """
        <trafficRegulationOrder id="%s" version="1">
        <description><com:values><com:value>Title of %s</com:value></com:values></description>
        <issuingAuthority><com:values><com:value>Ville d'essai</com:value></com:values></issuingAuthority>
        <regulationId>N-%s#8f916400-0000-4000-8000-000000000000</regulationId>
        <status>%s</status>%s
        %s
        <_trafficRegulationOrderExtension><trafficRegulationOrderExtended>
        <dx:source>%s</dx:source><dx:publicUrl>https://example.org/%s</dx:publicUrl>
        </trafficRegulationOrderExtended></_trafficRegulationOrderExtension>
        </trafficRegulationOrder>
        """
        .formatted(id, id, id, status, validity, String.join("\n", regulations), source, id);
  }

  static String regulation(String type, String condition) {
    return "<trafficRegulation><status>active</status>" + type + condition + "</trafficRegulation>";
  }

  /** A ban in the usual shape: one period, one line, these vehicles. */
  static String ban(String... vehicles) {
    return regulation(
        NO_ENTRY,
        top(
            vehicles.length == 0
                ? new String[] {or(SINCE_2026), or(LINE)}
                : new String[] {or(SINCE_2026), or(LINE), or(vehicles)}));
  }

  static String top(String... members) {
    return "<condition xsi:type=\"ConditionSet\"><operator>and</operator>"
        + String.join("", members)
        + "</condition>";
  }

  static String or(String... members) {
    return set("or", false, members);
  }

  static String set(String operator, boolean negate, String... members) {
    return "<conditions xsi:type=\"ConditionSet\"><negate>%s</negate><operator>%s</operator>%s</conditions>"
        .formatted(negate, operator, String.join("", members));
  }

  static String when(String specification) {
    return condition("ValidityCondition", false, validity(specification));
  }

  static String validity(String specification) {
    return "<validityByOrder><com:validityStatus>definedByValidityTimeSpec</com:validityStatus>"
        + "<com:validityTimeSpecification>"
        + specification
        + "</com:validityTimeSpecification></validityByOrder>";
  }

  static String span(String start, String end) {
    return "<com:overallStartTime>%s</com:overallStartTime><com:overallEndTime>%s</com:overallEndTime>"
        .formatted(start, end);
  }

  static String slot(String start, String end) {
    return "<com:recurringTimePeriodOfDay><com:startTimeOfPeriod>%s</com:startTimeOfPeriod><com:endTimeOfPeriod>%s</com:endTimeOfPeriod></com:recurringTimePeriodOfDay>"
        .formatted(start, end);
  }

  static String days(String... days) {
    StringBuilder text = new StringBuilder("<com:recurringDayWeekMonthPeriod>");
    for (String day : days) {
      text.append("<com:applicableDay>").append(day).append("</com:applicableDay>");
    }
    return text.append("</com:recurringDayWeekMonthPeriod>").toString();
  }

  static String where(String geoJson) {
    return condition(
        "LocationCondition",
        false,
        """
        <locationByOrder xsi:type="loc:LinearLocation"><loc:supplementaryPositionalDescription>
        <loc:roadInformation><loc:roadName>Rue d'essai</loc:roadName></loc:roadInformation>
        </loc:supplementaryPositionalDescription><loc:_linearLocationExtension><loc:linearLocationExtended>
        <dx:geoJsonGeometry>%s</dx:geoJsonGeometry></loc:linearLocationExtended></loc:_linearLocationExtension>
        </locationByOrder>"""
            .formatted(geoJson.replace("\"", "&quot;")));
  }

  static String vehicle(boolean negate, String characteristics) {
    return condition(
        "VehicleCondition",
        negate,
        "<vehicleCharacteristics>" + characteristics + "</vehicleCharacteristics>");
  }

  static String text(boolean negate, String words) {
    return vehicle(
        negate,
        "<com:_vehicleCharacteristicsExtension><com:vehicleCharacteristicsExtended><dx:otherVehicleType>"
            + words
            + "</dx:otherVehicleType></com:vehicleCharacteristicsExtended></com:_vehicleCharacteristicsExtension>");
  }

  static String heavy(String operator, double tonnes) {
    return "<com:vehicleType>heavyGoodsVehicle</com:vehicleType>" + weight(operator, tonnes);
  }

  static String weight(String operator, double tonnes) {
    return "<com:grossWeightCharacteristic><com:comparisonOperator>%s</com:comparisonOperator><com:grossVehicleWeight>%s</com:grossVehicleWeight><com:typeOfWeight>maximumPermitted</com:typeOfWeight></com:grossWeightCharacteristic>"
        .formatted(operator, tonnes);
  }

  static String dimension(String name, String operator, double metres) {
    return "<com:%sCharacteristic><com:comparisonOperator>%s</com:comparisonOperator><com:vehicle%s>%s</com:vehicle%s></com:%sCharacteristic>"
        .formatted(name, operator, capital(name), metres, capital(name), name);
  }

  static String access(boolean negate, String type) {
    return condition(
        "AccessCondition", negate, "<accessConditionType>" + type + "</accessConditionType>");
  }

  static String condition(String type, boolean negate, String content) {
    return "<conditions xsi:type=\"%s\"><negate>%s</negate>%s</conditions>"
        .formatted(type, negate, content);
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  static OrderFile read(String xml) throws OrderFileException, IOException {
    return new DatexReader(new DatexReaderOptions(NOW))
        .read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "feed.xml");
  }

  /** Reads DiaLog's publication of one order with this regulation. */
  static OrderFile readDialog(String... regulations) throws OrderFileException, IOException {
    return read(publication("DiaLog", order("A", regulations)));
  }

  /** Reads another publisher's order with this regulation. */
  static OrderFile readOther(String... regulations) throws OrderFileException, IOException {
    return read(publication("Elsewhere", order("A", regulations)));
  }

  /** The only measure of the only order. */
  static Measure single(OrderFile file) {
    if (file.orders().size() != 1 || file.orders().get(0).measures().size() != 1) {
      throw new AssertionError("Not a single measure: " + file);
    }
    return file.orders().get(0).measures().get(0);
  }
}

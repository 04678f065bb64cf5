package fr.gabarit.data.dialog;

import fr.gabarit.data.report.OrderFile;
import fr.gabarit.data.report.OrderFileException;
import fr.gabarit.order.Measure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Writes small documents of DiaLog's and reads them. */
final class Json {
  static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
  static final String LINE =
      "\"{\\\"type\\\":\\\"LineString\\\",\\\"coordinates\\\":[[2.70,50.40],[2.71,50.41]]}\"";
  static final String SINCE_2026 =
      """
      {"recurrenceType":"everyDay","startDateTime":"2025-12-31T23:00:00+00:00","endDateTime":null,
       "dailyRange":null,"timeSlots":[]}""";
  static final String DRAWN_STREET =
      """
      {"uuid":"l1","roadType":"lane","namedStreet":{"cityLabel":"Noeux (62290)","roadName":"Rue d'essai",
       "fromHouseNumber":null,"fromRoadName":null,"toHouseNumber":null,"toRoadName":null},
       "numberedRoad":null,"rawGeoJSON":null,"storageArea":null,"zone":null,"geometry":%s}"""
          .formatted(LINE);
  static final String NIGHTS =
      """
      {"startDate":"2026-01-01T00:00:00Z","recurrenceType":"everyDay","isPermanent":true}""";
  static final String RAW =
      """
      {"roadType":"rawGeoJSON","rawGeoJSON":{"label":"Rue d'essai","geometry":%s}}"""
          .formatted(LINE);

  private Json() {}

  /** A page with one order of one ban. */
  static String page(String vehicleSet, String periods, String locations) {
    return orders(answer("A", "published", measure(vehicleSet, periods, locations)));
  }

  static String orders(String... orders) {
    return "{\"metadata\":{\"page\":1,\"pageSize\":20,\"totalItems\":%d,\"lastPage\":1},\"regulations\":[%s]}"
        .formatted(orders.length, String.join(",", orders));
  }

  static String answer(String identifier, String status, String... measures) {
    return """
        {"identifier":"%s","status":"%s","category":"permanentRegulation","subject":null,
         "otherCategoryText":null,"title":"Title of %s","startDate":"2025-12-31T23:00:00+00:00",
         "endDate":null,"organization":{"uuid":"8f91","name":"Ville d'essai"},"measures":[%s]}"""
        .formatted(identifier, status, identifier, String.join(",", measures));
  }

  static String measure(String vehicleSet, String periods, String locations) {
    return """
        {"uuid":"m","type":"noEntry","maxSpeed":null,"vehicleSet":%s,"periods":[%s],"locations":[%s]}"""
        .formatted(vehicleSet, periods, locations);
  }

  static String vehicles(String restricted, String exempted, String limits) {
    return "{\"restrictedTypes\":[%s],\"exemptedTypes\":[%s],\"maxCharacteristics\":[%s]}"
        .formatted(restricted, exempted, limits);
  }

  /** A permanent body with one ban. */
  static String body(String vehicleSet, String period, String location) {
    return """
        {"identifier":"P1","category":"permanentRegulation","title":"Essai","measures":[
         {"type":"noEntry","vehicleSet":%s,"periods":[%s],"locations":[%s]}]}"""
        .formatted(vehicleSet, period, location);
  }

  static OrderFile read(String json) throws OrderFileException, IOException {
    return new DialogReader(NOW)
        .read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "orders.json");
  }

  /** The only measure of the only order. */
  static Measure single(OrderFile file) {
    if (file.orders().size() != 1 || file.orders().get(0).measures().size() != 1) {
      throw new AssertionError("Not a single measure: " + file);
    }
    return file.orders().get(0).measures().get(0);
  }
}

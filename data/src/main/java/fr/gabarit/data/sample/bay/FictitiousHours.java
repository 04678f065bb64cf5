package fr.gabarit.data.sample.bay;

import java.util.List;

/**
 * Kind and hours of a fictitious bay, in the words of the schema.
 *
 * @param type what the bay is
 * @param openingHours hours as OpenStreetMap writes them; empty for all hours
 * @param timeSpans the same as time spans of the Curb Data Specification; empty if not given
 */
record FictitiousHours(String type, String openingHours, String timeSpans) {
  /** What bays commonly have. */
  static final List<FictitiousHours> COMMON =
      List.of(
          new FictitiousHours(
              "aire périodique",
              "Mo-Sa 06:00-11:00",
              "[{\"days_of_week\":[\"mon\",\"tue\",\"wed\",\"thu\",\"fri\",\"sat\"],"
                  + "\"times_of_day\":[[\"06:00\",\"11:00\"]]}]"),
          new FictitiousHours("aire périodique", "Mo-Fr 08:00-12:00,14:00-18:00", ""),
          new FictitiousHours("aire périodique", "Mo-Sa 07:00-19:00", ""),
          new FictitiousHours("aire permanente", "", ""),
          new FictitiousHours("zone marchandises", "Mo-Sa 05:00-10:30", ""));

  /** The two columns disagree about the afternoon, as they do in real tables. */
  static final FictitiousHours IN_DOUBT =
      new FictitiousHours(
          "aire périodique",
          "Mo-Fr 07:00-19:00",
          "[{\"days_of_week\":[\"mon\",\"tue\",\"wed\",\"thu\",\"fri\"],"
              + "\"times_of_day\":[[\"07:00\",\"12:00\"]]}]");
}

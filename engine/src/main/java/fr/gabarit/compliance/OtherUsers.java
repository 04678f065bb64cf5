package fr.gabarit.compliance;

import fr.gabarit.order.Wording;
import java.util.Locale;
import java.util.Map;

/**
 * What sources call those that no goods vehicle is one of: the words of DATEX II and OpenStreetMap
 * in both languages. Other words are told as they stand. Stateless.
 */
final class OtherUsers {
  private static final Map<String, Wording> KNOWN =
      Map.ofEntries(
          Map.entry("bicycle", new Wording("bicycles", "vélos")),
          Map.entry("bus", new Wording("buses", "autobus")),
          Map.entry("carSharing", new Wording("car sharing", "autopartage")),
          Map.entry("car_sharing", new Wording("car sharing", "autopartage")),
          Map.entry("circus", new Wording("circuses", "cirques")),
          // Public passenger transport, whatever the word says.
          Map.entry("commercial", new Wording("public transport", "transports en commun")),
          Map.entry("disabled", new Wording("disabled people", "personnes handicapées")),
          Map.entry("funFair", new Wording("fun fairs", "forains")),
          Map.entry(
              "nonCommercial", new Wording("non-commercial vehicles", "usage non commercial")),
          Map.entry("patrol", new Wording("patrols", "patrouilles")),
          Map.entry("pedestrians", new Wording("pedestrians", "piétons")),
          Map.entry("psv", new Wording("public service vehicles", "transports en commun")),
          Map.entry("taxi", new Wording("taxis", "taxis")));

  private OtherUsers() {}

  static String in(Locale locale, String what) {
    return KNOWN.getOrDefault(what, Wording.verbatim(what)).in(locale);
  }
}

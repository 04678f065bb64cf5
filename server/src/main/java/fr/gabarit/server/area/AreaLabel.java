package fr.gabarit.server.area;

import java.util.List;
import java.util.Optional;

/**
 * What an area is called and where its data come from.
 *
 * @param name a short name
 * @param synthetic whether the roads are made up
 * @param french one line for people, in French
 * @param english one line for people, in English
 * @param dataDate state of the data, as the file tells it
 */
public record AreaLabel(
    String name, boolean synthetic, String french, String english, Optional<String> dataDate) {

  /** The synthetic sample area. */
  static AreaLabel sample(Optional<String> dataDate) {
    return new AreaLabel(
        "Artois (SYNTHETIC)",
        true,
        "Données SYNTHÉTIQUES : zone d'essai inventée, ni routes ni arrêtés réels",
        "SYNTHETIC data: a made-up sample area, neither real roads nor real orders",
        dataDate);
  }

  /** An extract of OpenStreetMap. */
  static AreaLabel extract(String name, Optional<String> dataDate) {
    return new AreaLabel(
        name,
        false,
        "© les contributeurs d'OpenStreetMap (ODbL)",
        "© OpenStreetMap contributors (ODbL)",
        dataDate);
  }

  /** Who is to be named beside what is shown. */
  public List<String> copyrights() {
    return synthetic
        ? List.of("SYNTHETIC DATA (Gabarit sample area)", "GraphHopper")
        : List.of("OpenStreetMap contributors", "GraphHopper");
  }
}

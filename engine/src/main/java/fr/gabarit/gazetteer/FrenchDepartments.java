package fr.gabarit.gazetteer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Codes of French departments by name. Departmental roads of the same number in two departments are
 * two roads, and a source names the department that runs the road. Source: INSEE, code officiel
 * géographique. Stateless.
 */
public final class FrenchDepartments {
  private static final Map<String, String> CODES = codes();
  private static final Set<String> PREFIXES =
      Set.of("conseil", "departement", "departemental", "general", "collectivite", "cd", "cg");

  private FrenchDepartments() {}

  /** The code of the department that an administrator's name is about, e.g. "Pas-de-Calais". */
  public static Optional<String> code(String administrator) {
    String key = StreetName.of(administrator).key();
    while (!key.isEmpty() && PREFIXES.contains(key.split(" ")[0])) {
      key = key.contains(" ") ? key.substring(key.indexOf(' ') + 1) : "";
    }
    return Optional.ofNullable(CODES.get(key));
  }

  private static Map<String, String> codes() {
    String[] metropolitan = {
      "Ain",
      "Aisne",
      "Allier",
      "Alpes-de-Haute-Provence",
      "Hautes-Alpes",
      "Alpes-Maritimes",
      "Ardèche",
      "Ardennes",
      "Ariège",
      "Aube",
      "Aude",
      "Aveyron",
      "Bouches-du-Rhône",
      "Calvados",
      "Cantal",
      "Charente",
      "Charente-Maritime",
      "Cher",
      "Corrèze",
      "",
      "Côte-d'Or",
      "Côtes-d'Armor",
      "Creuse",
      "Dordogne",
      "Doubs",
      "Drôme",
      "Eure",
      "Eure-et-Loir",
      "Finistère",
      "Gard",
      "Haute-Garonne",
      "Gers",
      "Gironde",
      "Hérault",
      "Ille-et-Vilaine",
      "Indre",
      "Indre-et-Loire",
      "Isère",
      "Jura",
      "Landes",
      "Loir-et-Cher",
      "Loire",
      "Haute-Loire",
      "Loire-Atlantique",
      "Loiret",
      "Lot",
      "Lot-et-Garonne",
      "Lozère",
      "Maine-et-Loire",
      "Manche",
      "Marne",
      "Haute-Marne",
      "Mayenne",
      "Meurthe-et-Moselle",
      "Meuse",
      "Morbihan",
      "Moselle",
      "Nièvre",
      "Nord",
      "Oise",
      "Orne",
      "Pas-de-Calais",
      "Puy-de-Dôme",
      "Pyrénées-Atlantiques",
      "Hautes-Pyrénées",
      "Pyrénées-Orientales",
      "Bas-Rhin",
      "Haut-Rhin",
      "Rhône",
      "Haute-Saône",
      "Saône-et-Loire",
      "Sarthe",
      "Savoie",
      "Haute-Savoie",
      "Paris",
      "Seine-Maritime",
      "Seine-et-Marne",
      "Yvelines",
      "Deux-Sèvres",
      "Somme",
      "Tarn",
      "Tarn-et-Garonne",
      "Var",
      "Vaucluse",
      "Vendée",
      "Vienne",
      "Haute-Vienne",
      "Vosges",
      "Yonne",
      "Territoire de Belfort",
      "Essonne",
      "Hauts-de-Seine",
      "Seine-Saint-Denis",
      "Val-de-Marne",
      "Val-d'Oise"
    };
    Map<String, String> codes = new HashMap<>();
    for (int i = 0; i < metropolitan.length; i++) {
      put(codes, metropolitan[i], "%02d".formatted(i + 1));
    }
    put(codes, "Corse-du-Sud", "2A");
    put(codes, "Haute-Corse", "2B");
    put(codes, "Guadeloupe", "971");
    put(codes, "Martinique", "972");
    put(codes, "Guyane", "973");
    put(codes, "La Réunion", "974");
    put(codes, "Mayotte", "976");
    return Map.copyOf(codes);
  }

  private static void put(Map<String, String> codes, String name, String code) {
    if (!name.isEmpty()) {
      codes.put(StreetName.of(name).key(), code);
    }
  }
}

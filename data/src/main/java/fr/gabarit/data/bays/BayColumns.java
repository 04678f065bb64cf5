package fr.gabarit.data.bays;

import fr.gabarit.data.csv.CsvTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which column of a table holds which field of the schema "aire de livraison". Older tables call
 * their columns otherwise; the commonest names are known.
 */
final class BayColumns {
  static final String POINT = "GEO_POINT_2D";
  static final String TONNAGE = "TONNAGE";

  /** The fields of the schema, version 1.0.0, and two of older tables, with their other names. */
  private static final Map<String, List<String>> OTHER_NAMES = new LinkedHashMap<>();

  static {
    for (String field :
        ("ARR_PRESENT,ARR_URL,ACTIVE,UUID,DATE_MAJ,DISPOSITION,PARITE_TROTTOIR,LOCALISATION,"
                + "MARQUAGE_ETAT,MARQUAGE_CONFORMITE,TYPE,PANNEAU_PRESENT,PANNEAU_ETAT,"
                + "DUREE_CONTROLE,TEMPORALITE_CDS,EQUIPEMENTS,IRVE_PUISSANCE,"
                + "ABAISSEMENT_TROTTOIR,COMMENTAIRE")
            .split(",")) {
      OTHER_NAMES.put(field, List.of());
    }
    OTHER_NAMES.put("ID", List.of("IDENTIFIANT", "ID_AIRE", "OBJECTID", "FID", "GID", "NUMERO"));
    OTHER_NAMES.put("NOM", List.of("NAME", "LIBELLE"));
    OTHER_NAMES.put("LONGITUDE", List.of("LON", "LONG", "LNG", "X", "X_WGS84"));
    OTHER_NAMES.put("LATITUDE", List.of("LAT", "Y", "Y_WGS84"));
    OTHER_NAMES.put(POINT, List.of("GEO_POINT", "GEOPOINT", "COORDONNEES"));
    OTHER_NAMES.put("GEOM_WKT", List.of("WKT", "GEOM", "GEOMETRY"));
    OTHER_NAMES.put("ADRESSE", List.of("ADRESSE_COMPLETE", "VOIE", "RUE", "NOM_VOIE"));
    OTHER_NAMES.put("CODE_POSTAL", List.of("CP"));
    OTHER_NAMES.put("COMMUNE", List.of("VILLE", "NOM_COMMUNE"));
    OTHER_NAMES.put("LONGUEUR", List.of("LONGUEUR_M", "LONGUEUR_CM"));
    OTHER_NAMES.put("LARGEUR", List.of("LARGEUR_M", "LARGEUR_CM"));
    OTHER_NAMES.put("DUREE_MAX", List.of("DUREE", "DUREE_MINUTES", "DUREE_ARRET"));
    OTHER_NAMES.put(
        "TEMPORALITE_OSM", List.of("HORAIRES", "HORAIRE", "PLAGE_HORAIRE", "PLAGES_HORAIRES"));
    OTHER_NAMES.put(TONNAGE, List.of("TONNAGE_MAX", "PTAC", "PTAC_MAX"));
  }

  private static final List<String> OF_THE_SCHEMA_ONLY =
      List.of("PARITE_TROTTOIR", "TEMPORALITE_OSM", "TEMPORALITE_CDS", "MARQUAGE_ETAT");

  private final Map<String, String> columns = new LinkedHashMap<>();
  private final List<String> unknown = new ArrayList<>();
  private final boolean ofSchema;

  BayColumns(CsvTable table) {
    List<String> left = new ArrayList<>(table.columns());
    OTHER_NAMES.forEach(
        (field, others) -> {
          List<String> names = new ArrayList<>(List.of(field));
          names.addAll(others);
          names.stream()
              .filter(table::hasColumn)
              .findFirst()
              .ifPresent(
                  name -> {
                    columns.put(field, name);
                    left.removeIf(column -> key(column).equals(key(name)));
                  });
        });
    left.removeIf(column -> key(column).matches("(TONNAGE|PTAC|HORAIRES?|PERIODE)_\\d"));
    unknown.addAll(left);
    ofSchema = OF_THE_SCHEMA_ONLY.stream().anyMatch(table::hasColumn);
  }

  private static String key(String column) {
    return column.strip().replaceAll("[\\s-]+", "_").toUpperCase(Locale.ROOT);
  }

  /** Whether the table follows the schema, which counts lengths in centimetres. */
  boolean ofSchema() {
    return ofSchema;
  }

  Optional<String> column(String field) {
    return Optional.ofNullable(columns.get(field));
  }

  Optional<String> unit(String field) {
    return column(field)
        .filter(name -> name.endsWith("_M") || name.endsWith("_CM"))
        .map(name -> name.endsWith("_CM") ? "cm" : "m");
  }

  /** Columns that mean nothing here. */
  List<String> unknown() {
    return List.copyOf(unknown);
  }

  boolean tellsPlaces() {
    return (columns.containsKey("LONGITUDE") && columns.containsKey("LATITUDE"))
        || columns.containsKey(POINT)
        || columns.containsKey("GEOM_WKT");
  }
}

package fr.gabarit.data.cerema;

import java.util.Arrays;
import java.util.List;

/** The columns of the schema, versions 0.8 and 0.9. */
enum CeremaField {
  ID(true),
  COLL_NOM(true),
  COLL_INSEE(true),
  ARR_DATE(true),
  ARR_REF(true),
  ARR_OBJET(true),
  ARR_CONSIDERANT(false),
  ARR_URL(false),
  REGL_ARTICLE(false),
  REGL_SOUS_ARTICLE(false),
  REGL_CONTEXTE(false),
  REGL_MODALITE(true),
  VEH_TYPES(false),
  VEH_TONNAGE_MODALITE(false),
  VEH_TONNAGE(false),
  VEH_USAGES(false),
  SAUF_VEH_USAGES(false),
  VEH_LONG(false),
  VEH_LARG(false),
  VEH_HAUT(false),
  VEH_MOTORS(false),
  VEH_CQAS(false),
  PERIODE_JH(false),
  PERIODE_DEBUT(false),
  PERIODE_FIN(false),
  EMPRISE_ZONE(false),
  EMPRISE_DESIGNATION(true),
  EMPRISE_DEBUT(false),
  EMPRISE_FIN(false),
  EMPRISE_SENS(false),
  INTERV_DUREE(false),
  INTERV_HMAX(false),
  GEOM_WKT(false),
  GEOM_DEBUT(false),
  GEOM_FIN(false),
  GEOM_SOURCE(false);

  private final boolean required;

  CeremaField(boolean required) {
    this.required = required;
  }

  /** The columns that every table must have. */
  static List<CeremaField> required() {
    return Arrays.stream(values()).filter(field -> field.required).toList();
  }
}

package fr.gabarit.order;

/** Where an order was read. */
public enum OrderSource {
  /** DATEX II as published by DiaLog or in its profile. */
  DATEX,
  /** Tags of OpenStreetMap ways, nodes or relations. */
  OSM,
  /** Gabarit's own GeoJSON form. */
  GEOJSON
}

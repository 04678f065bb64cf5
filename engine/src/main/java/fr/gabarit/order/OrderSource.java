package fr.gabarit.order;

/** Where an order was read. */
public enum OrderSource {
  /** DATEX II as published by DiaLog or in its profile. */
  DATEX,
  /** Tags of OpenStreetMap ways, nodes or relations. */
  OSM,
  /** Gabarit's own GeoJSON form. */
  GEOJSON,
  /** DiaLog's JSON: answers of its search, or the body its interface is written with. */
  DIALOG,
  /** A table of goods-traffic orders in CEREMA's schema. */
  CEREMA,
  /** Sites of works and events as Sogelink's Litteralis exports them. */
  LITTERALIS,
  /** Decrees of the base of Île-de-France (BAC-IDF). */
  BACIDF,
  /** The French national base of low-emission zones. */
  ZFE
}

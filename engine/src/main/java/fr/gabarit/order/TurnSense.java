package fr.gabarit.order;

/** Whether a turn is forbidden or the only one allowed (OSM {@code no_*} and {@code only_*}). */
public enum TurnSense {
  PROHIBITED,
  MANDATORY
}

package fr.gabarit.data.cerema;

/** Whether a row forbids or allows. */
enum Modality {
  FORBIDS,
  ALLOWS
}

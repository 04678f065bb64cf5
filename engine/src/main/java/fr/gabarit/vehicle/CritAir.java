package fr.gabarit.vehicle;

/** Air-quality certificate classes (order of 21 June 2016); the number is the class. */
public enum CritAir {
  CLASS_0,
  CLASS_1,
  CLASS_2,
  CLASS_3,
  CLASS_4,
  CLASS_5,
  /** No certificate. */
  WITHOUT
}

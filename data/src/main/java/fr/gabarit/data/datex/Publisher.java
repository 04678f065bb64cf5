package fr.gabarit.data.datex;

import java.util.Optional;

/** Whose habits a file follows. */
enum Publisher {
  /** France's register of traffic orders, which departs from the letter of DATEX II in places. */
  DIALOG("DiaLog"),
  /** This program, which keeps to the letter in every respect. */
  GABARIT(DatexProfile.NATIONAL_IDENTIFIER),
  /** Anyone else, read to the letter. */
  OTHER("");

  private final String nationalIdentifier;

  Publisher(String nationalIdentifier) {
    this.nationalIdentifier = nationalIdentifier;
  }

  static Publisher of(Optional<String> nationalIdentifier) {
    String name = nationalIdentifier.orElse("");
    if (name.equalsIgnoreCase(DIALOG.nationalIdentifier)) {
      return DIALOG;
    }
    return name.equals(GABARIT.nationalIdentifier) ? GABARIT : OTHER;
  }

  /**
   * Whether an end printed as hh:59 is meant to include that minute: usual where ends are the last
   * moment of a day.
   */
  boolean endsAreLastMinutes() {
    return this != GABARIT;
  }
}

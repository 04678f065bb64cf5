package fr.gabarit.data.datex;

import java.util.Optional;

/** Whose habits a file follows. */
enum Publisher {
  /** France's register of traffic orders, which departs from the letter of DATEX II in places. */
  DIALOG,
  /** Anyone else, read to the letter. */
  OTHER;

  private static final String DIALOG_IDENTIFIER = "DiaLog";

  static Publisher of(Optional<String> nationalIdentifier) {
    return nationalIdentifier.filter(DIALOG_IDENTIFIER::equalsIgnoreCase).isPresent()
        ? DIALOG
        : OTHER;
  }
}

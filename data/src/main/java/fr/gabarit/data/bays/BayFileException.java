package fr.gabarit.data.bays;

import java.io.Serial;

/**
 * A file of bays was refused whole. The message names the file, the place, the fault and a remedy.
 */
public final class BayFileException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  BayFileException(String file, int line, String message, String hint) {
    super(
        "The file of bays %s was refused at line %d: %s %s"
            .formatted(file, line, message, hint)
            .strip());
  }
}

package fr.gabarit.gazetteer;

import java.util.Optional;

/**
 * A commune of the map, in any country.
 *
 * @param code its official code (in France the INSEE code), if the map gives it
 * @param name its name
 */
public record Municipality(Optional<String> code, String name) {
  public Municipality {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A municipality must have a name.");
    }
  }

  /**
   * The French department of an INSEE code: its first two characters, overseas the first three.
   * Source: INSEE, code officiel géographique.
   */
  public Optional<String> departmentCode() {
    return code.filter(text -> text.length() == 5)
        .map(text -> text.substring(0, text.startsWith("97") || text.startsWith("98") ? 3 : 2));
  }
}

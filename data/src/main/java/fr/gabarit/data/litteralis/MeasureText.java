package fr.gabarit.data.litteralis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A measure of a site in the words of the source.
 *
 * @param label its name, e.g. "SOGELINK - Circulation interdite"
 * @param parameters what is said about it
 */
record MeasureText(String label, List<Parameter> parameters) {

  /**
   * @param key in lower case without accents
   * @param value not blank
   */
  record Parameter(String key, String value) {}

  MeasureText {
    parameters = List.copyOf(parameters);
  }

  /** The values of the parameters whose key begins like this. */
  Stream<String> values(String keyBeginning) {
    return parameters.stream()
        .filter(parameter -> parameter.key().startsWith(keyBeginning))
        .map(Parameter::value);
  }

  Optional<String> value(String keyBeginning) {
    return values(keyBeginning).findFirst();
  }
}

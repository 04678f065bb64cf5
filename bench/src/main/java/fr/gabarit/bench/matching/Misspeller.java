package fr.gabarit.bench.matching;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Spells names as orders do: in capitals, without accents, abbreviated. Not thread-safe. */
final class Misspeller {
  private static final Map<String, String> ABBREVIATIONS =
      Map.ofEntries(
          Map.entry("Rue ", "R. "),
          Map.entry("Avenue ", "Av. "),
          Map.entry("Boulevard ", "Bd "),
          Map.entry("Chemin ", "Che. "),
          Map.entry("Route ", "Rte "),
          Map.entry("Place ", "Pl. "),
          Map.entry("Impasse ", "Imp. "),
          Map.entry("Allée ", "All. "),
          Map.entry("Résidence ", "Rés. "),
          Map.entry("straße", "str."),
          Map.entry("Straße", "Str."),
          Map.entry("Saint-", "St "),
          Map.entry("Sankt-", "St. "));

  private final Random random;

  Misspeller(Random random) {
    this.random = random;
  }

  /** The same name in another spelling. */
  String spell(String name) {
    String text = name;
    if (random.nextBoolean()) {
      for (Map.Entry<String, String> entry : ABBREVIATIONS.entrySet()) {
        text = text.replace(entry.getKey(), entry.getValue());
      }
    }
    if (random.nextBoolean()) {
      text = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }
    if (random.nextInt(3) == 0) {
      text = random.nextBoolean() ? text.replace('-', ' ') : text.replace("ß", "ss");
    }
    return switch (random.nextInt(3)) {
      case 0 -> text.toUpperCase(Locale.FRENCH);
      case 1 -> text.toLowerCase(Locale.FRENCH);
      default -> text;
    };
  }

  /** The name with one letter left out, doubled or changed; another digit were another street. */
  String slip(String name) {
    int at = name.length() / 3 + random.nextInt(Math.max(1, name.length() - name.length() / 3));
    while (at > 0 && !Character.isLetter(name.charAt(at))) {
      at--;
    }
    return switch (random.nextInt(3)) {
      case 0 -> name.substring(0, at) + name.substring(at + 1);
      case 1 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
      default -> name.substring(0, at) + 'x' + name.substring(at + 1);
    };
  }
}

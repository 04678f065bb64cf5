package fr.gabarit.order;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A French commune.
 *
 * @param inseeCode its five-character code (digits, or 2A/2B and digits for Corsica), if known
 * @param name its name, if known; one of both must be
 */
public record Commune(Optional<String> inseeCode, Optional<String> name) {
  private static final Pattern INSEE = Pattern.compile("(\\d{2}|2[AB])\\d{3}");

  public Commune {
    if (inseeCode.isEmpty() && name.isEmpty()) {
      throw new IllegalArgumentException("A commune must have an INSEE code or a name.");
    }
    if (inseeCode.isPresent() && !INSEE.matcher(inseeCode.get()).matches()) {
      throw new IllegalArgumentException(
          "The INSEE code of a commune must look like 62498 but was '%s'."
              .formatted(inseeCode.get()));
    }
  }
}

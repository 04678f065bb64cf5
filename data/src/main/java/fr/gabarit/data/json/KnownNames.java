package fr.gabarit.data.json;

import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The names an object may have. A name close to a known one is taken for a slip of the pen and is
 * an error, since a restriction would be lost by it; any other is passed over with a warning.
 */
public final class KnownNames {
  private static final int LARGEST_SLIP = 2;
  private static final int LETTERS_PER_SLIP = 4;

  private final List<String> known;
  private final Set<String> passedOver;

  /**
   * @param known names with a meaning
   * @param passedOver names that other programs write and that mean nothing here
   */
  public KnownNames(List<String> known, Set<String> passedOver) {
    this.known = List.copyOf(known);
    this.passedOver = Set.copyOf(passedOver);
  }

  /** No other name is expected. */
  public KnownNames(List<String> known) {
    this(known, Set.of());
  }

  /** As above. */
  public KnownNames(String... known) {
    this(List.of(known), Set.of());
  }

  /** Reports the names of the object that are not known. */
  public void check(JsonCursor object) {
    for (String name : object.names()) {
      if (!known.contains(name) && !passedOver.contains(name)) {
        report(object.field(name), name);
      }
    }
  }

  private void report(JsonCursor field, String name) {
    Optional<String> near =
        known.stream()
            .filter(candidate -> distance(candidate, name) <= slip(candidate))
            .min(Comparator.comparingInt(candidate -> distance(candidate, name)));
    if (near.isPresent()) {
      field.error(
          NoteText.of("The name '%s' is unknown.", name),
          NoteText.of("Maybe you meant '%s'.", near.get()));
    } else {
      field
          .problems()
          .warn(
              NoteKind.UNKNOWN_WORD,
              field.pointer(),
              NoteText.of("The name '%s' is unknown and was passed over.", name),
              NoteText.of("Known are: %s.", String.join(", ", known)));
    }
  }

  /** Short names are near to too many others. */
  private static int slip(String known) {
    return Math.min(LARGEST_SLIP, known.length() / LETTERS_PER_SLIP);
  }

  /** Levenshtein distance: insertions, deletions and replacements of letters. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}

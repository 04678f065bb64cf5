package fr.gabarit.data.register;

import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import java.util.List;

/** Names of fields that a later version of a format may bring and that are not understood yet. */
public final class Names {
  private Names() {}

  /** Warns of the fields of an object that have other names than these. */
  public static void warnOfOthers(JsonCursor object, List<String> known) {
    for (String name : object.names()) {
      if (!known.contains(name)) {
        object
            .problems()
            .warn(
                NoteKind.UNKNOWN_WORD,
                object.field(name).pointer(),
                NoteText.of("The field '%s' is unknown and was passed over.", name),
                NoteText.of("Check in the order itself whether it changes the rule."));
      }
    }
  }
}

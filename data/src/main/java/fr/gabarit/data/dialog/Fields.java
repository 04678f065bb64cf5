package fr.gabarit.data.dialog;

import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.report.NoteText;
import java.util.List;
import java.util.Optional;

/** The constraints that DiaLog puts on fields of a body. */
final class Fields {
  private Fields() {}

  /** A text that must be there and may not be longer. */
  static Optional<String> required(JsonCursor json, int longest) {
    Optional<String> text = NamedPlaces.text(json);
    if (text.isEmpty()) {
      json.error(
          NoteText.of("'%s' is missing.", name(json)),
          NoteText.of("DiaLog requires a text of 1 to %d characters.", longest));
      return Optional.empty();
    }
    return bounded(json, text.get(), longest);
  }

  /** A text that may be left out but may not be longer. */
  static Optional<String> optional(JsonCursor json, int longest) {
    return NamedPlaces.text(json).flatMap(text -> bounded(json, text, longest));
  }

  private static Optional<String> bounded(JsonCursor json, String text, int longest) {
    if (text.length() > longest) {
      json.error(
          NoteText.of("'%s' has %d characters.", name(json), text.length()),
          NoteText.of("DiaLog takes at most %d.", longest));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** One of some words, which must be there. */
  static Optional<String> word(JsonCursor json, List<String> words) {
    String text = json.node().asText("");
    return words.contains(text)
        ? Optional.of(text)
        : json.unfit(NoteText.of("one of %s", String.join(", ", words)));
  }

  /** A number above 0 that must be there and may not be larger. */
  static Optional<Double> measure(JsonCursor json, double largest, NoteText unit) {
    if (!json.isPresent()) {
      json.error(
          NoteText.of("'%s' is missing.", name(json)),
          NoteText.of("Give %s, at most %s.", unit, number(largest)));
      return Optional.empty();
    }
    Optional<Double> value = json.number();
    return value.isPresent() && !(value.get() > 0 && value.get() <= largest)
        ? json.unfit(NoteText.of("a number of %s above 0, at most %s", unit, number(largest)))
        : value;
  }

  /** An array that must be there and hold something. */
  static List<JsonCursor> filled(JsonCursor json, NoteText what) {
    if (!json.isArray() || json.node().isEmpty()) {
      json.error(
          NoteText.of("'%s' holds nothing.", name(json)),
          NoteText.of("Give at least one %s.", what));
      return List.of();
    }
    return json.elements();
  }

  private static String name(JsonCursor json) {
    return json.pointer().substring(json.pointer().lastIndexOf('/') + 1);
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}

package fr.gabarit.data.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.gabarit.data.report.NoteText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A value of a JSON document that knows where it stands. What is wrong with it is reported, not
 * thrown, so that all mistakes of a file come to light at once; the value asked for is then empty.
 * {@code null} counts as absent, because map editors write it for every empty attribute.
 */
public final class JsonCursor {
  private final JsonNode node;
  private final String pointer;
  private final JsonProblems problems;

  /**
   * @param node the value; null stands for an absent one
   * @param pointer JSON pointer (RFC 6901) of the value
   * @param problems where mistakes are reported
   */
  public JsonCursor(JsonNode node, String pointer, JsonProblems problems) {
    this.node = node == null || node.isNull() ? MissingNode.getInstance() : node;
    this.pointer = pointer;
    this.problems = problems;
  }

  /** Whether there is a value; {@code null} is none. */
  public boolean isPresent() {
    return !node.isMissingNode();
  }

  /** Whether the value is an object. */
  public boolean isObject() {
    return node.isObject();
  }

  /** Whether the value is an array. */
  public boolean isArray() {
    return node.isArray();
  }

  /** Whether the value is a text. */
  public boolean isText() {
    return node.isTextual();
  }

  /** Whether the value is true or false. */
  public boolean isBoolean() {
    return node.isBoolean();
  }

  /** The value; a missing node if absent. */
  public JsonNode node() {
    return node;
  }

  /** JSON pointer (RFC 6901) of the value. */
  public String pointer() {
    return pointer;
  }

  /** Where mistakes are reported. */
  public JsonProblems problems() {
    return problems;
  }

  /** The field of this name, which may be absent. */
  public JsonCursor field(String name) {
    return new JsonCursor(node.get(name), pointer + "/" + escaped(name), problems);
  }

  /** Names of the fields that are present. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    names.removeIf(name -> !field(name).isPresent());
    return names;
  }

  /** Reports a mistake at this value. */
  public void error(NoteText message, NoteText hint) {
    problems.error(pointer, message, hint);
  }

  /** Reports the value as unfit and gives nothing. */
  public <T> Optional<T> unfit(NoteText expected) {
    error(
        node.isMissingNode()
            ? NoteText.of("The value is missing.")
            : NoteText.of("%s is not %s.", shown(), expected),
        NoteText.of("Expected is %s.", expected));
    return Optional.empty();
  }

  /** The value as it stands, shortened. */
  public String shown() {
    String text = node.isMissingNode() ? "nothing" : node.toString();
    return text.length() > 60 ? text.substring(0, 57) + "..." : text;
  }

  /** A text; a number counts as one. */
  public Optional<String> text() {
    boolean scalar = node.isTextual() || node.isNumber();
    return scalar ? Optional.of(node.asText()) : unfit(NoteText.of("a text"));
  }

  /** A text that is not blank, without blanks around it; a number counts as one. Never unfit. */
  public Optional<String> filled() {
    return Optional.of(node.asText("").strip()).filter(text -> !text.isEmpty());
  }

  /** A number, or a text that is one (map editors may store numbers as text). */
  public Optional<Double> number() {
    if (node.isNumber()) {
      return Optional.of(node.doubleValue());
    }
    if (node.isTextual()) {
      try {
        return Optional.of(Double.valueOf(node.textValue().strip()));
      } catch (NumberFormatException e) {
        return unfit(NoteText.of("a number with a decimal point"));
      }
    }
    return unfit(NoteText.of("a number"));
  }

  /** A whole number. */
  public Optional<Integer> integer() {
    Optional<Double> number = number();
    if (number.isPresent() && number.get() != Math.rint(number.get())) {
      return unfit(NoteText.of("a whole number"));
    }
    return number.map(Double::intValue);
  }

  /** True or false, as such or as a text. */
  public Optional<Boolean> truth() {
    if (node.isBoolean()) {
      return Optional.of(node.booleanValue());
    }
    return switch (node.asText("")) {
      case "true", "1" -> Optional.of(true);
      case "false", "0" -> Optional.of(false);
      default -> unfit(NoteText.of("true or false"));
    };
  }

  /** The elements of an array. */
  public List<JsonCursor> elements() {
    List<JsonCursor> elements = new ArrayList<>();
    if (!node.isArray()) {
      unfit(NoteText.of("an array"));
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      elements.add(new JsonCursor(node.get(i), pointer + "/" + i, problems));
    }
    return elements;
  }

  /** The words of an array, or of a text apart by commas. Numbers count as words. */
  public List<JsonCursor> words() {
    if (node.isTextual() || node.isNumber()) {
      return Arrays.stream(node.asText().split(","))
          .map(String::strip)
          .filter(word -> !word.isEmpty())
          .map(word -> new JsonCursor(TextNode.valueOf(word), pointer, problems))
          .toList();
    }
    return elements();
  }

  /** The constant whose name this is, in lower case. */
  public <E extends Enum<E>> Optional<E> word(Class<E> type) {
    return word(List.of(type.getEnumConstants()), JsonCursor::token);
  }

  /** The one of the values that goes by this name. */
  public <T> Optional<T> word(Collection<T> values, Function<T, String> name) {
    String word = node.asText("");
    Optional<T> found =
        values.stream().filter(value -> name.apply(value).equalsIgnoreCase(word)).findFirst();
    return found.isPresent()
        ? found
        : unfit(
            NoteText.of("one of %s", values.stream().map(name).collect(Collectors.joining(", "))));
  }

  /** All elements read, or nothing if one of them is unfit. */
  public static <T> Optional<List<T>> all(
      List<JsonCursor> elements, Function<JsonCursor, Optional<T>> reader) {
    List<T> read = new ArrayList<>();
    boolean complete = true;
    for (JsonCursor element : elements) {
      Optional<T> one = reader.apply(element);
      one.ifPresent(read::add);
      complete &= one.isPresent();
    }
    return complete ? Optional.of(read) : Optional.empty();
  }

  /** All elements of an array read, at least one; nothing if one of them is unfit. */
  public <T> Optional<List<T>> someElements(Function<JsonCursor, Optional<T>> reader) {
    Optional<List<T>> read = all(elements(), reader);
    return read.filter(List::isEmpty).isPresent()
        ? unfit(NoteText.of("an array that is not empty"))
        : read;
  }

  /** The name of a constant in lower case. */
  public static String token(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}

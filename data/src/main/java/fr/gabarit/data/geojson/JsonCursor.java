package fr.gabarit.data.geojson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A value of a feature that knows where it stands. What is wrong with it is reported, not thrown,
 * so that all mistakes of a file come to light at once; the value asked for is then empty. {@code
 * null} counts as absent, because map editors write it for every empty attribute.
 */
final class JsonCursor {
  private final JsonNode node;
  private final String pointer;
  private final FeatureProblems problems;

  JsonCursor(JsonNode node, String pointer, FeatureProblems problems) {
    this.node = node == null || node.isNull() ? MissingNode.getInstance() : node;
    this.pointer = pointer;
    this.problems = problems;
  }

  boolean isPresent() {
    return !node.isMissingNode();
  }

  boolean isObject() {
    return node.isObject();
  }

  boolean isArray() {
    return node.isArray();
  }

  boolean isText() {
    return node.isTextual();
  }

  boolean isBoolean() {
    return node.isBoolean();
  }

  JsonNode node() {
    return node;
  }

  String pointer() {
    return pointer;
  }

  FeatureProblems problems() {
    return problems;
  }

  JsonCursor field(String name) {
    return new JsonCursor(node.get(name), pointer + "/" + escaped(name), problems);
  }

  /** Names of the fields that are present. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    names.removeIf(name -> !field(name).isPresent());
    return names;
  }

  void error(String message, String hint) {
    problems.error(pointer, message, hint);
  }

  /** Reports the value as unfit and gives nothing. */
  <T> Optional<T> unfit(String expected) {
    error("%s is not %s.".formatted(shown(), expected), "Expected is " + expected + ".");
    return Optional.empty();
  }

  /** The value as it stands, shortened. */
  String shown() {
    String text = node.isMissingNode() ? "nothing" : node.toString();
    return text.length() > 60 ? text.substring(0, 57) + "..." : text;
  }

  /** A text; a number counts as one. */
  Optional<String> text() {
    boolean scalar = node.isTextual() || node.isNumber();
    return scalar ? Optional.of(node.asText()) : unfit("a text");
  }

  /** A number, or a text that is one (map editors may store numbers as text). */
  Optional<Double> number() {
    if (node.isNumber()) {
      return Optional.of(node.doubleValue());
    }
    if (node.isTextual()) {
      try {
        return Optional.of(Double.valueOf(node.textValue().strip()));
      } catch (NumberFormatException e) {
        return unfit("a number with a decimal point");
      }
    }
    return unfit("a number");
  }

  Optional<Integer> integer() {
    Optional<Double> number = number();
    if (number.isPresent() && number.get() != Math.rint(number.get())) {
      return unfit("a whole number");
    }
    return number.map(Double::intValue);
  }

  Optional<Boolean> truth() {
    if (node.isBoolean()) {
      return Optional.of(node.booleanValue());
    }
    return switch (node.asText("")) {
      case "true", "1" -> Optional.of(true);
      case "false", "0" -> Optional.of(false);
      default -> unfit("true or false");
    };
  }

  /** The elements of an array. */
  List<JsonCursor> elements() {
    List<JsonCursor> elements = new ArrayList<>();
    if (!node.isArray()) {
      unfit("an array");
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      elements.add(new JsonCursor(node.get(i), pointer + "/" + i, problems));
    }
    return elements;
  }

  /** The words of an array, or of a text apart by commas. Numbers count as words. */
  List<JsonCursor> words() {
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
  <E extends Enum<E>> Optional<E> word(Class<E> type) {
    return word(List.of(type.getEnumConstants()), JsonCursor::token);
  }

  /** The one of the values that goes by this name. */
  <T> Optional<T> word(Collection<T> values, Function<T, String> name) {
    String word = node.asText("");
    Optional<T> found =
        values.stream().filter(value -> name.apply(value).equalsIgnoreCase(word)).findFirst();
    return found.isPresent()
        ? found
        : unfit("one of " + values.stream().map(name).collect(Collectors.joining(", ")));
  }

  /** All elements read, or nothing if one of them is unfit. */
  static <T> Optional<List<T>> all(
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

  static String token(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}

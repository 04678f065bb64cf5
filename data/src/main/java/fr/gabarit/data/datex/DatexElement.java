package fr.gabarit.data.datex;

import fr.gabarit.data.report.NotePosition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * An element of one order. Elements go by their local names, because the same words stand in
 * different namespaces from one version of the schema to the next. Immutable once built.
 */
final class DatexElement {
  private final String name;
  private final NotePosition.LineColumn position;
  private final List<Attribute> attributes;
  private final List<DatexElement> children = new ArrayList<>();
  private String text = "";

  DatexElement(String name, NotePosition.LineColumn position, List<Attribute> attributes) {
    this.name = name;
    this.position = position;
    this.attributes = List.copyOf(attributes);
  }

  /** An attribute by its local name. */
  record Attribute(String name, String value) {}

  void add(DatexElement child) {
    children.add(child);
  }

  void close(String ownText) {
    text = ownText.strip();
  }

  String name() {
    return name;
  }

  NotePosition.LineColumn position() {
    return position;
  }

  /** The element's own text, without the blanks around it. */
  String text() {
    return text;
  }

  /** The element's text; for a word beyond the standard's own, that word. */
  String word() {
    return text.equals("_extended") ? attribute("_extendedValue").orElse(text).strip() : text;
  }

  /** The attribute of this local name. */
  Optional<String> attribute(String attributeName) {
    return attributes.stream()
        .filter(attribute -> attribute.name().equals(attributeName))
        .map(Attribute::value)
        .findFirst();
  }

  /** The local name of the xsi:type; empty if there is none. */
  String type() {
    String type = attribute("type").orElse("");
    return type.substring(type.indexOf(':') + 1).strip();
  }

  List<DatexElement> children() {
    return Collections.unmodifiableList(children);
  }

  /** All children of this name. */
  List<DatexElement> children(String childName) {
    return children.stream().filter(child -> child.name.equals(childName)).toList();
  }

  /** The first element found by going down through these names. */
  Optional<DatexElement> at(String... path) {
    return at(0, path);
  }

  private Optional<DatexElement> at(int depth, String[] path) {
    if (depth == path.length) {
      return Optional.of(this);
    }
    for (DatexElement child : children) {
      if (child.name.equals(path[depth])) {
        Optional<DatexElement> found = child.at(depth + 1, path);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** The text found by going down through these names, unless it is blank. */
  Optional<String> textAt(String... path) {
    return at(path).map(DatexElement::text).filter(found -> !found.isEmpty());
  }

  /** Every element of this name below this one, in the order of the file. */
  List<DatexElement> descendants(String childName) {
    List<DatexElement> found = new ArrayList<>();
    collect(childName, found);
    return found;
  }

  private void collect(String childName, List<DatexElement> found) {
    for (DatexElement child : children) {
      if (child.name.equals(childName)) {
        found.add(child);
      }
      child.collect(childName, found);
    }
  }

  /** The words of a multilingual text below this element, French before other languages. */
  Optional<String> words() {
    List<DatexElement> values = at("values").map(v -> v.children("value")).orElse(List.of());
    return values.stream()
        .filter(value -> value.attribute("lang").orElse("").startsWith("fr"))
        .findFirst()
        .or(() -> values.stream().findFirst())
        .map(value -> value.text().replaceAll("\\s+", " "))
        .filter(words -> !words.isEmpty());
  }
}

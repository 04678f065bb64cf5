package fr.gabarit.server.request;

import fr.gabarit.data.report.NoteText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;

/** Reads single values of a request; what cannot be read is told as a problem. Not thread-safe. */
public final class FieldReader {
  private final RequestFields fields;
  private final RequestProblems problems;

  public FieldReader(RequestFields fields, RequestProblems problems) {
    this.fields = fields;
    this.problems = problems;
  }

  /** Where problems are told. */
  public RequestProblems problems() {
    return problems;
  }

  /** A text. */
  public Optional<String> text(String name) {
    return fields.text(name);
  }

  /** All values of a field. */
  public List<String> list(String name) {
    return fields.list(name);
  }

  /** A number. */
  public OptionalDouble number(String name) {
    Optional<String> text = fields.text(name);
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    try {
      return OptionalDouble.of(Double.parseDouble(text.get().replace(',', '.')));
    } catch (NumberFormatException e) {
      problems.add(
          name,
          text.get(),
          NoteText.of(
              "%s must be a number but was '%s'. Give digits with a decimal point.",
              name, RequestProblems.shorten(text.get())));
      return OptionalDouble.empty();
    }
  }

  /** A whole number. */
  public OptionalInt wholeNumber(String name) {
    Optional<String> text = fields.text(name);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseInt(text.get()));
    } catch (NumberFormatException e) {
      problems.add(
          name,
          text.get(),
          NoteText.of(
              "%s must be a whole number but was '%s'. Give digits only.",
              name, RequestProblems.shorten(text.get())));
      return OptionalInt.empty();
    }
  }

  /** True or false. */
  public boolean flag(String name, boolean unlessGiven) {
    Optional<String> text = fields.text(name);
    if (text.isEmpty()) {
      return unlessGiven;
    }
    if (text.get().equalsIgnoreCase("true") || text.get().equalsIgnoreCase("false")) {
      return text.get().equalsIgnoreCase("true");
    }
    problems.add(
        name,
        text.get(),
        NoteText.of(
            "%s must be true or false but was '%s'.", name, RequestProblems.shorten(text.get())));
    return unlessGiven;
  }

  /** One of several words. */
  public <T> Optional<T> word(String name, Function<String, Optional<T>> parse, List<String> all) {
    return fields.text(name).flatMap(text -> word(name, text, parse, all));
  }

  /** Several of several words. */
  public <T> List<T> words(String name, Function<String, Optional<T>> parse, List<String> all) {
    return fields.list(name).stream()
        .flatMap(text -> word(name, text, parse, all).stream())
        .toList();
  }

  private <T> Optional<T> word(
      String name, String text, Function<String, Optional<T>> parse, List<String> all) {
    Optional<T> parsed = parse.apply(text);
    if (parsed.isEmpty()) {
      problems.add(
          name,
          text,
          NoteText.of(
              "%s must be one of %s but was '%s'.",
              name, String.join(", ", all), RequestProblems.shorten(text)));
    }
    return parsed;
  }
}

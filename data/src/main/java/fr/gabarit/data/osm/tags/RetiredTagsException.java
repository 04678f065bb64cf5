package fr.gabarit.data.osm.tags;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A list of retired tags with wrong lines. */
public final class RetiredTagsException extends IOException {
  private final transient List<String> errors;

  RetiredTagsException(Path file, List<String> errors) {
    super("%s cannot be used: %s. Correct the lines.".formatted(file, String.join("; ", errors)));
    this.errors = List.copyOf(errors);
  }

  /** One text per wrong line. */
  public List<String> errors() {
    return errors;
  }
}

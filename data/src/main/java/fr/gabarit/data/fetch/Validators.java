package fr.gabarit.data.fetch;

import java.util.Optional;

/**
 * What a host says to tell one state of a file from another (RFC 9110, section 8.8).
 *
 * @param etag with its quotes, as sent
 * @param lastModified as sent
 */
public record Validators(Optional<String> etag, Optional<String> lastModified) {
  /** Nothing known. */
  public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

  /** Whether there is nothing to compare. */
  public boolean isEmpty() {
    return etag.isEmpty() && lastModified.isEmpty();
  }

  /** What a part may be completed on: a strong tag, else a date. */
  Optional<String> forRange() {
    return etag.isPresent() ? etag.filter(tag -> !tag.startsWith("W/")) : lastModified;
  }
}

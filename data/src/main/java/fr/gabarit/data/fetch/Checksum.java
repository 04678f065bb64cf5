package fr.gabarit.data.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the content of a file must add up to.
 *
 * @param algorithm which
 * @param hex in lower case
 */
public record Checksum(Algorithm algorithm, String hex) {
  private static final Pattern FIRST_WORD = Pattern.compile("^\\s*([0-9a-fA-F]+)(?:\\s|$)");
  private static final int BUFFER_BYTES = 1 << 16;

  /** How a checksum is made; told apart by its length. */
  public enum Algorithm {
    /** Against accidents, not against forgery. */
    MD5("MD5", 32),
    /** Against both. */
    SHA_256("SHA-256", 64);

    private final String name;
    private final int digits;

    Algorithm(String name, int digits) {
      this.name = name;
      this.digits = digits;
    }

    /** A fresh digest. */
    MessageDigest digest() {
      try {
        return MessageDigest.getInstance(name);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Every Java runtime has %s.".formatted(name), e);
      }
    }
  }

  public Checksum {
    hex = hex.toLowerCase(Locale.ROOT);
  }

  /**
   * Reads what {@code md5sum} or {@code sha256sum} writes: the sum, then the name of the file.
   *
   * @return empty if the text does not begin with a sum
   */
  public static Optional<Checksum> read(String text) {
    Matcher word = FIRST_WORD.matcher(text);
    if (!word.find()) {
      return Optional.empty();
    }
    for (Algorithm algorithm : Algorithm.values()) {
      if (word.group(1).length() == algorithm.digits) {
        return Optional.of(new Checksum(algorithm, word.group(1)));
      }
    }
    return Optional.empty();
  }

  /** The checksum of a file. */
  public static Checksum of(Path file, Algorithm algorithm) throws IOException {
    MessageDigest digest = algorithm.digest();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = Files.newInputStream(file)) {
      int count;
      while ((count = in.read(buffer)) >= 0) {
        digest.update(buffer, 0, count);
      }
    }
    return new Checksum(algorithm, HexFormat.of().formatHex(digest.digest()));
  }

  /** Whether a file adds up to it. */
  public boolean matches(Path file) throws IOException {
    return of(file, algorithm).equals(this);
  }
}

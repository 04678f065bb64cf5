package fr.gabarit.server.area;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names things by what they are made from. Not thread-safe. */
final class ContentHash {
  private static final int DIGITS = 16;

  private final MessageDigest digest;

  ContentHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", e);
    }
  }

  ContentHash text(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    return this;
  }

  ContentHash file(Path file) throws IOException {
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return this;
  }

  /** The archive that a class was loaded from, so that other code makes other names. */
  ContentHash code(Class<?> type) throws IOException {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null) {
      return this;
    }
    try {
      Path archive = Path.of(source.getLocation().toURI());
      return Files.isRegularFile(archive) ? file(archive) : this;
    } catch (URISyntaxException e) {
      throw new IOException("The code of %s has no readable place.".formatted(type.getName()), e);
    }
  }

  String hex() {
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }
}

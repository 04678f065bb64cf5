package fr.gabarit.data.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The beginning of a file that is not all there yet, and beside it what it is a part of: {@code
 * NAME.part} and {@code NAME.part.json}. Not thread-safe.
 */
final class PartFile {
  private final ObjectMapper mapper = new ObjectMapper();
  private final Path target;
  private final Path part;
  private final Path origin;

  PartFile(Path target) {
    this.target = target.toAbsolutePath();
    part = this.target.resolveSibling(this.target.getFileName() + ".part");
    origin = this.target.resolveSibling(this.target.getFileName() + ".part.json");
  }

  Path path() {
    return part;
  }

  long length() throws IOException {
    return Files.exists(part) ? Files.size(part) : 0;
  }

  /** What may be completed: what is here is of this address, and its state is known. */
  Optional<WebClient.Missing> missing(WebAddress address) throws IOException {
    if (length() == 0 || !Files.exists(origin)) {
      return Optional.empty();
    }
    JsonNode json;
    try {
      json = mapper.readTree(origin.toFile());
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      return Optional.empty();
    }
    String state = json.path("state").asText("");
    return json.path("url").asText("").equals(address.display()) && !state.isEmpty()
        ? Optional.of(new WebClient.Missing(length(), state))
        : Optional.empty();
  }

  /** Begins anew. */
  FileChannel begin(WebAddress address, Validators validators) throws IOException {
    ObjectNode json = mapper.createObjectNode().put("url", address.display());
    validators.forRange().ifPresent(state -> json.put("state", state));
    Files.deleteIfExists(part);
    mapper.writeValue(origin.toFile(), json);
    return FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /** Goes on where it ends. */
  FileChannel goOn() throws IOException {
    return FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
  }

  /** Throws away what is here. */
  void discard() throws IOException {
    Files.deleteIfExists(part);
    Files.deleteIfExists(origin);
  }

  /** Puts the whole file in its place. */
  void finish() throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.deleteIfExists(origin);
  }
}

package fr.gabarit.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gabarit.scenario.Comparison;
import fr.gabarit.server.answer.ComparisonCsv;
import fr.gabarit.server.answer.ComparisonJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The directory that a comparison is written to: all of it or nothing. It is written under another
 * name and renamed when it is whole. Not thread-safe.
 */
final class ComparisonFiles {
  private static final String TRIPS = "trips.csv";
  private static final String FLOWS = "flows.geojson";
  private static final String SUMMARY = "summary.json";
  private static final Set<String> OURS = Set.of(TRIPS, FLOWS, SUMMARY);

  private final ObjectMapper mapper = new ObjectMapper();
  private final Path directory;

  ComparisonFiles(Path directory) {
    this.directory = directory.toAbsolutePath().normalize();
  }

  /** Says now what would hinder the writing, before hours of work are lost. */
  void check() throws IOException {
    if (directory.getParent() == null || !Files.isDirectory(directory.getParent())) {
      throw new UnusableInputException(
          "--out %s lies in no directory that exists. Make it first.".formatted(directory));
    }
    if (!Files.exists(directory)) {
      return;
    }
    if (!Files.isDirectory(directory)) {
      throw new UnusableInputException(
          "--out %s is a file. Give a directory.".formatted(directory));
    }
    try (Stream<Path> entries = Files.list(directory)) {
      List<String> others =
          entries
              .map(entry -> entry.getFileName().toString())
              .filter(name -> !OURS.contains(name))
              .sorted()
              .collect(Collectors.toList());
      if (!others.isEmpty()) {
        throw new UnusableInputException(
            "--out %s holds other files (%s). Give a new directory, or one of an earlier comparison."
                .formatted(directory, others.get(0)));
      }
    }
  }

  /** Writes the result, in the place of an earlier one. */
  void write(Comparison comparison, ComparisonJson json) throws IOException {
    String name = directory.getFileName() + "." + UUID.randomUUID();
    Path part = directory.resolveSibling(name + ".part");
    Path old = directory.resolveSibling(name + ".old");
    try {
      Files.createDirectory(part);
      try (BufferedWriter out =
          Files.newBufferedWriter(part.resolve(TRIPS), StandardCharsets.UTF_8)) {
        new ComparisonCsv().write(comparison, out);
      }
      write(part.resolve(FLOWS), json.flows(comparison.flows()));
      write(part.resolve(SUMMARY), json.summary(comparison.totals()));
      if (Files.exists(directory)) {
        Files.move(directory, old, StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(part, directory, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      remove(part);
      if (Files.exists(old) && !Files.exists(directory)) {
        Files.move(old, directory, StandardCopyOption.ATOMIC_MOVE);
      }
      remove(old);
    }
  }

  private void write(Path file, JsonNode json) throws IOException {
    mapper.writeValue(file.toFile(), json);
  }

  private static void remove(Path made) throws IOException {
    for (String name : OURS) {
      Files.deleteIfExists(made.resolve(name));
    }
    Files.deleteIfExists(made);
  }
}

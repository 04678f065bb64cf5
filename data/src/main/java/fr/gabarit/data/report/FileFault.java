package fr.gabarit.data.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Why a path names no file that can be read, told as faults within files are. Stateless. */
public final class FileFault {
  /** What to do about it. */
  public static final NoteText HINT = NoteText.of("Check the path.");

  private FileFault() {}

  /** What is wrong with a path; empty if a file can be opened there. */
  public static Optional<NoteText> of(Path file) {
    if (Files.notExists(file)) {
      return Optional.of(NoteText.of("%s does not exist.", file));
    }
    if (Files.isDirectory(file)) {
      return Optional.of(NoteText.of("%s is a directory. Give a file in it.", file));
    }
    return Files.isReadable(file)
        ? Optional.empty()
        : Optional.of(NoteText.of("%s may not be read.", file));
  }
}

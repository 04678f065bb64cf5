package fr.gabarit.data.osm;

import java.io.IOException;
import java.nio.file.Path;

/** An OSM file that cannot be used; the message says which file, what is wrong and what to do. */
public final class OsmFileException extends IOException {
  private final transient Path file;
  private final String problem;
  private final String remedy;

  /**
   * @param file the file concerned
   * @param problem what is wrong with it, a phrase that follows the file name
   * @param remedy what the user can do, a sentence
   */
  public OsmFileException(Path file, String problem, String remedy) {
    super("%s %s. %s".formatted(file, problem, remedy));
    this.file = file;
    this.problem = problem;
    this.remedy = remedy;
  }

  /** The file concerned. */
  public Path file() {
    return file;
  }

  /** What is wrong with it. */
  public String problem() {
    return problem;
  }

  /** What the user can do. */
  public String remedy() {
    return remedy;
  }
}

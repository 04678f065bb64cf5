package fr.gabarit.server.http;

import fr.gabarit.routing.LegTable;

/**
 * How to serve.
 *
 * @param host address to listen on
 * @param port port to listen on; 0 for any free one
 * @param threads requests answered at the same time, at least 1
 * @param mostCells most cells of a table asked for, at least 1
 */
public record ServerSettings(String host, int port, int threads, int mostCells) {
  /** Cells of a table of a thousand by a thousand places. */
  public static final int USUAL_MOST_CELLS = 1_000_000;

  public ServerSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException(
          "port must be between 0 and 65535 but was %d.".formatted(port));
    }
    if (threads < 1 || threads > 1000) {
      throw new IllegalArgumentException(
          "threads must be between 1 and 1000 but was %d.".formatted(threads));
    }
    if (mostCells < 1 || mostCells > LegTable.MOST_CELLS) {
      throw new IllegalArgumentException(
          "matrix cells must be between 1 and %d but were %d."
              .formatted(LegTable.MOST_CELLS, mostCells));
    }
  }

  /** With tables of the usual size. */
  public ServerSettings(String host, int port, int threads) {
    this(host, port, threads, USUAL_MOST_CELLS);
  }
}

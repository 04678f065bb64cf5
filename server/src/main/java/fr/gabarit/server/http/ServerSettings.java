package fr.gabarit.server.http;

/**
 * How to serve.
 *
 * @param host address to listen on
 * @param port port to listen on; 0 for any free one
 * @param threads requests answered at the same time, at least 1
 */
public record ServerSettings(String host, int port, int threads) {
  public ServerSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException(
          "port must be between 0 and 65535 but was %d.".formatted(port));
    }
    if (threads < 1 || threads > 1000) {
      throw new IllegalArgumentException(
          "threads must be between 1 and 1000 but was %d.".formatted(threads));
    }
  }
}

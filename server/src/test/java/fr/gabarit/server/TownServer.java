package fr.gabarit.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gabarit.metric.MetricCacheSettings;
import fr.gabarit.network.MinorRoadFactors;
import fr.gabarit.server.area.Area;
import fr.gabarit.server.area.AreaException;
import fr.gabarit.server.area.AreaHolder;
import fr.gabarit.server.area.AreaLoader;
import fr.gabarit.server.area.AreaSettings;
import fr.gabarit.server.area.AreaSource;
import fr.gabarit.server.area.Progress;
import fr.gabarit.server.http.HttpApi;
import fr.gabarit.server.http.ServerSettings;
import fr.gabarit.server.request.LatLon;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The small town, served on a free port. A Monday morning in Paris. */
public final class TownServer implements AutoCloseable {
  /** What the server takes for now: 08:00 in Paris. */
  public static final Instant NOW = Instant.parse("2026-03-02T07:00:00Z");

  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper mapper = new ObjectMapper();
  private final AreaHolder areas;
  private final HttpApi api;

  private TownServer(AreaHolder areas, HttpApi api) {
    this.areas = areas;
    this.api = api;
  }

  /** Starts it with files in a directory. */
  public static TownServer start(Path directory) throws IOException, AreaException {
    return start(directory, List.of(SmallTown.writeOrders(directory)), List.of());
  }

  /** The town's area. */
  public static Area load(Path directory, Clock clock) throws IOException, AreaException {
    return load(directory, clock, List.of(SmallTown.writeOrders(directory)));
  }

  /** Starts it with files in a directory, with other orders and with delivery bays. */
  public static TownServer start(Path directory, List<Path> orders, List<Path> bays)
      throws IOException, AreaException {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    AreaHolder areas = new AreaHolder(load(directory, clock, orders, bays));
    return new TownServer(
        areas, HttpApi.start(new ServerSettings("127.0.0.1", 0, 4), areas, clock));
  }

  /** The town's area with other orders. */
  public static Area load(Path directory, Clock clock, List<Path> orders)
      throws IOException, AreaException {
    return load(directory, clock, orders, List.of());
  }

  /** The town's area with other orders and with delivery bays. */
  public static Area load(Path directory, Clock clock, List<Path> orders, List<Path> bays)
      throws IOException, AreaException {
    return new AreaLoader(clock, Progress.SILENT)
        .load(
            new AreaSettings(
                new AreaSource.Extract(SmallTown.writeExtract(directory), Optional.empty()),
                orders,
                directory.resolve("cache"),
                MinorRoadFactors.DEFAULT,
                Optional.empty(),
                Optional.empty(),
                bays,
                MetricCacheSettings.DEFAULT));
  }

  /** What is served, and can be swapped. */
  public AreaHolder areas() {
    return areas;
  }

  /** A GET request. */
  public Reply get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(path)).GET().build());
  }

  /** A GET request that accepts a certain type. */
  public Reply get(String path, String accept) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(path)).header("Accept", accept).GET().build());
  }

  /** A POST request with a JSON body. */
  public Reply post(String path, String body) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** A request of any method without a body. */
  public Reply send(String method, String path) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(uri(path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build());
  }

  /** A route between two places for a vehicle, with further parameters. */
  public Reply route(LatLon from, LatLon to, String parameters)
      throws IOException, InterruptedException {
    return get("route?point=%s&point=%s&%s".formatted(from, to, parameters));
  }

  /** What is answered to bytes that need not be HTTP, until the server closes the connection. */
  public String answerTo(String characters) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", api.port())) {
      socket.getOutputStream().write(characters.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:%d/%s".formatted(api.port(), path));
  }

  private Reply send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    return new Reply(response, mapper);
  }

  /** An answer. */
  public record Reply(HttpResponse<byte[]> response, ObjectMapper mapper) {
    public int status() {
      return response.statusCode();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    public JsonNode json() throws IOException {
      return mapper.readTree(response.body());
    }

    /** The first path of a route. */
    public JsonNode path() throws IOException {
      return json().path("paths").path(0);
    }
  }

  @Override
  public void close() {
    api.close();
    areas.current().imported().close();
  }
}

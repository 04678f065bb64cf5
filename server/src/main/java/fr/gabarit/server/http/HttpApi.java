package fr.gabarit.server.http;

import com.graphhopper.jackson.Jackson;
import fr.gabarit.server.area.AreaHolder;
import fr.gabarit.server.feed.FeedBoard;
import fr.gabarit.server.request.InstantReader;
import fr.gabarit.server.request.MatrixCallReader;
import fr.gabarit.server.request.OptimizeCallReader;
import fr.gabarit.server.request.RouteCallReader;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.staticfiles.Location;
import java.time.Clock;
import java.util.Map;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP server and its route table. Thread-safe; started once, stopped by {@link #close()}. */
public final class HttpApi implements AutoCloseable {
  private static final long LARGEST_BODY_BYTES = 1_000_000;
  private static final int IDLE_MILLIS = 30_000;
  private static final int JETTY_THREADS = 6;

  /** Everything comes from here, nothing from elsewhere; the map library writes styles. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
          + " frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy", CONTENT_SECURITY_POLICY,
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Access-Control-Allow-Origin", "*");

  private final Javalin javalin;
  private final String host;
  private final ComparisonJobs comparisons;
  private final MetricsResource figures;

  private HttpApi(
      Javalin javalin, String host, MetricsResource figures, ComparisonJobs comparisons) {
    this.comparisons = comparisons;
    this.figures = figures;
    this.javalin = javalin;
    this.host = host;
  }

  /**
   * Starts serving an area without feeds.
   *
   * @throws io.javalin.util.JavalinBindException if the address is taken or not allowed
   */
  public static HttpApi start(ServerSettings settings, AreaHolder areas, Clock clock) {
    return start(settings, areas, FeedBoard.NONE, clock);
  }

  /**
   * Starts serving.
   *
   * @throws io.javalin.util.JavalinBindException if the address is taken or not allowed
   */
  public static HttpApi start(
      ServerSettings settings, AreaHolder areas, FeedBoard feeds, Clock clock) {
    MetricsResource figures = new MetricsResource(areas);
    ComparisonJobs comparisons = new ComparisonJobs();
    JsonReplies replies = new JsonReplies(Jackson.newObjectMapper());
    Javalin javalin =
        Javalin.create(
            config -> {
              basics(config, settings, replies);
              files(config);
              routes(config.routes, settings, areas, feeds, clock, figures, comparisons, replies);
            });
    javalin.start();
    return new HttpApi(javalin, settings.host(), figures, comparisons);
  }

  private static void basics(JavalinConfig config, ServerSettings settings, JsonReplies replies) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.maxRequestSize = LARGEST_BODY_BYTES;
    config.http.prefer405over404 = true;
    config.jetty.threadPool =
        new QueuedThreadPool(settings.threads() + JETTY_THREADS, JETTY_THREADS, IDLE_MILLIS);
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    config.jetty.modifyServer(
        server -> {
          server.setStopAtShutdown(false);
          server.setErrorHandler(new ErrorsBeforeRouting(replies));
        });
    config.jetty.addConnector(
        (server, http) -> {
          ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
          connector.setHost(settings.host());
          connector.setPort(settings.port());
          connector.setIdleTimeout(IDLE_MILLIS);
          return connector;
        });
  }

  /** The page and the map library, both from the class path. */
  private static void files(JavalinConfig config) {
    addFiles(config, "/", "/page");
    addFiles(config, "/webjars", "/META-INF/resources/webjars");
  }

  private static void addFiles(JavalinConfig config, String hostedPath, String directory) {
    if (HttpApi.class.getResource(directory) == null) {
      return;
    }
    config.staticFiles.add(
        files -> {
          files.hostedPath = hostedPath;
          files.directory = directory;
          files.location = Location.CLASSPATH;
          files.headers = HEADERS;
        });
  }

  private static void routes(
      RoutesConfig routes,
      ServerSettings settings,
      AreaHolder areas,
      FeedBoard feeds,
      Clock clock,
      MetricsResource figures,
      ComparisonJobs comparisons,
      JsonReplies replies) {
    InstantReader instants = new InstantReader(clock);
    TripQuestionReader questions =
        new TripQuestionReader(areas, new RouteCallReader(instants), replies);
    RouteResource route = new RouteResource(questions, replies);
    DeparturesResource departures = new DeparturesResource(questions, instants, replies);
    OrdersResource orders = new OrdersResource(areas, instants, replies);
    routes.before(figures::begin);
    routes.before(HttpApi::addHeaders);
    routes.after(figures::end);
    routes.get("/metrics", figures::get);
    routes.get("/route", route::get);
    routes.post("/route", route::post);
    routes.get("/departures", departures::get);
    routes.post("/departures", departures::post);
    routes.post(
        "/optimize", new OptimizeResource(areas, new OptimizeCallReader(instants), replies)::post);
    routes.post(
        "/matrix",
        new MatrixResource(areas, new MatrixCallReader(instants, settings.mostCells()), replies)
            ::post);
    routes.get("/info", new InfoResource(areas, replies)::get);
    routes.get("/health", new HealthResource(areas, feeds, clock, replies)::get);
    routes.get("/nearest", new NearestResource(areas, replies)::get);
    routes.get("/orders", orders::list);
    routes.get("/orders/report", new OrdersReportResource(areas, replies)::get);
    routes.get("/orders/<id>", orders::one);
    routes.get("/bays", new BaysResource(areas, instants, replies)::get);
    routes.get("/network", new NetworkResource(areas)::get);
    CompareResource compare = new CompareResource(areas, instants, replies, comparisons);
    routes.post("/compare", compare::post);
    routes.get("/compare/{id}", compare::get);
    routes.delete("/compare/{id}", compare::delete);
    IsochroneResource isochrones = new IsochroneResource(areas, instants, replies);
    routes.get("/isochrone", isochrones::get);
    routes.post("/isochrone", isochrones::post);
    new ErrorReplies(replies).register(routes);
  }

  /** Headers of every answer; a browser's question whether it may ask is answered at once. */
  private static void addHeaders(Context context) {
    HEADERS.forEach(context::header);
    if (context.method().equals(HandlerType.OPTIONS)) {
      context
          .header("Access-Control-Allow-Methods", "GET, POST, DELETE, HEAD, OPTIONS")
          .header("Access-Control-Allow-Headers", "Content-Type, Accept, X-Requested-With")
          .status(204)
          .skipRemainingHandlers();
    }
  }

  /** The port listened on. */
  public int port() {
    return javalin.port();
  }

  /** The address for a browser. */
  public String address() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return "http://%s:%d/".formatted(host.equals("0.0.0.0") ? "127.0.0.1" : name, port());
  }

  /** Stops serving; requests under way are finished first. */
  @Override
  public void close() {
    comparisons.close();
    javalin.stop();
    figures.close();
  }
}

package fr.gabarit.server.http;

import fr.gabarit.metric.MetricFigures;
import fr.gabarit.server.area.Area;
import fr.gabarit.server.area.AreaHolder;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * {@code GET /metrics}: figures for Prometheus (text exposition format 0.0.4) on requests, the
 * hierarchy's metrics kept for vehicles and hours, the orders in effect, memory and processors.
 * Thread-safe.
 */
final class MetricsResource implements AutoCloseable {
  private static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";
  private static final String STARTED = "gabarit.started";
  private static final double MILLIS_PER_SECOND = 1000;

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final AreaHolder areas;

  MetricsResource(AreaHolder areas) {
    this.areas = areas;
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
    area("gabarit.roads", "Roads of the network.", area -> area.counts().roads());
    area("gabarit.orders", "Orders in effect.", area -> area.counts().orders());
    kept("gabarit.metrics.kept", "Metrics kept now.", MetricFigures::metrics);
    kept("gabarit.metrics.bytes", "Bytes of the metrics kept.", MetricFigures::bytes);
    kept("gabarit.metrics.max.bytes", "Bytes metrics may take.", MetricFigures::maxBytes);
    kept("gabarit.metrics.hits", "Times a metric was at hand.", MetricFigures::hits);
    kept("gabarit.metrics.misses", "Times none was at hand.", MetricFigures::misses);
    kept("gabarit.metrics.evictions", "Metrics dropped for others.", MetricFigures::evictions);
    kept("gabarit.metrics.built", "Metrics made.", MetricFigures::built);
    kept(
        "gabarit.metrics.build.seconds",
        "Time spent on making metrics.",
        figures -> figures.buildTime().toMillis() / MILLIS_PER_SECOND);
  }

  private void kept(String name, String description, ToDoubleFunction<MetricFigures> figure) {
    area(name, description, area -> figure.applyAsDouble(area.metricFigures()));
  }

  private void area(String name, String description, ToDoubleFunction<Area> figure) {
    Gauge.builder(name, areas, holder -> figure.applyAsDouble(holder.current()))
        .description(description)
        .register(registry);
  }

  /** Notes when a request begins. */
  void begin(Context context) {
    context.attribute(STARTED, System.nanoTime());
  }

  /** Counts a request when it is answered. */
  void end(Context context) {
    Long started = context.attribute(STARTED);
    if (started != null) {
      Timer.builder("gabarit.http.requests")
          .description("Requests answered, by route and status.")
          .tag("method", context.method().toString())
          .tag("route", route(context))
          .tag("status", String.valueOf(context.statusCode()))
          .publishPercentileHistogram()
          .minimumExpectedValue(Duration.ofNanos(100_000))
          .maximumExpectedValue(Duration.ofSeconds(10))
          .register(registry)
          .record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
    }
  }

  /** The route as written in the table; what lies on none, files included, is one for all. */
  private static String route(Context context) {
    Endpoint endpoint = context.endpoints().matchedHttpEndpoint();
    return endpoint == null ? "other" : endpoint.path;
  }

  void get(Context context) {
    context.contentType(CONTENT_TYPE).result(registry.scrape());
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}

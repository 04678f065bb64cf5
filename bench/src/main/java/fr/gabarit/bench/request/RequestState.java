package fr.gabarit.bench.request;

import fr.gabarit.bench.ExtractSource;
import fr.gabarit.metric.MetricCacheSettings;
import fr.gabarit.network.MinorRoadFactors;
import fr.gabarit.server.area.Area;
import fr.gabarit.server.area.AreaException;
import fr.gabarit.server.area.AreaLoader;
import fr.gabarit.server.area.AreaSettings;
import fr.gabarit.server.area.AreaSource;
import fr.gabarit.server.area.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.locationtech.jts.geom.Envelope;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * An area as it is served, and trips between random points: those for which both sides have a
 * route, and some that only GraphHopper has one for.
 */
@State(Scope.Benchmark)
public class RequestState {
  private static final int TRIES_PER_TRIP = 50;
  private static final int TRIPS_PER_REFUSAL = 5;
  private static final double SHARE_INSIDE = 0.8;

  /** Path of an .osm.pbf file. */
  @Param("")
  public String extract;

  /** Trips. */
  @Param("500")
  public int trips;

  /** Seed of the trips. */
  @Param("1")
  public long seed;

  /** When the trips begin; no order of a usual extract changes in the minutes after. */
  @Param("2026-06-09T10:10:00")
  public String departure;

  private final List<Trip> drawn = new ArrayList<>();
  private final List<Trip> refused = new ArrayList<>();
  private Area area;
  private StockService stock;
  private OurService ours;
  private int next;

  /**
   * WGS 84 degrees of origin and destination.
   *
   * @param points both as a query string gives them
   */
  record Trip(double fromLat, double fromLon, double toLat, double toLon, List<String> points) {
    Trip(double fromLat, double fromLon, double toLat, double toLon) {
      this(fromLat, fromLon, toLat, toLon, List.of(text(fromLat, fromLon), text(toLat, toLon)));
    }

    private static String text(double latitude, double longitude) {
      return String.format(Locale.ROOT, "%.6f,%.6f", latitude, longitude);
    }
  }

  /** Loads both sides and draws the trips. */
  @Setup(Level.Trial)
  public void prepare() throws IOException, AreaException {
    Path cache =
        Path.of(System.getProperty(ExtractSource.CACHE_PROPERTY, "var/bench")).toAbsolutePath();
    area =
        new AreaLoader(Clock.systemUTC(), Progress.SILENT)
            .load(
                new AreaSettings(
                    new AreaSource.Extract(Path.of(extract), Optional.empty()),
                    List.of(),
                    cache,
                    MinorRoadFactors.DEFAULT,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    MetricCacheSettings.DEFAULT));
    ours = new OurService(area, departure);
    stock =
        new StockService(
            Path.of(extract), cache.resolve("stock-" + Path.of(extract).getFileName()));
    draw(new Random(seed));
  }

  private void draw(Random random) {
    Envelope box = new Envelope(area.bounds());
    box.expandBy(
        -box.getWidth() * (1 - SHARE_INSIDE) / 2, -box.getHeight() * (1 - SHARE_INSIDE) / 2);
    for (int tries = trips * TRIES_PER_TRIP;
        tries > 0 && (drawn.size() < trips || refused.size() < trips / TRIPS_PER_REFUSAL);
        tries--) {
      Trip trip =
          new Trip(
              box.getMinY() + random.nextDouble() * box.getHeight(),
              box.getMinX() + random.nextDouble() * box.getWidth(),
              box.getMinY() + random.nextDouble() * box.getHeight(),
              box.getMinX() + random.nextDouble() * box.getWidth());
      keep(trip);
    }
    if (drawn.size() < trips || refused.isEmpty()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "Only %d of %d trips have a route on both sides, and %d are refused.",
              drawn.size(),
              trips,
              refused.size()));
    }
  }

  private void keep(Trip trip) {
    Optional<Boolean> legal = ours.hasRoute(trip);
    if (legal.isPresent() && stock.hasRoute(trip)) {
      if (!legal.get()) {
        refused.add(trip);
      } else if (drawn.size() < trips) {
        drawn.add(trip);
      }
    }
  }

  Trip nextTrip() {
    next = (next + 1) % drawn.size();
    return drawn.get(next);
  }

  /** One for which roads lead there but no legal way. */
  Trip nextRefused() {
    next = (next + 1) % refused.size();
    return refused.get(next);
  }

  OurService ours() {
    return ours;
  }

  StockService stock() {
    return stock;
  }

  /** Closes the networks. */
  @TearDown(Level.Trial)
  public void close() {
    area.imported().close();
    stock.close();
  }
}

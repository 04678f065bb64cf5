package fr.gabarit.server.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.graphhopper.util.Instruction;
import com.graphhopper.util.PointList;
import com.graphhopper.util.details.PathDetail;
import fr.gabarit.compliance.RouteSpan;
import fr.gabarit.metric.MetricCacheSettings;
import fr.gabarit.network.MinorRoadFactors;
import fr.gabarit.network.RealExtracts;
import fr.gabarit.routing.ViolationPolicy;
import fr.gabarit.server.SmallTown;
import fr.gabarit.server.TownServer;
import fr.gabarit.server.area.Area;
import fr.gabarit.server.area.AreaLoader;
import fr.gabarit.server.area.AreaSettings;
import fr.gabarit.server.area.AreaSource;
import fr.gabarit.server.area.Progress;
import fr.gabarit.server.request.AnswerForm;
import fr.gabarit.server.request.BadRequestException;
import fr.gabarit.server.request.LatLon;
import fr.gabarit.server.request.RouteCall;
import fr.gabarit.vehicle.VehiclePreset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;

/** What is told of a route must be what was planned, whatever the stops. */
class RouteTellerTest {
  private static final Clock CLOCK = Clock.fixed(TownServer.NOW, ZoneOffset.UTC);

  @TempDir private Path directory;

  private static long seed() {
    long seed = Long.getLong("gabarit.seed", new Random().nextLong());
    System.out.println("RouteTellerTest seed: " + seed);
    return seed;
  }

  @Test
  void whatIsToldAddsUpToThePlanInASmallTown() throws Exception {
    Random random = new Random(seed());
    Area area = TownServer.load(directory, CLOCK);
    int told =
        checkRandomTrips(
            area,
            random,
            400,
            r -> SmallTown.at(-100 + 4200 * r.nextDouble(), -600 + 1900 * r.nextDouble()));
    assertThat(told).isGreaterThan(200);
    area.imported().close();
  }

  @Test
  void whatIsToldAddsUpToThePlanOnARealExtract() throws Exception {
    Optional<Path> extract = RealExtracts.find("mannheim-rnv.osm.pbf");
    assumeTrue(extract.isPresent(), "the extract is not beside the checkout");
    Random random = new Random(seed());
    Area area =
        new AreaLoader(CLOCK, Progress.SILENT)
            .load(
                new AreaSettings(
                    new AreaSource.Extract(extract.get(), Optional.empty()),
                    List.of(),
                    directory.resolve("cache"),
                    MinorRoadFactors.DEFAULT,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    MetricCacheSettings.DEFAULT));
    Envelope box = area.bounds();
    int told =
        checkRandomTrips(
            area,
            random,
            150,
            r ->
                new LatLon(
                    box.getMinY() + box.getHeight() * r.nextDouble(),
                    box.getMinX() + box.getWidth() * r.nextDouble()));
    assertThat(told).isGreaterThan(50);
    area.imported().close();
  }

  private static int checkRandomTrips(
      Area area, Random random, int trips, Function<Random, LatLon> place) {
    int told = 0;
    for (int i = 0; i < trips; i++) {
      List<LatLon> stops = new ArrayList<>();
      int count = 2 + random.nextInt(3);
      while (stops.size() < count) {
        // The same place twice, one after the other or later, is a stop like any other.
        stops.add(
            !stops.isEmpty() && random.nextInt(6) == 0
                ? stops.get(random.nextInt(stops.size()))
                : place.apply(random));
      }
      VehiclePreset[] presets = VehiclePreset.values();
      RouteCall call =
          new RouteCall(
              stops,
              presets[random.nextInt(presets.length)].toVehicle(),
              TownServer.NOW.plusSeconds(random.nextInt(86_400)),
              Optional.empty(),
              ViolationPolicy.REPORT,
              Duration.ofMinutes(random.nextInt(2) * 600),
              Optional.empty(),
              form(random));
      if (answer(area, call) instanceof RouteOutcome.Found found) {
        check(found.route());
        told++;
      }
    }
    return told;
  }

  private static RouteOutcome answer(Area area, RouteCall call) {
    try {
      return area.routes().answer(call);
    } catch (BadRequestException e) {
      return new RouteOutcome.NoConnection(0);
    }
  }

  private static AnswerForm form(Random random) {
    return new AnswerForm(
        random.nextBoolean() ? Locale.FRENCH : Locale.ENGLISH,
        true,
        true,
        false,
        1e5,
        List.of("time", "distance", "street_name"),
        random.nextInt(3) == 0 ? 0 : 0.5,
        AnswerForm.Type.JSON);
  }

  private static void check(ToldRoute route) {
    String trip = route.call().toString();
    double planned = route.plan().distanceMetres();
    assertThat(route.path().getDistance()).as(trip).isCloseTo(planned, within(1 + planned / 1000));
    long millis = route.plan().arrival().toEpochMilli() - route.plan().departure().toEpochMilli();
    assertThat(route.path().getTime()).as(trip).isEqualTo(millis);
    long ofInstructions = 0;
    for (Instruction instruction : route.path().getInstructions()) {
      ofInstructions += instruction.getTime();
    }
    // Times of an edge driven twice are shared evenly, rounded down.
    assertThat(ofInstructions).as(trip).isBetween(millis - 100, millis);
    long ofDetails =
        route.path().getPathDetails().getOrDefault("time", List.of()).stream()
            .map(PathDetail::getValue)
            .mapToLong(value -> ((Number) value).longValue())
            .sum();
    assertThat(ofDetails).as(trip).isEqualTo(ofInstructions);
    checkSpans(route);
  }

  /** A violation's interval of the course must be as long as the violation. */
  private static void checkSpans(ToldRoute route) {
    if (route.call().form().wayPointMaxDistanceMetres() > 0) {
      return;
    }
    route
        .plan()
        .compliance()
        .violations()
        .forEach(
            violation ->
                assertThat(metres(route, violation.span()))
                    .as(route.call().toString())
                    .isCloseTo(
                        violation.lengthMetres(), within(1 + violation.lengthMetres() / 100)));
  }

  private static double metres(ToldRoute route, RouteSpan span) {
    return route
        .interval(span)
        .map(
            interval -> {
              PointList points = new PointList();
              for (int i = interval.from(); i <= interval.to(); i++) {
                points.add(route.path().getPoints().getLat(i), route.path().getPoints().getLon(i));
              }
              return com.graphhopper.util.DistanceCalcEarth.DIST_EARTH.calcDistance(points);
            })
        .orElse(0.0);
  }
}

package fr.gabarit.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.graphhopper.jackson.Jackson;
import fr.gabarit.server.answer.GpxWriter;
import fr.gabarit.server.answer.RefusalJson;
import fr.gabarit.server.answer.RouteGeoJson;
import fr.gabarit.server.answer.RouteOutcome;
import fr.gabarit.server.answer.ToldRoute;
import fr.gabarit.server.area.Area;
import fr.gabarit.server.request.InstantReader;
import fr.gabarit.server.request.LatLon;
import fr.gabarit.server.request.PointReader;
import fr.gabarit.server.request.QueryFields;
import fr.gabarit.server.request.RequestProblems;
import fr.gabarit.server.request.RouteCall;
import fr.gabarit.server.request.RouteCallReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gabarit route}: plans one route and tells it. */
@Command(name = "route", description = "Plan one route and tell why it is as it is.")
final class RouteCommand implements Callable<Integer> {
  private static final int NO_LEGAL_ROUTE = 3;

  @Mixin private AreaOptions areaOptions;
  @Mixin private VehicleOptions vehicleOptions;
  @Spec private CommandSpec spec;

  @Option(names = "--from", required = true, paramLabel = "LAT,LON", description = "Origin.")
  private String from;

  @Option(names = "--to", required = true, paramLabel = "LAT,LON", description = "Destination.")
  private String to;

  @Option(
      names = "--via",
      paramLabel = "LAT,LON",
      description = "Stop between, in order. May be repeated.")
  private List<String> via = new ArrayList<>();

  @Option(
      names = "--departure",
      paramLabel = "TIME",
      description = "As in 2026-11-23T08:00; without offset, time of Paris. Default: now.")
  private String departure;

  @Option(
      names = "--violations",
      paramLabel = "forbid|report",
      description = "If no legal way exists: none, or the one that violates least.")
  private String violations;

  @Option(
      names = "--format",
      defaultValue = "summary",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format;

  @Option(names = "--lang", defaultValue = "en", paramLabel = "fr|en", description = "Language.")
  private String language;

  /** Forms of answer. */
  enum Format {
    SUMMARY,
    JSON,
    GEOJSON,
    GPX;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() throws Exception {
    // Read before the area is loaded, so that a slip is told at once.
    readCall(Optional.empty());
    Area area = areaOptions.load(spec.commandLine().getErr());
    RouteCall call = readCall(Optional.of(area));
    long began = System.nanoTime();
    RouteOutcome outcome = area.routes().answer(call);
    long tookMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    if (outcome instanceof RouteOutcome.NoLegalRoute refused) {
      return refuse(
          RefusalJson.noLegalRoute(refused, area.shapes(), order -> false, call.form().locale()),
          new RouteSummary(call.form().locale()).describe(refused));
    }
    if (outcome instanceof RouteOutcome.NoConnection unconnected) {
      JsonNode json = RefusalJson.noConnection(unconnected.leg(), call.form().locale());
      return refuse(json, json.path("message").asText() + System.lineSeparator());
    }
    tell(area, ((RouteOutcome.Found) outcome).route(), tookMillis);
    return ExitCode.OK;
  }

  private RouteCall readCall(Optional<Area> area) {
    Map<String, List<String>> values = vehicleOptions.values();
    values.put("locale", List.of(language));
    values.put("points_encoded", List.of("false"));
    if (departure != null) {
      values.put("departure", List.of(departure));
    }
    if (violations != null) {
      values.put("violations", List.of(violations));
    }
    RequestProblems problems = new RequestProblems();
    List<String> texts = new ArrayList<>();
    texts.add(from);
    texts.addAll(via);
    texts.add(to);
    List<LatLon> points = new PointReader().fromTexts("point", texts, problems);
    QueryFields fields = new QueryFields(values);
    return new RouteCallReader(new InstantReader(Clock.systemUTC()))
        .read(
            fields,
            fields,
            Optional.empty(),
            points,
            detail -> area.map(a -> a.pathDetails().contains(detail)).orElse(true),
            problems);
  }

  private int refuse(JsonNode json, String summary) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (format == Format.SUMMARY || format == Format.GPX) {
      out.print(summary);
    } else {
      out.println(pretty(json));
    }
    out.flush();
    return NO_LEGAL_ROUTE;
  }

  private void tell(Area area, ToldRoute route, long tookMillis) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case SUMMARY -> out.print(new RouteSummary(route.call().form().locale()).describe(route));
      case JSON -> out.println(pretty(area.routeJson().json(route, tookMillis)));
      case GEOJSON ->
          out.println(pretty(new RouteGeoJson(area.routeJson()).json(route, tookMillis)));
      case GPX ->
          out.println(
              new GpxWriter(new GpxWriter.Parts(true, true, false), "Gabarit")
                  .write(route, area.credit()));
    }
    out.flush();
  }

  private static String pretty(JsonNode json) throws IOException {
    return Jackson.newObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json);
  }
}

package fr.gabarit.server.cli;

import fr.gabarit.data.OrderFiles;
import fr.gabarit.data.datex.DatexReaderOptions;
import fr.gabarit.data.report.OrderFileException;
import fr.gabarit.data.trips.TripCsvReader;
import fr.gabarit.data.trips.TripDefaults;
import fr.gabarit.data.trips.TripFault;
import fr.gabarit.data.trips.TripFile;
import fr.gabarit.data.trips.TripFileException;
import fr.gabarit.order.OrderId;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.overlay.Placement;
import fr.gabarit.scenario.Comparison;
import fr.gabarit.scenario.ComparisonProgress;
import fr.gabarit.scenario.ScenarioEdits;
import fr.gabarit.server.answer.ComparisonJson;
import fr.gabarit.server.area.Area;
import fr.gabarit.server.area.AreaScenario;
import fr.gabarit.server.area.AreaTrips;
import fr.gabarit.server.request.FieldReader;
import fr.gabarit.server.request.InstantReader;
import fr.gabarit.server.request.QueryFields;
import fr.gabarit.server.request.RequestProblems;
import fr.gabarit.server.request.VehicleReader;
import fr.gabarit.vehicle.VehiclePreset;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gabarit compare}: trips before and after a change of orders. */
@Command(
    name = "compare",
    description = {
      "Plan trips under the orders in force and under a change of them, and compare.",
      "The table of trips has the columns id, origin_lat, origin_lon, destination_lat,"
          + " destination_lon, preset, departure, weight; see docs/scenarios.md."
    })
final class CompareCommand implements Callable<Integer> {
  private static final int FAULTS_TOLD = 50;

  @Mixin private AreaOptions areaOptions;
  @Spec private CommandSpec spec;

  @Option(
      names = "--trips",
      required = true,
      paramLabel = "F.csv",
      description = "Table of trips: any delimiter, UTF-8 or Windows-1252.")
  private Path trips;

  @Option(
      names = "--with",
      paramLabel = "F",
      arity = "1..*",
      description = "Files of orders to be tried out, in any form that is read.")
  private List<Path> drafts = new ArrayList<>();

  @Option(
      names = "--without",
      paramLabel = "ID",
      split = ",",
      description = "Ids of orders in force to be left out.")
  private List<String> without = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write trips.csv, flows.geojson and summary.json there, all or none.")
  private Path out;

  @Option(names = "--skip-bad", description = "Go on without trips that cannot be read.")
  private boolean skipBad;

  @Option(
      names = "--vehicle",
      paramLabel = "PRESET",
      description = "Preset of trips that tell none, e.g. rigid_19t.")
  private String preset;

  @Option(
      names = "--departure",
      paramLabel = "TIME",
      description = "Departure of trips that tell none, e.g. 2026-11-23T08:00.")
  private String departure;

  @Option(names = "--lang", defaultValue = "en", paramLabel = "fr|en", description = "Language.")
  private String language;

  @Override
  public Integer call() throws Exception {
    PrintWriter err = spec.commandLine().getErr();
    if (drafts.isEmpty() && without.isEmpty()) {
      throw new UnusableInputException(
          "Nothing is to be changed. Give orders to be tried out --with, or ids of orders to be left out --without.");
    }
    Optional<ComparisonFiles> files = Optional.ofNullable(out).map(ComparisonFiles::new);
    if (files.isPresent()) {
      files.get().check();
    }
    TripFile table = readTrips();
    table
        .notes()
        .forEach(note -> err.println("gabarit: %s: %s".formatted(trips, note.in(locale()))));
    ScenarioEdits edits = readEdits();
    Area area = areaOptions.load(err);
    AreaTrips placed = AreaTrips.place(table, area);
    tellFaults(placed, err);
    AreaScenario scenario = scenario(area, edits);
    for (Placement placement : scenario.withoutEffect()) {
      err.println(
          "gabarit: order %s: the place '%s' was not found for sure and has no effect"
              .formatted(placement.order().id(), placement.place().label()));
    }
    Comparison comparison;
    try (TerminalProgress progress = TerminalProgress.on(err)) {
      progress.phase("comparing %d trips".formatted(placed.trips().size()));
      comparison = scenario.compare(placed.trips(), percent(progress, placed.trips().size()));
    }
    if (files.isPresent()) {
      files.get().write(comparison, new ComparisonJson(area.network(), scenario::adds));
    }
    PrintWriter text = spec.commandLine().getOut();
    text.print(new ComparisonSummary(locale()).describe(comparison.totals()));
    text.flush();
    return ExitCode.OK;
  }

  private Locale locale() {
    return Locale.forLanguageTag(language);
  }

  private TripFile readTrips() throws IOException {
    try (InputStream in = Files.newInputStream(trips)) {
      return new TripCsvReader(defaults()).read(in);
    } catch (TripFileException e) {
      throw new UnusableInputException("%s: %s".formatted(trips, e.text().in(locale())));
    }
  }

  private TripDefaults defaults() {
    RequestProblems problems = new RequestProblems();
    Optional<VehiclePreset> vehicle =
        preset == null
            ? Optional.empty()
            : new VehicleReader().preset("--vehicle", Optional.of(preset), problems);
    Optional<Instant> begins = Optional.empty();
    if (departure != null) {
      FieldReader fields =
          new FieldReader(new QueryFields(Map.of("departure", List.of(departure))), problems);
      begins = Optional.of(new InstantReader(Clock.systemUTC()).read("departure", fields));
    }
    problems.throwIfAny();
    return new TripDefaults(vehicle, begins);
  }

  private ScenarioEdits readEdits() throws IOException {
    OrderFiles reader = new OrderFiles(new DatexReaderOptions(Instant.now()));
    List<TrafficOrder> orders = new ArrayList<>();
    Set<OrderId> ids = new HashSet<>();
    List<String> faults = new ArrayList<>();
    for (Path draft : drafts) {
      try {
        for (TrafficOrder order : reader.read(draft).orders()) {
          if (ids.add(order.id())) {
            orders.add(order);
          } else {
            faults.add("Order %s is given twice. Give each order once.".formatted(order.id()));
          }
        }
      } catch (OrderFileException e) {
        faults.add(e.getMessage());
      }
    }
    if (!faults.isEmpty()) {
      throw new UnusableInputException(String.join("\n", faults));
    }
    return new ScenarioEdits(
        orders,
        without.stream()
            .map(String::strip)
            .filter(id -> !id.isEmpty())
            .map(OrderId::new)
            .collect(Collectors.toSet()));
  }

  private void tellFaults(AreaTrips placed, PrintWriter err) {
    List<TripFault> faults = placed.faults();
    if (faults.isEmpty()) {
      return;
    }
    faults.stream()
        .limit(FAULTS_TOLD)
        .forEach(
            fault -> err.println("gabarit: %s: %s".formatted(trips, fault.words().in(locale()))));
    if (faults.size() > FAULTS_TOLD) {
      err.println("gabarit: and %d more".formatted(faults.size() - FAULTS_TOLD));
    }
    if (!skipBad) {
      throw new UnusableInputException(
          "%d thing(s) are wrong with the trips; nothing was compared. Correct them, or give --skip-bad to go on without those trips."
              .formatted(faults.size()));
    }
  }

  private static AreaScenario scenario(Area area, ScenarioEdits edits) {
    RequestProblems problems = new RequestProblems();
    Optional<AreaScenario> scenario = area.scenarios().of(edits, problems);
    problems.throwIfAny();
    return scenario.orElseThrow();
  }

  private static ComparisonProgress percent(TerminalProgress progress, int trips) {
    return new ComparisonProgress() {
      @Override
      public void done(int done) {
        progress.percent((int) (100L * done / Math.max(1, trips)));
      }

      @Override
      public boolean cancelled() {
        return false;
      }
    };
  }
}

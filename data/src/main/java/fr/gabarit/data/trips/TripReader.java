package fr.gabarit.data.trips;

import fr.gabarit.data.report.NoteText;
import fr.gabarit.time.CivilTime;
import fr.gabarit.vehicle.VehiclePreset;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads trips one after the other, wherever their values come from, and gathers what is wrong with
 * them. Not thread-safe; one for each table.
 */
public final class TripReader {
  private static final double MOST_LATITUDE = 90;
  private static final double MOST_LONGITUDE = 180;
  private static final double MOST_WEIGHT = 1_000_000;
  private static final int LONGEST_VALUE = 100;
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  private final TripDefaults defaults;
  private final List<TripRow> trips = new ArrayList<>();
  private final List<TripFault> faults = new ArrayList<>();
  private final List<NoteText> notes = new ArrayList<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final Map<TripColumn, Integer> defaultsTaken = new EnumMap<>(TripColumn.class);

  public TripReader(TripDefaults defaults) {
    this.defaults = defaults;
  }

  /** Something worth knowing about the table. */
  void note(NoteText note) {
    notes.add(note);
  }

  /** A row that cannot be taken. */
  void fault(TripFault fault) {
    faults.add(fault);
  }

  /**
   * Reads a trip.
   *
   * @param line where it stands, from 1
   * @param values what stands under a name
   */
  public void read(int line, Function<String, Optional<String>> values) {
    Row row = new Row(line, values);
    int faultsBefore = faults.size();
    OptionalDouble originLatitude = row.degrees(TripColumn.ORIGIN_LAT, MOST_LATITUDE);
    OptionalDouble originLongitude = row.degrees(TripColumn.ORIGIN_LON, MOST_LONGITUDE);
    OptionalDouble latitude = row.degrees(TripColumn.DESTINATION_LAT, MOST_LATITUDE);
    OptionalDouble longitude = row.degrees(TripColumn.DESTINATION_LON, MOST_LONGITUDE);
    Optional<VehiclePreset> preset = row.preset();
    Optional<Instant> departure = row.departure();
    double weight = row.weight();
    String id = row.text(TripColumn.ID).orElse(Integer.toString(line));
    Integer before = lines.putIfAbsent(id, line);
    if (before != null) {
      row.fault(
          TripColumn.ID,
          id,
          NoteText.of(
              "The trip %s stands in line %d too. Give each trip an id of its own.",
              shorten(id), before));
    }
    if (faults.size() == faultsBefore) {
      trips.add(
          new TripRow(
              line,
              id,
              originLatitude.orElseThrow(),
              originLongitude.orElseThrow(),
              latitude.orElseThrow(),
              longitude.orElseThrow(),
              preset.orElseThrow(),
              departure.orElseThrow(),
              weight));
    }
  }

  /** All that was read. */
  public TripFile file() {
    List<NoteText> all = new ArrayList<>(notes);
    defaultsTaken.forEach(
        (column, count) ->
            all.add(
                NoteText.of(
                    "%d trip(s) tell no %s; the default was taken.", count, column.token())));
    return new TripFile(trips, faults, all);
  }

  private static String shorten(String value) {
    return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
  }

  /** One trip. */
  private final class Row {
    private final int line;
    private final Function<String, Optional<String>> values;

    Row(int line, Function<String, Optional<String>> values) {
      this.line = line;
      this.values = values;
    }

    Optional<String> text(TripColumn column) {
      return column
          .names()
          .flatMap(name -> values.apply(name).stream())
          .map(String::strip)
          .filter(value -> !value.isEmpty())
          .findFirst();
    }

    void fault(TripColumn column, String value, NoteText message) {
      faults.add(new TripFault(line, column.token(), shorten(value), message));
    }

    private OptionalDouble number(TripColumn column, double least, double most) {
      Optional<String> text = text(column);
      if (text.isEmpty()) {
        return OptionalDouble.empty();
      }
      double number;
      try {
        number = Double.parseDouble(text.get().replace(',', '.'));
      } catch (NumberFormatException e) {
        number = Double.NaN;
      }
      if (number >= least && number <= most) {
        return OptionalDouble.of(number);
      }
      fault(
          column,
          text.get(),
          NoteText.of(
              "%s must be a number from %s to %s but was '%s'.",
              column.token(), plain(least), plain(most), shorten(text.get())));
      return OptionalDouble.empty();
    }

    private String plain(double number) {
      return Long.toString((long) number);
    }

    OptionalDouble degrees(TripColumn column, double most) {
      if (text(column).isEmpty()) {
        fault(column, "", NoteText.of("%s is missing. Give WGS 84 degrees.", column.token()));
      }
      return number(column, -most, most);
    }

    double weight() {
      if (text(TripColumn.WEIGHT).isEmpty()) {
        return 1;
      }
      return number(TripColumn.WEIGHT, 0, MOST_WEIGHT).orElse(0);
    }

    Optional<VehiclePreset> preset() {
      Optional<String> text = text(TripColumn.PRESET);
      if (text.isEmpty() && defaults.preset().isPresent()) {
        defaultsTaken.merge(TripColumn.PRESET, 1, Integer::sum);
        return defaults.preset();
      }
      Optional<VehiclePreset> preset = text.flatMap(VehiclePreset::find);
      if (preset.isEmpty()) {
        fault(
            TripColumn.PRESET,
            text.orElse(""),
            NoteText.of(
                "%s Choose one of %s.",
                text.map(word -> NoteText.of("There is no preset '%s'.", shorten(word)))
                    .orElse(NoteText.of("preset is missing.")),
                Arrays.stream(VehiclePreset.values())
                    .map(VehiclePreset::token)
                    .collect(Collectors.joining(", "))));
      }
      return preset;
    }

    Optional<Instant> departure() {
      Optional<String> text = text(TripColumn.DEPARTURE);
      if (text.isEmpty() && defaults.departure().isPresent()) {
        defaultsTaken.merge(TripColumn.DEPARTURE, 1, Integer::sum);
        return defaults.departure();
      }
      Optional<Instant> departure =
          text.flatMap(this::instant)
              .filter(instant -> !instant.isBefore(EARLIEST) && instant.isBefore(LATEST));
      if (departure.isEmpty()) {
        fault(
            TripColumn.DEPARTURE,
            text.orElse(""),
            text.isEmpty()
                ? NoteText.of("departure is missing. Give a date and time, as in 2026-11-23T08:00.")
                : NoteText.of(
                    "departure must be a date and time from 2000 to 2099, as in 2026-11-23T08:00 (legal time of Paris) or 2026-11-23T08:00:00+01:00, but was '%s'.",
                    shorten(text.get())));
      }
      return departure;
    }

    private Optional<Instant> instant(String text) {
      try {
        // Spreadsheets put a blank between date and time.
        String written = text.replaceFirst("(?<=\\d{4}-\\d\\d-\\d\\d) +(?=\\d)", "T");
        return Optional.of(
            DateTimeFormatter.ISO_DATE_TIME.parseBest(
                        written, OffsetDateTime::from, LocalDateTime::from)
                    instanceof OffsetDateTime withOffset
                ? withOffset.toInstant()
                : CivilTime.opening(LocalDateTime.parse(written)));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
  }
}

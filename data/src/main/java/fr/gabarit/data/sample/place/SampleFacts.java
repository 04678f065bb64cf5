package fr.gabarit.data.sample.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The few facts the synthetic area is built on.
 *
 * @param towns where towns lie
 * @param corridors which numbered roads join them
 */
public record SampleFacts(List<TownFact> towns, List<CorridorFact> corridors) {

  private static final String FOLDER = "/fr/gabarit/data/artois/";

  /** Checks that the corridors name known towns only. */
  public SampleFacts {
    towns = List.copyOf(towns);
    corridors = List.copyOf(corridors);
    Set<String> known = towns.stream().map(TownFact::name).collect(Collectors.toSet());
    for (CorridorFact corridor : corridors) {
      for (String town : corridor.towns()) {
        if (!known.contains(town)) {
          throw new IllegalArgumentException(
              "Road %s runs through %s, which is not among the towns; add it or correct the name."
                  .formatted(corridor.ref(), town));
        }
      }
    }
  }

  /**
   * Reads the facts of Artois that the program carries.
   *
   * @throws IOException if they cannot be read
   */
  public static SampleFacts load() throws IOException {
    try (Reader towns = open("towns.csv");
        Reader corridors = open("corridors.csv")) {
      return read(towns, corridors);
    }
  }

  /**
   * Reads facts from two CSV texts with a header line: {@code name,lat,lon,size,note} and {@code
   * ref,highway,oneway_pair,towns} (towns separated by {@code >}).
   *
   * @throws IOException if they cannot be read
   * @throws IllegalArgumentException naming file, line and field if a row is wrong
   */
  public static SampleFacts read(Reader towns, Reader corridors) throws IOException {
    return new SampleFacts(
        rows(towns, "towns.csv", 4, SampleFacts::town),
        rows(corridors, "corridors.csv", 4, SampleFacts::corridor));
  }

  private static Reader open(String file) throws IOException {
    InputStream stream = SampleFacts.class.getResourceAsStream(FOLDER + file);
    if (stream == null) {
      throw new IOException("The program lacks its own resource " + FOLDER + file + ".");
    }
    return new InputStreamReader(stream, StandardCharsets.UTF_8);
  }

  private static <T> List<T> rows(Reader reader, String file, int minimumFields, RowReader<T> row)
      throws IOException {
    List<T> read = new ArrayList<>();
    BufferedReader lines = new BufferedReader(reader);
    lines.readLine();
    int number = 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      String[] fields = line.split(",", -1);
      try {
        if (fields.length < minimumFields) {
          throw new IllegalArgumentException(
              "%d fields; give at least %d.".formatted(fields.length, minimumFields));
        }
        read.add(row.read(fields));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(file + ", line " + number + ": " + e.getMessage(), e);
      }
    }
    return read;
  }

  private static TownFact town(String[] fields) {
    return new TownFact(
        fields[0],
        Double.parseDouble(fields[1]),
        Double.parseDouble(fields[2]),
        Integer.parseInt(fields[3]));
  }

  private static CorridorFact corridor(String[] fields) {
    return new CorridorFact(
        fields[0],
        RoadClass.ofTag(fields[1]),
        fields[2].equals("yes"),
        List.of(fields[3].split(">", -1)));
  }

  private interface RowReader<T> {
    T read(String[] fields);
  }
}

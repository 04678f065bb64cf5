package fr.gabarit.server.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that say what drives; the values are read where those of HTTP requests are. */
final class VehicleOptions {
  @Option(
      names = "--vehicle",
      paramLabel = "PRESET",
      required = true,
      description = "Preset, e.g. rigid_19t or articulated_44t.")
  private String preset;

  @Option(names = "--height-m", paramLabel = "M", description = "Height.")
  private String heightMetres;

  @Option(names = "--width-m", paramLabel = "M", description = "Width.")
  private String widthMetres;

  @Option(names = "--length-m", paramLabel = "M", description = "Length of the combination.")
  private String lengthMetres;

  @Option(names = "--gross-weight-t", paramLabel = "T", description = "Permitted mass.")
  private String grossWeightTonnes;

  @Option(
      names = "--combination-weight-t",
      paramLabel = "T",
      description = "Permitted mass of the combination.")
  private String combinationWeightTonnes;

  @Option(names = "--axle-load-t", paramLabel = "T", description = "Load of the heaviest axle.")
  private String axleLoadTonnes;

  @Option(names = "--axles", paramLabel = "N", description = "Axles of the combination.")
  private String axles;

  @Option(names = "--trailers", paramLabel = "N", description = "Trailers and semi-trailers.")
  private String trailers;

  @Option(
      names = "--hazmat",
      paramLabel = "KIND",
      split = ",",
      description = "Dangerous goods: explosive, water_pollutant, other.")
  private List<String> hazmat;

  @Option(
      names = "--tunnel-code",
      paramLabel = "CODE",
      description = "ADR tunnel restriction code of the load, e.g. D/E.")
  private String tunnelCode;

  @Option(
      names = "--hazmat-carriage",
      paramLabel = "packages|bulk|tank",
      description = "How dangerous goods are carried; tells the cases of a tunnel code apart.")
  private String hazmatCarriage;

  @Option(
      names = "--explosive-mass-kg",
      paramLabel = "KG",
      description = "Net mass of explosives, for the codes B1000C and C5000D.")
  private String explosiveMassKg;

  @Option(
      names = "--crit-air",
      paramLabel = "0-5|without",
      description = "Air-quality certificate.")
  private String critAir;

  @Option(
      names = "--activities",
      paramLabel = "WORD",
      split = ",",
      description = "Declared activities, e.g. delivery.")
  private List<String> activities;

  @Option(names = "--permits", paramLabel = "NAME", split = ",", description = "Permits held.")
  private List<String> permits;

  /** The values given, under the names of HTTP requests. */
  Map<String, List<String>> values() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    put(values, "profile", preset);
    put(values, "height_m", heightMetres);
    put(values, "width_m", widthMetres);
    put(values, "length_m", lengthMetres);
    put(values, "gross_weight_t", grossWeightTonnes);
    put(values, "combination_weight_t", combinationWeightTonnes);
    put(values, "axle_load_t", axleLoadTonnes);
    put(values, "axles", axles);
    put(values, "trailers", trailers);
    put(values, "tunnel_code", tunnelCode);
    put(values, "hazmat_carriage", hazmatCarriage);
    put(values, "explosive_mass_kg", explosiveMassKg);
    put(values, "crit_air", critAir);
    putAll(values, "hazmat", hazmat);
    putAll(values, "activities", activities);
    putAll(values, "permits", permits);
    return values;
  }

  private static void put(Map<String, List<String>> values, String name, String value) {
    if (value != null) {
      values.put(name, List.of(value));
    }
  }

  private static void putAll(Map<String, List<String>> values, String name, List<String> all) {
    if (all != null) {
      values.put(name, all);
    }
  }
}

package fr.gabarit.order;

import fr.gabarit.vehicle.Activity;
import fr.gabarit.vehicle.CritAir;
import fr.gabarit.vehicle.HazmatCarriage;
import fr.gabarit.vehicle.HazmatKind;
import fr.gabarit.vehicle.TunnelCode;
import fr.gabarit.vehicle.Vehicle;
import fr.gabarit.vehicle.VehicleOverrides;
import fr.gabarit.vehicle.VehiclePreset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads vehicles in case files: a preset, then what is different, e.g. "rigid_19t height=3.9". */
public final class VehicleWords {
  private VehicleWords() {}

  /** The vehicle of these words. */
  public static Vehicle vehicle(String text) {
    // Values may hold blanks; words without "=" belong to the value before them.
    List<String> words = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      if (words.size() > 1 && !word.contains("=")) {
        words.add(words.remove(words.size() - 1) + " " + word);
      } else {
        words.add(word);
      }
    }
    VehicleOverrides.Builder overrides = VehicleOverrides.builder();
    for (String word : words.subList(1, words.size())) {
      String[] parts = word.split("=", 2);
      override(overrides, parts[0], parts[1]);
    }
    return overrides.build().applyTo(VehiclePreset.find(words.get(0)).orElseThrow());
  }

  private static void override(VehicleOverrides.Builder overrides, String name, String value) {
    switch (name) {
      case "height" -> overrides.heightMetres(Double.parseDouble(value));
      case "width" -> overrides.widthMetres(Double.parseDouble(value));
      case "length" -> overrides.lengthMetres(Double.parseDouble(value));
      case "mass" -> overrides.grossWeightTonnes(Double.parseDouble(value));
      case "combination" -> overrides.combinationWeightTonnes(Double.parseDouble(value));
      case "axle_load" -> overrides.axleLoadTonnes(Double.parseDouble(value));
      case "axles" -> overrides.axles(Integer.parseInt(value));
      case "trailers" -> overrides.trailers(Integer.parseInt(value));
      case "critair" -> overrides.critAir(critAir(value));
      case "tunnel" -> overrides.tunnelCode(TunnelCode.find(value).orElseThrow());
      case "carriage" -> overrides.hazmatCarriage(HazmatCarriage.valueOf(constant(value)));
      case "explosive_kg" -> overrides.explosiveMassKg(Double.parseDouble(value));
      case "hazmat" -> overrides.hazmat(enums(value.split(","), HazmatKind::valueOf));
      case "activities" -> overrides.activities(enums(value.split(","), Activity::valueOf));
      case "permits" -> overrides.permits(Set.of(value.split(",")));
      default -> throw new IllegalArgumentException("Unknown property of a vehicle: " + name);
    }
  }

  static CritAir critAir(String text) {
    return text.equals("without") ? CritAir.WITHOUT : CritAir.valueOf("CLASS_" + text);
  }

  static <E extends Enum<E>> Set<E> enums(String[] words, Function<String, E> valueOf) {
    return Arrays.stream(words)
        .map(VehicleWords::constant)
        .map(valueOf)
        .collect(Collectors.toSet());
  }

  static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}

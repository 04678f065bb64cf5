package fr.gabarit.server.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Wording;
import fr.gabarit.vehicle.Activity;
import fr.gabarit.vehicle.CritAir;
import fr.gabarit.vehicle.HazmatCarriage;
import fr.gabarit.vehicle.HazmatKind;
import fr.gabarit.vehicle.InvalidVehicleException;
import fr.gabarit.vehicle.TunnelCode;
import fr.gabarit.vehicle.Vehicle;
import fr.gabarit.vehicle.VehicleOverrides;
import fr.gabarit.vehicle.VehiclePreset;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a vehicle: a preset and what is different from it. Stateless. */
public final class VehicleReader {
  /** The names of the fields that change a preset. */
  public static final List<String> OVERRIDES =
      List.of(
          "height_m",
          "width_m",
          "length_m",
          "gross_weight_t",
          "combination_weight_t",
          "axle_load_t",
          "axles",
          "trailers",
          "hazmat",
          "tunnel_code",
          "hazmat_carriage",
          "explosive_mass_kg",
          "crit_air",
          "activities",
          "permits");

  private static final List<String> HAZMAT =
      Arrays.stream(HazmatKind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();

  private static final List<String> ACTIVITIES =
      Arrays.stream(Activity.values()).map(Activity::token).toList();

  private static final List<String> CRIT_AIR =
      Arrays.stream(CritAir.values()).map(VehicleReader::token).toList();

  private static final List<String> TUNNEL_CODES =
      Arrays.stream(TunnelCode.values()).map(TunnelCode::token).toList();

  private static final List<String> CARRIAGES =
      Arrays.stream(HazmatCarriage.values()).map(HazmatCarriage::token).toList();

  /**
   * The vehicle of a request; empty if a problem was found.
   *
   * @param profile preset named beside the vehicle, if any
   * @param vehiclePreset preset named within the vehicle, if any
   * @param vehicleFields what is different from the preset
   */
  public Optional<Vehicle> read(
      Optional<String> profile,
      Optional<String> vehiclePreset,
      RequestFields vehicleFields,
      RequestProblems problems) {
    if (profile.isPresent()
        && vehiclePreset.isPresent()
        && !profile.get().equals(vehiclePreset.get())) {
      problems.add(
          "vehicle.preset",
          vehiclePreset.get(),
          NoteText.of(
              "vehicle.preset was '%s' but profile is '%s'. Give one of them, or the same twice.",
              RequestProblems.shorten(vehiclePreset.get()),
              RequestProblems.shorten(profile.get())));
      return Optional.empty();
    }
    return preset("profile", profile.or(() -> vehiclePreset), problems)
        .flatMap(preset -> read(preset, new FieldReader(vehicleFields, problems)));
  }

  /**
   * The vehicle of a body: {@code profile}, and an object {@code vehicle}. A misspelt limit is a
   * problem, since it must not be lost silently.
   */
  public Optional<Vehicle> read(ObjectNode body, RequestProblems problems) {
    JsonFields fields = new JsonFields(object(body, problems));
    return read(new JsonFields(body).text("profile"), fields.text("preset"), fields, problems);
  }

  /** The object {@code vehicle} of a body, empty if there is none; unknown fields are told. */
  public static ObjectNode object(ObjectNode body, RequestProblems problems) {
    JsonNode vehicle = body.path("vehicle");
    if (vehicle.isMissingNode() || vehicle.isNull()) {
      return JsonNodeFactory.instance.objectNode();
    }
    if (!(vehicle instanceof ObjectNode object)) {
      problems.add(
          "vehicle",
          vehicle.toString(),
          NoteText.of("vehicle must be an object, as in {\"height_m\": 3.9}."));
      return JsonNodeFactory.instance.objectNode();
    }
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!name.equals("preset") && !OVERRIDES.contains(name)) {
                problems.add(
                    "vehicle." + name,
                    object.get(name).toString(),
                    NoteText.of(
                        "vehicle.%s is unknown. Known are preset, %s.",
                        name, String.join(", ", OVERRIDES)));
              }
            });
    return object;
  }

  /** The preset of this name; a problem is told if it is missing or unknown. */
  public Optional<VehiclePreset> preset(
      String field, Optional<String> token, RequestProblems problems) {
    Optional<VehiclePreset> preset = token.flatMap(VehiclePreset::find);
    if (preset.isPresent()) {
      return preset;
    }
    String all =
        String.join(", ", Arrays.stream(VehiclePreset.values()).map(VehiclePreset::token).toList());
    if (token.isEmpty()) {
      problems.add(
          field,
          RequestProblems.NONE,
          NoteText.of("%s must be given. Choose one of %s.", field, all));
      return Optional.empty();
    }
    // GraphHopper's wording of an unknown profile; its clients look for it.
    problems.add(
        field,
        token.get(),
        NoteText.of(
            "The requested profile '%s' does not exist. Choose one of %s.",
            RequestProblems.shorten(token.get()), all));
    return Optional.empty();
  }

  /** The preset with the differences that the fields tell; empty if a problem was found. */
  public Optional<Vehicle> read(VehiclePreset preset, FieldReader fields) {
    VehicleOverrides.Builder overrides = VehicleOverrides.builder();
    fields.number("height_m").ifPresent(overrides::heightMetres);
    fields.number("width_m").ifPresent(overrides::widthMetres);
    fields.number("length_m").ifPresent(overrides::lengthMetres);
    fields.number("gross_weight_t").ifPresent(overrides::grossWeightTonnes);
    fields.number("combination_weight_t").ifPresent(overrides::combinationWeightTonnes);
    fields.number("axle_load_t").ifPresent(overrides::axleLoadTonnes);
    fields.wholeNumber("axles").ifPresent(overrides::axles);
    fields.wholeNumber("trailers").ifPresent(overrides::trailers);
    overrides.hazmat(
        new LinkedHashSet<>(
            fields.words("hazmat", text -> constant(HazmatKind.class, text), HAZMAT)));
    fields.word("tunnel_code", TunnelCode::find, TUNNEL_CODES).ifPresent(overrides::tunnelCode);
    fields
        .word("hazmat_carriage", text -> constant(HazmatCarriage.class, text), CARRIAGES)
        .ifPresent(overrides::hazmatCarriage);
    fields.number("explosive_mass_kg").ifPresent(overrides::explosiveMassKg);
    fields.word("crit_air", VehicleReader::critAir, CRIT_AIR).ifPresent(overrides::critAir);
    overrides.activities(
        new LinkedHashSet<>(
            fields.words("activities", text -> constant(Activity.class, text), ACTIVITIES)));
    overrides.permits(new LinkedHashSet<>(fields.list("permits")));
    try {
      return Optional.of(overrides.build().applyTo(preset));
    } catch (InvalidVehicleException e) {
      for (InvalidVehicleException.Problem problem : e.problems()) {
        fields
            .problems()
            .add(
                problem.field(),
                problem.value(),
                NoteText.both(new Wording(problem.message(), problem.french())));
      }
      return Optional.empty();
    }
  }

  /** The words for dangerous goods. */
  public static List<String> hazmatTokens() {
    return HAZMAT;
  }

  /** The words for activities. */
  public static List<String> activityTokens() {
    return ACTIVITIES;
  }

  /** How an air-quality class is written in requests and answers. */
  public static String token(CritAir critAir) {
    return critAir.name().toLowerCase(Locale.ROOT).replace("class_", "");
  }

  private static Optional<CritAir> critAir(String text) {
    return Arrays.stream(CritAir.values()).filter(c -> token(c).equals(text)).findFirst();
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}

package fr.gabarit.data.cerema;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.data.report.OrderFile;
import fr.gabarit.order.LimitNature;
import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderEvaluator;
import fr.gabarit.order.Place;
import fr.gabarit.order.StopsInside;
import fr.gabarit.order.StreetLimit;
import fr.gabarit.order.UnknownValues;
import fr.gabarit.order.Verdict;
import fr.gabarit.time.CivilTime;
import fr.gabarit.vehicle.Activity;
import fr.gabarit.vehicle.CritAir;
import fr.gabarit.vehicle.HazmatKind;
import fr.gabarit.vehicle.Vehicle;
import fr.gabarit.vehicle.VehicleOverrides;
import fr.gabarit.vehicle.VehiclePreset;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows and what they mean; the file of cases explains its own form. */
class CeremaCasesTest {
  private static final String FILE = "cerema-cases.txt";

  private record Case(String title, List<String> rows, List<String> expectations) {
    @Override
    public String toString() {
      return title;
    }
  }

  static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (InputStream in = CeremaCasesTest.class.getResourceAsStream(FILE)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().map(String::strip).toList()) {
        if (line.startsWith("==")) {
          cases.add(new Case(line.substring(2).strip(), new ArrayList<>(), new ArrayList<>()));
        } else if (!line.isEmpty() && !line.startsWith("#")) {
          Case current = cases.get(cases.size() - 1);
          (">!@".indexOf(line.charAt(0)) >= 0 ? current.expectations : current.rows).add(line);
        }
      }
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rowsMeanWhatTheCaseSays(Case rows) throws Exception {
    OrderFile file = Tables.readRows(rows.rows.toArray(String[]::new));

    List<Measure> measures =
        file.orders().stream().flatMap(order -> order.measures().stream()).toList();
    assertThat(rows.expectations).isNotEmpty();
    List<String> found = new ArrayList<>();
    for (String expectation : rows.expectations) {
      switch (expectation.charAt(0)) {
        case '>' -> {
          int colon = expectation.lastIndexOf(" : ");
          String asked = expectation.substring(1, colon).strip();
          found.add("> " + asked + " : " + verdict(measures, asked));
        }
        case '@' -> found.add("@ " + places(measures));
        default -> found.add(notes(file, expectation));
      }
    }
    assertThat(found).isEqualTo(rows.expectations);
  }

  @Test
  void thereAreEnoughCases() throws Exception {
    assertThat(cases()).hasSizeGreaterThan(60);
  }

  private static String notes(OrderFile file, String expectation) {
    boolean found =
        file.report().notes().stream()
            .map(
                note ->
                    "! %s %s"
                        .formatted(note.kind(), note.place().position().words().split(", ")[1]))
            .anyMatch(expectation::equals);
    return found
        ? expectation
        : "! "
            + file.report().notes().stream()
                .map(note -> note.kind() + " at " + note.place().position().words())
                .toList();
  }

  private static String verdict(List<Measure> measures, String asked) {
    String[] words = asked.split("\\s+(?=[a-z]+=|inside$|inside |unknown)");
    VehicleOverrides.Builder overrides = VehicleOverrides.builder();
    Instant at = Instant.parse("2026-11-24T09:00:00Z");
    StopsInside inside = StopsInside.NONE;
    String where = "Rue A";
    UnknownValues unknown = UnknownValues.ADVISE;
    for (String word : List.of(words).subList(1, words.length)) {
      String value = word.substring(word.indexOf('=') + 1).strip();
      switch (word.contains("=") ? word.substring(0, word.indexOf('=')) : word.strip()) {
        case "at" -> at = CivilTime.opening(LocalDateTime.parse(value));
        case "inside" -> inside = StopsInside.DESTINATION;
        case "in" -> where = value;
        case "declares" ->
            overrides.activities(Set.of(Activity.valueOf(value.toUpperCase(Locale.ROOT))));
        case "holds" -> overrides.permits(Set.of(value));
        case "hazmat" ->
            overrides.hazmat(Set.of(HazmatKind.valueOf(value.toUpperCase(Locale.ROOT))));
        case "critair" ->
            overrides.critAir(
                value.equals("none") ? CritAir.WITHOUT : CritAir.valueOf("CLASS_" + value));
        case "length" -> overrides.lengthMetres(Double.parseDouble(value));
        case "height" -> overrides.heightMetres(Double.parseDouble(value));
        case "mass" -> overrides.grossWeightTonnes(Double.parseDouble(value));
        default -> throw new IllegalArgumentException(word);
      }
    }
    Vehicle vehicle = overrides.build().applyTo(VehiclePreset.find(words[0].strip()).orElseThrow());
    OrderEvaluator evaluator = new OrderEvaluator(unknown);
    String strongest = "free";
    for (Measure measure : measures) {
      if (covers(measure, where)) {
        Verdict verdict = evaluator.verdict(measure, vehicle, inside, at);
        strongest = stronger(strongest, words(verdict));
      }
    }
    return strongest;
  }

  private static boolean covers(Measure measure, String where) {
    return measure.places().stream()
        .anyMatch(
            place ->
                place instanceof Place.WholeCommune commune
                    ? !commune.excludedStreets().contains(where)
                    : place instanceof Place.NamedStreet street
                        ? street.street().equals(where)
                        : place.label().equals(where));
  }

  private static String words(Verdict verdict) {
    if (verdict instanceof Verdict.Forbidden forbidden) {
      return forbidden.nature() == LimitNature.PHYSICAL
          ? "impossible"
          : forbidden.localExemption().isPresent() ? "local only" : "forbidden";
    }
    if (verdict instanceof Verdict.AllowedByExemption) {
      return "exempt";
    }
    return verdict instanceof Verdict.Advised ? "advised" : "free";
  }

  private static String stronger(String one, String other) {
    List<String> order =
        List.of("free", "advised", "exempt", "local only", "forbidden", "impossible");
    return order.indexOf(one) > order.indexOf(other) ? one : other;
  }

  private static String places(List<Measure> measures) {
    return measures.stream()
        .flatMap(measure -> measure.places().stream())
        .map(CeremaCasesTest::words)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static String words(Place place) {
    if (place instanceof Place.NamedStreet street) {
      return "street %s of %s%s%s%s"
          .formatted(
              street.street(),
              street.commune().inseeCode().or(street.commune()::name).orElseThrow(),
              limit(" from ", street.from()),
              limit(" to ", street.to()),
              direction(street.direction().name()));
    }
    if (place instanceof Place.NumberedRoad road) {
      return "road %s %s%s"
          .formatted(
              road.roadNumber(),
              Stream.of(road.from(), road.to())
                  .flatMap(Optional::stream)
                  .map(
                      post ->
                          post.departmentCode().orElse("?")
                              + ":"
                              + post.number()
                              + "+"
                              + post.abscissaMetres())
                  .collect(Collectors.joining("–")),
              direction(road.direction().name()));
    }
    if (place instanceof Place.WholeCommune commune) {
      return "commune %s without %s"
          .formatted(
              commune.commune().inseeCode().orElse("?"),
              commune.excludedStreets().stream().sorted().toList());
    }
    if (place instanceof Place.Line line) {
      return line.lines().toText()
          + line.roadName().map(name -> " " + name).orElse("")
          + line.roadNumber().map(number -> " " + number).orElse("")
          + direction(line.direction().name());
    }
    if (place instanceof Place.Area area) {
      return area.area().toText();
    }
    return "unlocated";
  }

  private static String direction(String name) {
    return Map.of("FORWARD", " forward", "BACKWARD", " backward").getOrDefault(name, "");
  }

  private static String limit(String word, Optional<StreetLimit> limit) {
    if (limit.isEmpty()) {
      return "";
    }
    if (limit.get() instanceof StreetLimit.HouseNumber house) {
      return word + "house " + house.number();
    }
    if (limit.get() instanceof StreetLimit.Crossing crossing) {
      return word + "× " + crossing.street();
    }
    StreetLimit.Point point = (StreetLimit.Point) limit.get();
    return word + point.longitude() + "," + point.latitude();
  }
}

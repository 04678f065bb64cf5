package fr.gabarit.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.network.NetworkBuilder;
import fr.gabarit.order.Commune;
import fr.gabarit.order.KilometrePost;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import fr.gabarit.order.StreetLimit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.locationtech.jts.geom.Coordinate;

/** The cases of named-places.txt, which explains its columns. */
class NamedPlacesTest {
  private static final Pattern POST = Pattern.compile("([DG]?)(\\d+)\\+(-?\\d+)");

  private final NamedTown town = new NamedTown();

  @TestFactory
  Stream<DynamicTest> everyCaseHolds() throws IOException {
    List<String> lines;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                NamedPlacesTest.class.getResourceAsStream("named-places.txt"),
                StandardCharsets.UTF_8))) {
      lines = reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }
    return lines.stream()
        .map(
            line -> {
              List<String> columns = Arrays.stream(line.split("\\|")).map(String::trim).toList();
              return DynamicTest.dynamicTest(
                  line,
                  () ->
                      assertThat(told(town.matcher().match(place(columns))))
                          .isEqualTo(expected(columns.get(columns.size() - 1))));
            });
  }

  private static String expected(String text) {
    return text.contains("matched ") || text.contains("ambiguous ")
        ? text
        : String.join(" ", new TreeSet<>(List.of(text.split(" "))));
  }

  private String told(MatchOutcome outcome) {
    if (outcome instanceof MatchOutcome.Matched matched) {
      return String.join(" ", town.labels(matched.edges()));
    }
    if (outcome instanceof MatchOutcome.Ambiguous ambiguous) {
      return "ambiguous " + ambiguous.reason().kind();
    }
    return "unmatched " + ((MatchOutcome.Unmatched) outcome).reason().kind();
  }

  private static Place place(List<String> columns) {
    return switch (columns.get(0)) {
      case "street" ->
          new Place.NamedStreet(
              "case",
              commune(columns.get(1)),
              columns.get(2),
              limit(columns.get(3)),
              limit(columns.get(4)),
              direction(columns.get(5)));
      case "road" ->
          new Place.NumberedRoad(
              "case",
              columns.get(1),
              Optional.empty(),
              post(columns.get(2)),
              post(columns.get(3)),
              direction(columns.get(4)));
      case "commune" ->
          new Place.WholeCommune("case", commune(columns.get(1)), streets(columns.get(2)));
      default -> throw new IllegalArgumentException("Unknown kind of case: " + columns.get(0));
    };
  }

  private static Commune commune(String text) {
    return text.matches("\\d{5}")
        ? new Commune(Optional.of(text), Optional.empty())
        : new Commune(Optional.empty(), Optional.of(text));
  }

  private static Set<String> streets(String text) {
    return text.equals("-")
        ? Set.of()
        : Arrays.stream(text.split(";")).map(String::trim).collect(Collectors.toSet());
  }

  private static Optional<StreetLimit> limit(String text) {
    if (text.equals("-")) {
      return Optional.empty();
    }
    if (text.startsWith("x ")) {
      return Optional.of(new StreetLimit.Crossing(text.substring(2)));
    }
    if (text.startsWith("@ ")) {
      String[] metres = text.substring(2).split(" ");
      Coordinate at =
          NetworkBuilder.position(Double.parseDouble(metres[0]), Double.parseDouble(metres[1]));
      return Optional.of(new StreetLimit.Point(at.x, at.y));
    }
    return Optional.of(new StreetLimit.HouseNumber(text));
  }

  private static Optional<KilometrePost> post(String text) {
    Matcher matcher = POST.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    KilometrePost.Side side =
        switch (matcher.group(1)) {
          case "D" -> KilometrePost.Side.RIGHT;
          case "G" -> KilometrePost.Side.LEFT;
          default -> KilometrePost.Side.SINGLE;
        };
    return Optional.of(
        new KilometrePost(
            Optional.empty(), matcher.group(2), Integer.parseInt(matcher.group(3)), side));
  }

  private static PlaceDirection direction(String text) {
    return PlaceDirection.valueOf(text.toUpperCase(Locale.ROOT));
  }

  private MatchOutcome street(String name, StreetLimit from, StreetLimit to) {
    return town.matcher()
        .match(
            new Place.NamedStreet(
                "case",
                commune("Alpha"),
                name,
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                PlaceDirection.BOTH));
  }

  private static Set<MatchNote.Kind> kinds(MatchOutcome outcome) {
    return outcome.notes().stream().map(MatchNote::kind).collect(Collectors.toSet());
  }

  @Test
  void aStretchOfAnEdgeRestrictsTheEdgeAndSaysSo() {
    assertThat(
            kinds(
                street(
                    "Rue de Lille",
                    new StreetLimit.HouseNumber("5"),
                    new StreetLimit.HouseNumber("8"))))
        .containsExactly(MatchNote.Kind.PARTIAL_EDGE);
  }

  @Test
  void anEstimatedHouseNumberIsNoted() {
    assertThat(
            kinds(
                street(
                    "Rue de Lille",
                    new StreetLimit.HouseNumber("7"),
                    new StreetLimit.HouseNumber("9"))))
        .contains(MatchNote.Kind.NUMBER_ESTIMATED);
  }

  @Test
  void aFormerNameIsNotedWithTheNameOfToday() {
    assertThat(street("Rue du Fort", null, null).notes())
        .containsExactly(new MatchNote(MatchNote.Kind.FORMER_NAME, "Rue Neuve"));
  }

  @Test
  void aSuggestionNamesTheStreet() {
    MatchOutcome.Ambiguous ambiguous = (MatchOutcome.Ambiguous) street("Rue de Lile", null, null);
    assertThat(ambiguous.reason().detail().english()).isEqualTo("Rue de Lille");
    assertThat(town.labels(ambiguous.best())).containsExactly("L1", "L2", "L3");
  }

  @Test
  void withoutAnyCommuneAStreetIsOnlyACandidate() {
    MatchOutcome outcome =
        new PlaceMatcher(town.network(), MatchSettings.defaults())
            .match(
                new Place.NamedStreet(
                    "case",
                    commune("Alpha"),
                    "Rue de Lille",
                    Optional.empty(),
                    Optional.empty(),
                    PlaceDirection.BOTH));
    assertThat(told(outcome)).isEqualTo("ambiguous COMMUNE_NOT_CHECKED");
  }
}

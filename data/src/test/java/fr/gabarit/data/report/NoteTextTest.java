package fr.gabarit.data.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class NoteTextTest {
  private static final String LITERAL = "\"((?:[^\"\\\\\\n]|\\\\.)*)\"";
  private static final Pattern TEMPLATE =
      Pattern.compile("NoteText\\s*\\.of\\(\\s*((?:" + LITERAL + "\\s*\\+?\\s*)+)");
  private static final Pattern SPECIFIER = Pattern.compile("%(\\d\\$)?([.\\d]*[a-z%])");

  /** Words that are the same in both languages. */
  private static final List<String> ALIKE =
      List.of("%s %s %s", "document", "relation %s", "way %s", "tonnes");

  @Test
  void aSentenceIsWordedInTheReadersLanguage() {
    NoteText text =
        NoteText.of(
            "The exemption '%s' was read by its key words as %s.",
            "sauf livraisons",
            NoteText.list(List.of(NoteText.of("deliveries"), NoteText.of("local traffic"))));

    assertThat(text.english())
        .isEqualTo(
            "The exemption 'sauf livraisons' was read by its key words as deliveries, local traffic.");
    assertThat(text.in(Locale.CANADA_FRENCH))
        .isEqualTo(
            "L'exemption « sauf livraisons » est lue par ses mots clés comme : livraisons, desserte"
                + " locale.");
    assertThat(text.in(Locale.GERMAN)).isEqualTo(text.english());
  }

  @Test
  void momentsAreToldInFrenchCivilTime() {
    NoteText text =
        NoteText.of(
            "The order ended at %s; it was left out.", Instant.parse("2026-09-18T22:00:00Z"));

    assertThat(text.english()).isEqualTo("The order ended at 2026-09-19 00:00; it was left out.");
    assertThat(text.in(Locale.FRENCH))
        .isEqualTo("L'arrêté a pris fin le 2026-09-19 00:00 ; il est écarté.");
    assertThat(NoteText.of("%s %s %s", Instant.MAX, Instant.MIN, 1).english())
        .startsWith(Instant.MAX.toString());
  }

  @Test
  void wordsOfOthersStayAsTheyAre() {
    NoteText text = NoteText.verbatim("100 % of 'them'");

    assertThat(text.in(Locale.FRENCH)).isEqualTo(text.english()).isEqualTo("100 % of 'them'");
  }

  @Test
  void wordsOfWhichThereIsNoFrenchAreQuotedAsEnglish() {
    NoteText text = NoteText.of("The drawing is faulty: %s", NoteText.quoted("too 100 % short"));

    assertThat(text.english()).isEqualTo("The drawing is faulty: too 100 % short");
    assertThat(text.in(Locale.FRENCH)).endsWith(": « too 100 % short » (en anglais)");
  }

  @Test
  void everyTemplateOfTheCodeHasItsFrenchWithTheSameArguments() throws IOException {
    Map<String, String> places = templates();
    assertThat(places).hasSizeGreaterThan(600);

    SoftAssertions softly = new SoftAssertions();
    places.forEach(
        (template, place) -> {
          String french = FrenchNotes.of(template);
          if (!ALIKE.contains(template)) {
            softly.assertThat(french).as("French in %s", place).isNotEqualTo(template);
          }
          softly.assertThat(specifiers(french)).as(template).isEqualTo(specifiers(template));
        });
    softly.assertAll();
  }

  /** What a template asks for, in the order of its arguments. */
  private static List<String> specifiers(String template) {
    List<MatchResult> found = SPECIFIER.matcher(template).results().toList();
    return found.stream()
        .map(one -> (one.group(1) == null ? "" : one.group(1)) + one.group(2))
        .sorted(
            found.stream().anyMatch(one -> one.group(1) != null)
                ? String::compareTo
                : (one, other) -> 0)
        .toList();
  }

  /** The templates of the code, and where each stands. */
  private static Map<String, String> templates() throws IOException {
    Path root = Path.of(System.getProperty("gabarit.root", "..")).toAbsolutePath().normalize();
    List<Path> files = new ArrayList<>();
    for (String module : List.of("data", "server")) {
      try (Stream<Path> all = Files.walk(root.resolve(module).resolve("src/main/java"))) {
        all.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
      }
    }
    Map<String, String> templates = new TreeMap<>();
    for (Path file : files) {
      String code = Files.readString(file);
      TEMPLATE
          .matcher(code)
          .results()
          .forEach(
              match ->
                  templates.put(
                      Pattern.compile(LITERAL)
                          .matcher(match.group(1))
                          .results()
                          .map(part -> unescaped(part.group(1)))
                          .collect(Collectors.joining()),
                      file.getFileName().toString()));
    }
    return templates;
  }

  private static String unescaped(String literal) {
    return Pattern.compile("\\\\u(\\p{XDigit}{4})")
        .matcher(literal)
        .replaceAll(match -> String.valueOf((char) Integer.parseInt(match.group(1), 16)))
        .translateEscapes();
  }
}

package fr.gabarit.data.cerema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.gabarit.data.report.ImportNote;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NotePosition;
import fr.gabarit.data.report.NoteSeverity;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.data.report.OrderFileException;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderSource;
import fr.gabarit.order.Place;
import fr.gabarit.order.TrafficOrder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CeremaReaderTest {
  private static final String TABLE =
      Tables.csv(
          List.of(
              Tables.row(
                  1,
                  "Interdit VEH_TYPES=Poids lourds VEH_TONNAGE=3.5 SAUF_VEH_USAGES=Véhicules de"
                      + " secours EMPRISE_DESIGNATION=Rue de l'Église ARR_URL=https://example.fr/a"),
              Tables.row(
                  2, "Interdit VEH_TYPES=Véhicules utilitaires légers EMPRISE_DESIGNATION=Rue B")));

  @Test
  void anOrderIsWhatItsRowsHaveInCommon() throws Exception {
    OrderFile file = Tables.read(TABLE);

    TrafficOrder order = file.orders().get(0);
    assertThat(file.orders()).hasSize(1);
    assertThat(order.id().value()).isEqualTo("cerema:62498/2021-12/2021-04-30");
    assertThat(order.identifier()).isEqualTo("2021-12");
    assertThat(order.title()).isEqualTo("Circulation des poids lourds");
    assertThat(order.authority()).isEqualTo("Commune de Lens");
    assertThat(order.url()).contains(URI.create("https://example.fr/a"));
    assertThat(order.source()).isEqualTo(OrderSource.CEREMA);
    assertThat(order.measures()).extracting(Measure::id).containsExactly("1", "2");
    assertThat(file.report().counts().orders()).isEqualTo(1);
    assertThat(file.report().counts().measures()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252", "UTF-16LE"})
  void encodingsOfSpreadsheetsMakeNoDifference(String charset) throws Exception {
    String text = "\uFEFF" + TABLE.replace(',', ';').replace("\n", "\r\n") + "\r\n;;\r\n";
    byte[] bytes =
        (charset.startsWith("UTF") ? text : text.substring(1)).getBytes(Charset.forName(charset));

    assertThat(read(bytes).orders()).isEqualTo(Tables.read(TABLE).orders());
  }

  @Test
  void columnsInAnyOrderAndCaseAreFound() throws Exception {
    List<String> lines = new ArrayList<>();
    for (String line : TABLE.lines().toList()) {
      List<String> cells = new ArrayList<>(List.of((line + ",end").split(",", -1)));
      Collections.reverse(cells);
      lines.add(String.join(",", cells.subList(1, cells.size())));
    }
    lines.set(0, lines.get(0).toLowerCase(Locale.ROOT));

    assertThat(Tables.read(String.join("\n", lines)).orders())
        .isEqualTo(Tables.read(TABLE).orders());
  }

  @Test
  void missingColumnsAreToldAllAtOnce() {
    OrderFileException refusal =
        catchThrowableOfType(
            OrderFileException.class,
            () -> Tables.read("ID,COLL_NOM,ARR_DATE,ARR_REF,VEH_TYPES\n1,2,3,4,5\n"));

    assertThat(refusal.report().notes(NoteSeverity.ERROR))
        .extracting(ImportNote::message)
        .containsExactly(
            "The column COLL_INSEE is missing.",
            "The column ARR_OBJET is missing.",
            "The column REGL_MODALITE is missing.",
            "The column EMPRISE_DESIGNATION is missing.");
  }

  @Test
  void unknownColumnsAreTold() throws Exception {
    OrderFile file = Tables.read(TABLE.replaceFirst("\n", ",COULEUR\n"));

    assertThat(file.report().notes(NoteKind.UNKNOWN_WORD))
        .singleElement()
        .satisfies(note -> assertThat(note.message()).contains("COULEUR"));
  }

  @Test
  void emptyRequiredValuesAndBadDatesAndAddressesAreTold() throws Exception {
    OrderFile file =
        Tables.readRows("Interdit ARR_OBJET= ARR_DATE=hier ARR_URL=voir mairie COLL_NOM=NC");

    assertThat(file.report().notes())
        .extracting(note -> note.place().position())
        .contains(
            new NotePosition.Row(2, "ARR_OBJET"),
            new NotePosition.Row(2, "ARR_DATE"),
            new NotePosition.Row(2, "ARR_URL"))
        .doesNotContain(new NotePosition.Row(2, "COLL_NOM"));
  }

  @Test
  void sameIdsInOneOrderAreKeptApart() throws Exception {
    OrderFile file = Tables.readRows("Interdit ID=7", "Interdit ID=7 EMPRISE_DESIGNATION=Rue B");

    assertThat(file.orders().get(0).measures()).extracting(Measure::id).containsExactly("7", "7@3");
    assertThat(file.report().count(NoteKind.DUPLICATE_ID)).isEqualTo(1);
  }

  @Test
  void ordersOfTheSameDateWithoutReferenceHaveIdentitiesOfTheirOwn() throws Exception {
    OrderFile file =
        Tables.readRows("Interdit ARR_REF=NC ARR_OBJET=Un", "Interdit ARR_REF=NC ARR_OBJET=Deux");

    assertThat(file.orders()).extracting(TrafficOrder::id).doesNotHaveDuplicates().hasSize(2);
    assertThat(file.orders().get(0).identifier()).isEqualTo("sans référence du 2021-04-30");
  }

  @Test
  void aRowWithACellTooManyIsLostAloneAndTold() throws Exception {
    OrderFile file = Tables.read(TABLE + "3,a,b" + ",".repeat(60) + "x\n");

    assertThat(file.orders().get(0).measures()).hasSize(2);
    assertThat(file.report().notes(NoteSeverity.ERROR))
        .singleElement()
        .satisfies(
            note -> assertThat(note.place().position()).isEqualTo(new NotePosition.Row(4, "")));
  }

  @Test
  void aTableWithoutRowsIsToldOf() throws Exception {
    OrderFile file = Tables.read(TABLE.lines().findFirst().orElseThrow());

    assertThat(file.orders()).isEmpty();
    assertThat(file.report().notes(NoteSeverity.WARNING)).hasSize(1);
  }

  @Test
  void anOrderOfSoManyRowsThatNoneHasIsRefusedAlone() throws Exception {
    String[] rows =
        IntStream.range(0, 5002)
            .mapToObj(i -> i == 0 ? "Interdit ARR_REF=other" : "Interdit")
            .toArray(String[]::new);

    OrderFile file = Tables.readRows(rows);

    assertThat(file.orders()).extracting(TrafficOrder::identifier).containsExactly("other");
    assertThat(file.report().notes(NoteKind.UNSUPPORTED)).hasSize(1);
  }

  @Test
  void moreHoursThanCanBeDividedByKeepTheBan() throws Exception {
    List<String> rows = new ArrayList<>(List.of("Interdit VEH_TYPES=Poids lourds"));
    for (int hour = 0; hour < 20; hour++) {
      rows.add(
          "Autorise VEH_USAGES=Livraison PERIODE_JH=Mo-Su %02d:00-%02d:30".formatted(hour, hour));
    }

    OrderFile file = Tables.readRows(rows.toArray(String[]::new));

    assertThat(file.orders().get(0).measures()).hasSizeBetween(5, 16);
    assertThat(file.report().count(NoteKind.UNSUPPORTED)).isEqualTo(16);
  }

  @Test
  void manyRowsThatMeetOneAnotherMakeAFewMeasuresEach() throws Exception {
    List<Map<CeremaField, String>> rows = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      int hour = i % 24;
      rows.add(
          Tables.row(
              i,
              (i % 2 == 0 ? "Interdit" : "Autorise VEH_USAGES=Livraison")
                  + " PERIODE_JH=Mo-Fr %02d:%02d-23:00; PH off".formatted(hour, i % 60)));
    }
    OrderFile file = Tables.read(Tables.csv(rows));

    assertThat(file.orders().get(0).measures()).hasSizeBetween(200, 200 * 16);
    assertThat(file.report().count(NoteKind.UNSUPPORTED)).isPositive();
  }

  @Test
  void mutatedTablesAreReadOrRefusedNeverMore() throws Exception {
    long seed = Long.getLong("gabarit.seed", System.nanoTime());
    System.out.println("CeremaReaderTest seed " + seed);
    Random random = new Random(seed);
    byte[] sound = cases().getBytes(StandardCharsets.UTF_8);
    for (int run = 0; run < 50; run++) {
      byte[] bytes = sound.clone();
      for (int i = 1 + random.nextInt(20); i > 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      int length = random.nextInt(3) == 0 ? random.nextInt(bytes.length) : bytes.length;
      try {
        for (TrafficOrder order : read(Arrays.copyOf(bytes, length)).orders()) {
          assertThat(order.measures()).isNotEmpty();
        }
      } catch (OrderFileException refused) {
        assertThat(refused.report().hasErrors()).as("seed %d run %d", seed, run).isTrue();
      }
    }
  }

  @Test
  void theSamplesOfTheSchemaAreRead() throws Exception {
    Path samples =
        Path.of(System.getProperty("gabarit.root", ".."), "../shared/samples/cerema-arretes");
    assumeTrue(Files.isDirectory(samples), "no samples of the schema at " + samples);

    OrderFile rove = read(Files.readAllBytes(samples.resolve("le-rove.csv")));
    OrderFile carros = read(Files.readAllBytes(samples.resolve("carros.csv")));
    OrderFile gignac = read(Files.readAllBytes(samples.resolve("gignac.csv")));
    OrderFile example = read(Files.readAllBytes(samples.resolve("exemple-valide.csv")));

    assertThat(rove.orders()).hasSize(1);
    assertThat(rove.report().counts().unlocatedPlaces())
        .isEqualTo(rove.report().counts().measures());
    assertThat(carros.orders().get(0).measures())
        .hasSize(10)
        .allSatisfy(m -> assertThat(m.places().get(0)).isInstanceOf(Place.NamedStreet.class));
    assertThat(gignac.orders()).isEmpty();
    assertThat(example.orders()).hasSize(1);
    assertThat(example.report().notes(NoteKind.INVALID_VALUE))
        .anySatisfy(note -> assertThat(note.message()).contains("GEOM_WKT lies 225"));
  }

  @Test
  void everyLabelOfTheSchemasVocabularyHasAMeaning() throws Exception {
    Path labels =
        Path.of(
            System.getProperty("gabarit.root", ".."),
            "../shared/samples/cerema-arretes/VEH_USAGES.csv");
    assumeTrue(Files.exists(labels), "no vocabulary of the schema at " + labels);

    UsageVocabulary vocabulary = new UsageVocabulary();
    for (String label : Files.readString(labels, StandardCharsets.ISO_8859_1).lines().toList()) {
      UsageMeaning meaning = vocabulary.meaning(label.strip(), "P");

      assertThat(meaning.unliftable().filter(Exemption.FreeText.class::isInstance))
          .as(label)
          .isEmpty();
    }
  }

  /** A table with all kinds of rows. */
  private static String cases() throws IOException {
    List<Map<CeremaField, String>> rows = new ArrayList<>();
    try (InputStream in = CeremaReaderTest.class.getResourceAsStream("cerema-cases.txt")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (line.startsWith("Interdit") || line.startsWith("Autorise")) {
          rows.add(Tables.row(rows.size(), "%s ARR_REF=%d".formatted(line, rows.size() / 4)));
        }
      }
    }
    return Tables.csv(rows);
  }

  private static OrderFile read(byte[] bytes) throws OrderFileException, IOException {
    return new CeremaReader(Tables.NOW).read(new ByteArrayInputStream(bytes), "orders.csv");
  }
}

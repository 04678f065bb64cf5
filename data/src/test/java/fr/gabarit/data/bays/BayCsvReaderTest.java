package fr.gabarit.data.bays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.gabarit.bay.BayCondition;
import fr.gabarit.bay.BayPlace;
import fr.gabarit.bay.BayShape;
import fr.gabarit.bay.BayUse;
import fr.gabarit.bay.DeliveryBay;
import fr.gabarit.data.report.ImportNote;
import fr.gabarit.data.report.ImportReportText;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteSeverity;
import fr.gabarit.time.Always;
import fr.gabarit.time.CivilTime;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BayCsvReaderTest {
  private static final String ALL_FIELDS =
      "ARR_PRESENT,ARR_URL,ACTIVE,UUID,ID,NOM,DATE_MAJ,LONGITUDE,LATITUDE,GEOM_WKT,ADRESSE,"
          + "CODE_POSTAL,COMMUNE,DISPOSITION,PARITE_TROTTOIR,LOCALISATION,LONGUEUR,LARGEUR,"
          + "MARQUAGE_ETAT,MARQUAGE_CONFORMITE,TYPE,PANNEAU_PRESENT,PANNEAU_ETAT,DUREE_MAX,"
          + "DUREE_CONTROLE,TEMPORALITE_CDS,TEMPORALITE_OSM,EQUIPEMENTS,IRVE_PUISSANCE,"
          + "ABAISSEMENT_TROTTOIR,COMMENTAIRE";
  private static final String SOME_FIELDS =
      "ID,ACTIVE,LONGITUDE,LATITUDE,LONGUEUR,TYPE,TEMPORALITE_CDS,TEMPORALITE_OSM,GEOM_WKT";

  private static BayFile read(byte[] bytes) throws Exception {
    return new BayCsvReader().read(new ByteArrayInputStream(bytes), "bays.csv");
  }

  private static BayFile read(String... lines) throws Exception {
    return read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  private static DeliveryBay one(String... lines) throws Exception {
    BayFile file = read(lines);
    assertThat(file.bays()).as("%s", file.report().notes()).hasSize(1);
    return file.bays().get(0);
  }

  private static boolean heldAt(DeliveryBay bay, String civil) {
    Instant at = LocalDateTime.parse(civil).atZone(CivilTime.ZONE).toInstant();
    return bay.use().reserved().contains(at);
  }

  @Test
  void everyFieldOfTheSchemaIsRead() throws Exception {
    BayFile file =
        read(
            ALL_FIELDS,
            "oui,https://exemple.fr/arrete.pdf,Non,6c1f,AL-1,62119_1,2026-02-03T08:00:00Z,2.64,"
                + "50.53,\"POLYGON((2.6399 50.53, 2.6401 50.53, 2.6401 50.5301, 2.6399 50.5301,"
                + " 2.6399 50.53))\",\"3 Rue du Four, Béthune\",62400,Béthune,Épi,Impair,"
                + "Terre-plein,1250,320,Bon état,VRAI,Aire Périodique,1,n/a,45,Caméra,"
                + "\"[{\"\"days_of_week\"\":[\"\"mon\"\"],\"\"times_of_day\"\":[[\"\"08:00\"\",\"\"12:00\"\"]]}]\","
                + "Mo 08:00-12:00,\"candélabre, borne recharge\",\"22,5\",faux,essai");

    assertThat(file.report().notes()).isEmpty();
    DeliveryBay bay = file.bays().get(0);
    assertThat(bay.id()).isEqualTo("AL-1");
    assertThat(bay.uuid()).contains("6c1f");
    assertThat(bay.name()).isEqualTo("62119_1");
    assertThat(bay.source()).isEqualTo("bays.csv");
    assertThat(bay.updated()).contains(Instant.parse("2026-02-03T08:00:00Z"));
    BayPlace place = bay.place();
    assertThat(place.longitude()).isEqualTo(2.64);
    assertThat(place.latitude()).isEqualTo(50.53);
    assertThat(place.outline()).isPresent();
    assertThat(place.address()).isEqualTo("3 Rue du Four, Béthune");
    assertThat(place.side()).contains(BayPlace.Side.ODD);
    assertThat(place.location()).contains(BayPlace.Location.MEDIAN);
    assertThat(bay.shape().layout()).contains(BayShape.Layout.ANGLED);
    assertThat(bay.shape().lengthMetres()).hasValue(12.5);
    assertThat(bay.shape().widthMetres()).hasValue(3.2);
    BayUse use = bay.use();
    assertThat(use.active()).isFalse();
    assertThat(use.kind()).isEqualTo(BayUse.Kind.PERIODIC);
    assertThat(use.hoursUncertain()).isFalse();
    assertThat(use.maxStay()).contains(Duration.ofMinutes(45));
    assertThat(use.stayControl()).contains(BayUse.StayControl.CAMERA);
    assertThat(heldAt(bay, "2026-06-01T08:00")).isTrue();
    assertThat(heldAt(bay, "2026-06-02T08:00")).isFalse();
    BayCondition condition = bay.condition();
    assertThat(condition.ordered()).contains(true);
    assertThat(condition.orderUrl()).isPresent();
    assertThat(condition.marking()).contains(BayCondition.State.GOOD);
    assertThat(condition.markingConforms()).contains(true);
    assertThat(condition.signed()).contains(true);
    assertThat(condition.sign()).isEmpty();
    assertThat(condition.equipment())
        .containsExactly(BayCondition.Equipment.STREET_LAMP, BayCondition.Equipment.CHARGING_POINT);
    assertThat(condition.chargerKilowatts()).hasValue(22.5);
    assertThat(condition.droppedKerb()).contains(false);
    assertThat(condition.comment()).isEqualTo("essai");
  }

  @ParameterizedTest
  @ValueSource(strings = {"oui", "Oui", "OUI", "o", "O", "vrai", "Vrai", "true", "TRUE", "1"})
  void truthHasManySpellings(String yes) throws Exception {
    assertThat(one(SOME_FIELDS, "a," + yes + ",2.6,50.5").use().active()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"non", "Non", "NON", "n", "N", "faux", "Faux", "false", "FALSE", "0"})
  void soHasItsOpposite(String no) throws Exception {
    assertThat(one(SOME_FIELDS, "a," + no + ",2.6,50.5").use().active()).isFalse();
  }

  @Test
  void anotherWordForTruthIsToldAndPassedOver() throws Exception {
    BayFile file = read(SOME_FIELDS, "a,peut-être,2.6,50.5");

    assertThat(file.bays().get(0).use().active()).isTrue();
    assertThat(file.report().notes(NoteSeverity.WARNING))
        .anyMatch(note -> note.message().contains("peut-être"));
  }

  @ParameterizedTest
  @CsvSource({"';',UTF-8", "'\t',ISO-8859-1", "',',UTF-16LE", "';',windows-1252"})
  void delimitersAndEncodingsAreFoundOut(String delimiter, String charset) throws Exception {
    String text =
        "ID,LONGITUDE,LATITUDE,ADRESSE,DISPOSITION,PARITE_TROTTOIR\r\n"
            + "a,2.6,50.5,\"Place\r\nde l'Été\",épi,pair\r\n"
            + "b,2.6,50.5,Rue,épi,pair\r\n";
    byte[] bytes = text.replace(",", delimiter).getBytes(Charset.forName(charset));

    BayFile file = read(bytes);

    assertThat(file.bays()).extracting(DeliveryBay::id).containsExactly("a", "b");
    assertThat(file.bays().get(0).place().address()).startsWith("Place").endsWith("de l'Été");
    assertThat(file.bays().get(0).shape().layout()).contains(BayShape.Layout.ANGLED);
  }

  @Test
  void decimalCommasAndAByteOrderMarkAreRead() throws Exception {
    DeliveryBay bay =
        one("\uFEFFID;LONGITUDE;LATITUDE;LONGUEUR;PARITE_TROTTOIR", "a;2,6;50,5;1 050,5;pair");

    assertThat(bay.place().longitude()).isEqualTo(2.6);
    assertThat(bay.shape().lengthMetres()).hasValue(10.505);
  }

  @Test
  void aRingWithOneBracketIsReadAndTold() throws Exception {
    BayFile file =
        read(
            SOME_FIELDS,
            "a,,2.64,50.53,,,,,\"POLYGON(2.6399 50.53, 2.6401 50.53, 2.6401 50.5301, 2.6399"
                + " 50.53)\"");

    assertThat(file.bays().get(0).place().outline()).isPresent();
    assertThat(file.report().notes())
        .anyMatch(note -> note.place().words().contains("line 2, GEOM_WKT"));
  }

  @Test
  void anOutlineFarFromThePointIsPassedOver() throws Exception {
    BayFile file =
        read(SOME_FIELDS, "a,,2.64,50.53,,,,,\"POLYGON((3 50, 3.1 50, 3.1 50.1, 3 50))\"");

    assertThat(file.bays().get(0).place().outline()).isEmpty();
    assertThat(file.report().notes(NoteSeverity.WARNING))
        .anyMatch(note -> note.message().contains("far from"));
  }

  @Test
  void exchangedCoordinatesAreExchangedBack() throws Exception {
    BayFile file = read(SOME_FIELDS, "a,,50.5,2.6");

    assertThat(file.bays().get(0).place().longitude()).isEqualTo(2.6);
    assertThat(file.report().notes(NoteKind.DEFAULT_TAKEN)).hasSize(1);
  }

  @Test
  void hoursOfTheTwoColumnsThatDisagreeAreInDoubtWhereOnlyOneTellsThem() throws Exception {
    BayFile file =
        read(
            SOME_FIELDS,
            "a,,2.6,50.5,,aire périodique,"
                + "\"[{\"\"days_of_week\"\":[\"\"mon\"\"],\"\"times_of_day\"\":[[\"\"08:00\"\",\"\"12:00\"\"]]}]\","
                + "Mo 09:00-13:00");

    DeliveryBay bay = file.bays().get(0);
    assertThat(bay.use().hoursUncertain()).isTrue();
    assertThat(heldAt(bay, "2026-06-01T09:30")).isTrue();
    assertThat(heldAt(bay, "2026-06-01T08:30")).isFalse();
    assertThat(file.report().notes(NoteKind.HOURS_UNCERTAIN))
        .anyMatch(note -> note.message().contains("disagree"));
  }

  @Test
  void theTwoColumnsMayWriteTheSameHoursInDifferentWays() throws Exception {
    BayFile file =
        read(
            SOME_FIELDS,
            "a,,2.6,50.5,,,"
                + "\"[{\"\"days_of_week\"\":[\"\"mon\"\"]},{\"\"days_of_week\"\":[\"\"tue\"\"]}]\","
                + "Mo-Tu 00:00-24:00");

    assertThat(file.bays().get(0).use().hoursUncertain()).isFalse();
    assertThat(file.report().notes(NoteSeverity.WARNING)).isEmpty();
  }

  @Test
  void aPeriodicBayWithoutHoursIsInDoubtAtAllTimes() throws Exception {
    BayFile file = read(SOME_FIELDS, "a,,2.6,50.5,,aire périodique");

    assertThat(file.bays().get(0).use().hoursUncertain()).isTrue();
    assertThat(file.bays().get(0).use().possiblyReserved()).isEqualTo(new Always());
    assertThat(read(SOME_FIELDS, "a,,2.6,50.5,,aire permanente").bays().get(0).use().reserved())
        .isEqualTo(new Always());
  }

  @Test
  void aLengthThatCannotBeCentimetresIsTakenForMetres() throws Exception {
    BayFile file = read(SOME_FIELDS, "a,,2.6,50.5,12");

    assertThat(file.bays().get(0).shape().lengthMetres()).hasValue(12);
    assertThat(file.report().notes(NoteKind.DEFAULT_TAKEN))
        .anyMatch(note -> note.message().contains("metres"));
  }

  @Test
  void baysWithoutIdPlaceOrWithAnIdTakenAreRefusedWithLineAndRemedy() throws Exception {
    BayFile file =
        read(SOME_FIELDS, ",,2.6,50.5", "b,,,50.5", "c,,2.6,50.5", "c,,2.7,50.5", "d,,2.6,950.5");

    assertThat(file.bays()).extracting(DeliveryBay::id).containsExactly("c");
    assertThat(file.refused()).isEqualTo(4);
    assertThat(file.report().notes(NoteSeverity.ERROR))
        .hasSize(4)
        .allMatch(note -> note.hint().isPresent())
        .extracting(note -> note.place().words().replaceAll(".*line", "line"))
        .containsExactly("line 2, ID", "line 3, LONGITUDE", "line 5, ID", "line 6, LONGITUDE");
  }

  @Test
  void anOlderTableCountsInMetresAndLimitsTheMassByTheHour() throws Exception {
    DeliveryBay bay =
        one(
            "id;adresse;commune;longueur;largeur;Geo Point 2D;tonnage",
            "7;7 rue de la Ferme;Antibes;8;0;43.58, 7.12;19 t 6h-10h, 3,5 t 10h-19h");

    assertThat(bay.shape().lengthMetres()).hasValue(8);
    assertThat(bay.shape().widthMetres()).isEmpty();
    assertThat(bay.place().longitude()).isEqualTo(7.12);
    assertThat(bay.place().address()).isEqualTo("7 rue de la Ferme, Antibes");
    assertThat(bay.use().massLimits())
        .extracting(BayUse.MassLimit::maxTonnes)
        .containsExactly(19.0, 3.5);
    Instant early = LocalDateTime.parse("2026-06-01T07:00").atZone(CivilTime.ZONE).toInstant();
    assertThat(bay.use().massLimits())
        .extracting(limit -> limit.hours().contains(early))
        .containsExactly(true, false);
  }

  @Test
  void limitsOfTheMassMayStandInPairsOfColumns() throws Exception {
    DeliveryBay bay =
        one(
            "ID,LON,LAT,TONNAGE_1,HORAIRES_1,TONNAGE_2,HORAIRES_2",
            "a,7.12,43.58,19,06:00-10:00,\"3,5\",10:00-19:00");

    assertThat(bay.use().massLimits())
        .extracting(BayUse.MassLimit::maxTonnes)
        .containsExactly(19.0, 3.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a,b,c", "ID,NOM\n1,x", "\"", "%PDF-1.4\u0000"})
  void whatIsNoTableOfBaysIsRefused(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(BayFileException.class)
        .hasMessageContaining("bays.csv");
  }

  @Test
  void nonsenseInEveryCellIsToldAndNeverFatal() throws Exception {
    for (String nonsense : new String[] {"???", "-1", "1e999", "[[[[", "NaN", "\u0001"}) {
      String row = (nonsense + ",").repeat(31);
      BayFile file = read(ALL_FIELDS, row.substring(0, row.length() - 1));
      assertThat(file.bays().size() + file.refused()).as(nonsense).isEqualTo(1);
      assertThat(file.report().notes()).as(nonsense).isNotEmpty();
    }
  }

  @Test
  void theSampleOfLyonIsReadWhole() throws Exception {
    Path sample =
        Path.of(System.getProperty("gabarit.root"))
            .resolve("../shared/samples/cerema-aires-livraison/exemple-grand-lyon.csv");
    assumeThat(Files.exists(sample)).as("%s", sample).isTrue();

    BayFile file = new BayCsvReader().read(sample);

    assertThat(file.bays()).hasSize(16);
    assertThat(file.refused()).isZero();
    assertThat(file.report().notes(NoteSeverity.ERROR)).isEmpty();
    assertThat(file.bays()).allMatch(bay -> bay.id().toUpperCase(Locale.ROOT).startsWith("GL-"));
    assertThat(file.bays()).filteredOn(bay -> bay.use().hoursUncertain()).hasSize(1);
  }

  @Test
  void whatIsWrongWithATableIsToldInFrenchToo() throws Exception {
    BayFile file =
        read(
            SOME_FIELDS,
            "a,peut-être,2.6,50.5,zéro,Aire de rêve,\"[{\"\"days_of_week\"\":[\"\"lundi\"\"]}]\",Mo 99:00,POINT(1 2)",
            "b,oui,50.5,2.6,7,Aire Périodique,,,",
            "c,oui,,,,,,,");

    assertThat(file.report().notes()).hasSizeGreaterThan(7);
    for (ImportNote note : file.report().notes()) {
      assertThat(note.text().in(Locale.FRENCH)).isNotEqualTo(note.text().english());
      assertThat(note.advice())
          .hasValueSatisfying(
              advice -> assertThat(advice.in(Locale.FRENCH)).isNotEqualTo(advice.english()));
    }
    assertThat(new ImportReportText(Locale.FRENCH).render(file.report()))
        .contains("« lundi » n'est pas un jour de la semaine");
  }

  @Test
  void aRefusedTableSaysWhyInFrenchToo() {
    assertThatThrownBy(() -> read("ID,NOM", "a,b"))
        .isInstanceOfSatisfying(
            BayFileException.class,
            refused ->
                assertThat(new ImportReportText(Locale.FRENCH).render(refused.report()))
                    .contains("0 sur 0 aires de livraison")
                    .contains("L'en-tête n'a pas les colonnes LONGITUDE et LATITUDE."));
  }

  @Test
  void aTableOfAHeaderOnlyHoldsNoBaysRatherThanNoOrders() throws Exception {
    BayFile file = read(SOME_FIELDS);

    assertThat(file.report().notes())
        .anyMatch(note -> note.message().equals("The table holds no rows."));
    assertThat(new ImportReportText(Locale.ENGLISH).render(file.report()))
        .contains("0 of 0 delivery bays taken over")
        .doesNotContain("order");
  }
}

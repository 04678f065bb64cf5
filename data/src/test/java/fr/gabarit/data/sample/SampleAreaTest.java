package fr.gabarit.data.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.gabarit.bay.DeliveryBay;
import fr.gabarit.data.bays.BayCsvReader;
import fr.gabarit.data.bays.BayFile;
import fr.gabarit.data.datex.DatexReader;
import fr.gabarit.data.datex.DatexReaderOptions;
import fr.gabarit.data.osm.OsmHeader;
import fr.gabarit.data.osm.OsmPbf;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteSeverity;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.order.Effect;
import fr.gabarit.order.Measure;
import fr.gabarit.order.Place;
import fr.gabarit.order.TrafficOrder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class SampleAreaTest {

  private static final SampleSettings SMALL = new SampleSettings(0.05, 7);

  @TempDir static Path folder;
  private static final List<Integer> PROGRESS = new ArrayList<>();
  private static ExtractCensus census;

  @BeforeAll
  static void makeTheArea() throws IOException {
    SampleArea.write(SMALL, new SampleFiles(extract(), orders(), bays()), PROGRESS::add);
    census = new ExtractCensus();
    new OsmPbf(extract()).visit(census);
  }

  private static Path extract() {
    return folder.resolve("sample.osm.pbf");
  }

  private static Path orders() {
    return folder.resolve("sample.xml");
  }

  private static Path bays() {
    return folder.resolve("sample.csv");
  }

  private static SampleFiles files(Path directory) {
    return new SampleFiles(
        directory.resolve("a.osm.pbf"), directory.resolve("a.xml"), directory.resolve("a.csv"));
  }

  @Test
  void theSameSettingsMakeTheSameBytes() throws IOException {
    Path again = folder.resolve("again");
    SampleArea.write(SMALL, files(again), percent -> {});
    assertThat(again.resolve("a.osm.pbf")).hasSameBinaryContentAs(extract());
    assertThat(again.resolve("a.xml")).hasSameBinaryContentAs(orders());
    assertThat(again.resolve("a.csv")).hasSameBinaryContentAs(bays());
  }

  @Test
  void anotherSeedMakesAnotherArea() throws IOException {
    Path other = folder.resolve("other");
    SampleSettings settings = new SampleSettings(SMALL.scale(), SMALL.seed() + 1);
    SampleArea.write(settings, files(other), percent -> {});
    assertThat(Files.mismatch(other.resolve("a.osm.pbf"), extract())).isNotNegative();
    assertThat(Files.mismatch(other.resolve("a.xml"), orders())).isNotNegative();
  }

  @Test
  void nothingButTheThreeFilesIsLeftBehind() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.filter(Files::isRegularFile))
          .containsExactlyInAnyOrder(extract(), orders(), bays());
    }
  }

  @Test
  void theBaysAreReadWholeAndOnlyTheirHoursAreEverInDoubt() throws Exception {
    BayFile read = new BayCsvReader().read(bays());

    assertThat(read.bays()).hasSizeGreaterThan(5);
    assertThat(read.refused()).isZero();
    assertThat(read.report().noteCounts().keySet()).isSubsetOf(NoteKind.HOURS_UNCERTAIN);
    assertThat(read.bays())
        .allSatisfy(bay -> assertThat(bay.condition().comment()).contains("fictive"));
  }

  @Test
  void progressRisesFromNothingToAll() {
    assertThat(PROGRESS).isSorted().startsWith(0).endsWith(100);
  }

  @Test
  void theExtractSaysThatItIsSynthetic() throws IOException {
    OsmHeader header = new OsmPbf(extract()).header();
    assertThat(header.writingProgram()).hasValueSatisfying(SampleAreaTest::saysSynthetic);
    assertThat(header.source()).hasValueSatisfying(SampleAreaTest::saysSynthetic);
  }

  private static void saysSynthetic(String text) {
    assertThat(text).contains("SYNTHETIC").contains("not OpenStreetMap");
  }

  @Test
  void everyReferenceLeadsToAnElementOfTheExtract() {
    assertThat(census.danglingReferences()).isEmpty();
  }

  @Test
  void theStreetsOfAFullAreaNumberTwentyToFortyThousand() {
    assertThat(census.drivableWays() / SMALL.scale()).isBetween(20_000.0, 75_000.0);
  }

  @Test
  void mostWaysOverSeveralJunctionsShowThatAWayIsNotAnEdge() {
    assertThat(census.edgesPerDrivableWay()).isBetween(1.5, 4.0);
  }

  @Test
  void theNetworkIsNoGrid() {
    // A grid has four edges at nearly every junction; towns have three more often than four.
    assertThat(census.shareOfJunctionsWithFourArms()).isBetween(0.02, 0.4);
  }

  @Test
  void limitsOfEveryKindAreThere() {
    assertThat(census.keysOfDrivableWays())
        .contains(
            "maxheight",
            "maxweight",
            "maxweightrating",
            "maxlength",
            "maxwidth",
            "hgv",
            "hgv:conditional",
            "maxspeed",
            "oneway",
            "bridge",
            "junction",
            "ref",
            "name");
  }

  @Test
  void everyOrderIsReadAndSaysThatItIsFictitious() throws Exception {
    OrderFile file;
    try (InputStream in = Files.newInputStream(orders())) {
      DatexReaderOptions options = new DatexReaderOptions(Instant.parse("2026-06-01T00:00:00Z"));
      file = new DatexReader(options).read(in, "sample.xml");
    }
    assertThat(file.report().notes(NoteSeverity.ERROR)).isEmpty();
    assertThat(file.orders()).hasSize(61);
    assertThat(file.orders()).extracting(TrafficOrder::title).allMatch(t -> t.endsWith("(fictif)"));
    Set<Object> ids = new HashSet<>();
    assertThat(file.orders()).allMatch(order -> ids.add(order.id()));
  }

  @Test
  void oneOrderProhibitsParkingOnDeliveryBays() throws Exception {
    List<TrafficOrder> orders;
    try (InputStream in = Files.newInputStream(orders())) {
      DatexReaderOptions options = new DatexReaderOptions(Instant.parse("2026-06-01T00:00:00Z"));
      orders = new DatexReader(options).read(in, "sample.xml").orders();
    }
    Measure ban =
        orders.stream()
            .filter(order -> order.title().contains("aires de livraison comprises"))
            .map(order -> order.measures().get(0))
            .findFirst()
            .orElseThrow();
    assertThat(ban.effect()).isInstanceOf(Effect.ParkingProhibited.class);
    List<DeliveryBay> bays = new BayCsvReader().read(bays()).bays();
    double metre = 1 / 111_000.0;
    assertThat(ban.places())
        .isNotEmpty()
        .allSatisfy(
            place ->
                assertThat(bays)
                    .anyMatch(
                        bay ->
                            ((Place.Line) place)
                                .lines()
                                .isWithinDistance(
                                    new GeometryFactory()
                                        .createPoint(
                                            new Coordinate(
                                                bay.place().longitude(), bay.place().latitude())),
                                    15 * metre)));
  }

  @Test
  void aScaleThatMakesNoAreaIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SampleSettings(0, 1))
        .withMessageContaining("scale")
        .withMessageContaining("above 0");
    assertThatIllegalArgumentException().isThrownBy(() -> new SampleSettings(Double.NaN, 1));
  }
}

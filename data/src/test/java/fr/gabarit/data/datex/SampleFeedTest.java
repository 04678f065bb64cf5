package fr.gabarit.data.datex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteSeverity;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.data.times.TimeBounds;
import fr.gabarit.order.Effect;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.Measure;
import fr.gabarit.order.Place;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.VehicleClause.Threshold;
import fr.gabarit.order.Who;
import fr.gabarit.time.DailyWindow;
import fr.gabarit.time.HolidayRule;
import fr.gabarit.time.Intersection;
import fr.gabarit.time.WeeklyWindows;
import fr.gabarit.vehicle.Activity;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Samples of the register's publications that lie beside the project; skipped where absent. */
class SampleFeedTest {
  private static final Instant EARLY_2022 = Instant.parse("2022-01-01T00:00:00Z");

  private static OrderFile read(String name, Instant now) throws Exception {
    Path file =
        Path.of(System.getProperty("gabarit.root"))
            .resolveSibling("shared")
            .resolve("samples/datex")
            .resolve(name);
    assumeTrue(Files.isRegularFile(file), () -> "The sample " + file + " is not there.");
    try (InputStream in = Files.newInputStream(file)) {
      return new DatexReader(new DatexReaderOptions(now)).read(in, name);
    }
  }

  private static Measure first(OrderFile file, int order) {
    return file.orders().get(order).measures().get(0);
  }

  @Test
  void theConstructedFreightOrdersMeanWhatTheirTitlesSay() throws Exception {
    OrderFile file = read("CONSTRUCTED-artois-freight-valid.xml", EARLY_2022);

    assertThat(file.report().hasErrors()).isFalse();
    assertThat(file.orders())
        .extracting(TrafficOrder::identifier)
        .containsExactly("TEST-01", "TEST-02", "TEST#03", "TEST-04", "TEST-05", "TEST-06");
    assertThat(file.report().counts().measures()).isEqualTo(7);

    Measure night = first(file, 0);
    assertThat(night.who().restricted())
        .containsExactly(Threshold.above(Quantity.PERMITTED_MASS, 7.5));
    assertThat(night.who().exempted())
        .contains(
            new Exemption.LocalTraffic(),
            new Exemption.DeclaredActivity(Activity.EMERGENCY_SERVICES));
    assertThat(((Intersection) night.when().times()).members().get(1))
        .isEqualTo(
            new WeeklyWindows(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                List.of(new DailyWindow(LocalTime.of(22, 0), LocalTime.of(6, 0))),
                HolidayRule.AS_WEEKDAY));

    assertThat(first(file, 1).who().restricted())
        .containsExactly(
            Threshold.above(Quantity.HEIGHT, 3.5), Threshold.above(Quantity.WIDTH, 2.3));
    assertThat(first(file, 2).who().exempted()).containsExactly(new Exemption.Residents());
    assertThat(((Place.Line) first(file, 2).places().get(0)).lines().getNumGeometries())
        .isEqualTo(3);
    assertThat(first(file, 4).effect()).isEqualTo(new Effect.SpeedLimit(50));
    assertThat(first(file, 5).who()).isEqualTo(Who.EVERYONE);
    assertThat(TimeBounds.of(first(file, 5).when().times()))
        .isEqualTo(
            new TimeBounds(
                Instant.parse("2026-09-06T22:00:00Z"), Instant.parse("2026-09-18T22:00:00Z")));
  }

  @Test
  void wordsOutsideTheSchemaAreUnderstood() throws Exception {
    OrderFile file = read("CONSTRUCTED-artois-freight-with-xsd-invalid-emissions.xml", EARLY_2022);

    assertThat(file.orders()).hasSize(9);
    assertThat(file.report().count(NoteKind.UNKNOWN_WORD)).isZero();
    assertThat(first(file, 6).who().exempted()).containsExactly(new Exemption.Deliveries());
    assertThat(first(file, 7).effect()).isInstanceOf(Effect.AlternatingTraffic.class);
    assertThat(first(file, 8).effect()).isEqualTo(new Effect.NoOvertaking());
  }

  @Test
  void afterTheWorksOnlyThePermanentOrdersAreLeft() throws Exception {
    OrderFile file =
        read(
            "CONSTRUCTED-artois-freight-with-xsd-invalid-emissions.xml",
            Instant.parse("2026-09-18T22:00:00Z"));

    assertThat(file.orders())
        .extracting(TrafficOrder::identifier)
        .doesNotContain("TEST-06", "TEST-08")
        .hasSize(7);
    assertThat(file.report().counts().ordersExpired()).isEqualTo(2);
  }

  @Test
  void theOrderOfManyVehiclesIsReadWhole() throws Exception {
    OrderFile file = read("dialog-datex-hgv-minimal.xml", EARLY_2022);
    Measure measure = Feed.single(file);

    assertThat(file.orders().get(0).identifier()).isEqualTo("FO2/2023");
    assertThat(measure.who().restricted())
        .hasSize(6)
        .contains(
            Threshold.above(Quantity.PERMITTED_MASS, 3.5),
            Threshold.above(Quantity.HEIGHT, 2.4),
            Threshold.above(Quantity.LENGTH, 12));
    assertThat(measure.who().exempted())
        .contains(
            new Exemption.NotFreight("pedestrians"),
            new Exemption.DeclaredActivity(Activity.EXCEPTIONAL_TRANSPORT));
  }

  @Test
  void anIdentifierWithAHashKeepsIt() throws Exception {
    OrderFile file = read("dialog-datex-rd147-noyelles-les-seclin.xml", EARLY_2022);

    assertThat(file.orders().get(0).identifier()).isEqualTo("117374#24-A-0473");
    assertThat(((Place.Line) Feed.single(file).places().get(0)).lines().getNumGeometries())
        .isGreaterThan(10);
    assertThat(file.report().notes(NoteSeverity.WARNING)).isEmpty();
  }

  @Test
  void theOldestFormIsReadToo() throws Exception {
    OrderFile file = read("dialog-public-sample-legacy.xml", EARLY_2022);
    Measure measure = Feed.single(file);

    assertThat(measure.who().restricted())
        .containsExactly(new VehicleClause.Declares(Set.of(Activity.DELIVERY)));
    assertThat(measure.who().exempted()).singleElement().isInstanceOf(Exemption.Vehicles.class);
    assertThat(((Place.Line) measure.places().get(0)).lines().getCoordinate().x)
        .as("longitude")
        .isEqualTo(-1.944703);
    assertThat(measure.when().times()).isInstanceOf(Intersection.class);
  }
}

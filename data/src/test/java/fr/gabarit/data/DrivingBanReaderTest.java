package fr.gabarit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gabarit.data.geojson.GeoJsonOrderReader;
import fr.gabarit.data.report.OrderFileException;
import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderEvaluator;
import fr.gabarit.order.Place;
import fr.gabarit.order.StopsInside;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.order.Verdict;
import fr.gabarit.vehicle.Activity;
import fr.gabarit.vehicle.Vehicle;
import fr.gabarit.vehicle.VehicleOverrides;
import fr.gabarit.vehicle.VehiclePreset;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class DrivingBanReaderTest {
  private final List<TrafficOrder> france = france();

  private static List<TrafficOrder> france() {
    try (InputStream in =
        DrivingBanReader.class.getResourceAsStream("france/driving-bans.geojson")) {
      return new GeoJsonOrderReader().read(in, "france").orders();
    } catch (IOException | OrderFileException e) {
      throw new AssertionError(e);
    }
  }

  private boolean banned(Vehicle vehicle, String parisTime) {
    return france.stream()
        .flatMap(order -> order.measures().stream())
        .anyMatch(
            measure ->
                new OrderEvaluator()
                        .verdict(
                            measure,
                            vehicle,
                            StopsInside.NONE,
                            LocalDateTime.parse(parisTime)
                                .atZone(ZoneId.of("Europe/Paris"))
                                .toInstant())
                    instanceof Verdict.Forbidden);
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      textBlock =
          """
          2026-11-21T21:59, false, Saturday evening
          2026-11-21T22:00, true,  Saturday night
          2026-11-22T12:00, true,  Sunday
          2026-11-22T21:59, true,  Sunday evening
          2026-11-22T22:00, false, Sunday night
          2026-11-10T22:00, true,  eve of 11 November
          2026-11-11T15:00, true,  11 November
          2026-11-11T22:00, false, after 11 November
          2026-05-13T23:00, true,  eve of Ascension Day
          2026-04-05T23:00, true,  night between Easter Sunday and Monday
          2026-07-11T06:59, false, before a summer Saturday's hours
          2026-07-11T07:00, true,  a summer Saturday
          2026-07-11T19:00, false, between both bans
          2026-08-08T12:00, true,  the last summer Saturday
          2026-08-22T12:00, false, a Saturday that is none
          """)
  void theFrenchBansHoldAtTheHoursOfTheOrders(String parisTime, boolean banned, String what) {
    assertThat(banned(VehiclePreset.RIGID_12T.toVehicle(), parisTime)).as(what).isEqualTo(banned);
    assertThat(banned(VehiclePreset.RIGID_7_5T.toVehicle(), parisTime)).isFalse();
  }

  @Test
  void perishablesAreExempt() {
    Vehicle vehicle =
        VehicleOverrides.builder()
            .activities(Set.of(Activity.PERISHABLES))
            .build()
            .applyTo(VehiclePreset.ARTICULATED_44T);

    assertThat(banned(vehicle, "2026-11-22T12:00")).isFalse();
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "2.83, 50.43, true, Lens",
    "2.38, 51.03, true, Dunkerque",
    "-4.49, 48.39, true, Brest",
    "5.37, 43.30, true, Marseille",
    "7.75, 48.58, true, Strasbourg",
    "8.74, 41.92, true, Ajaccio",
    "8.47, 49.49, false, Mannheim",
    "4.35, 50.85, false, Bruxelles",
    "6.14, 46.20, false, Genève",
    "2.17, 41.38, false, Barcelona"
  })
  void theFrenchBansHoldInFrance(double longitude, double latitude, boolean inside, String town) {
    for (TrafficOrder order : france) {
      for (Measure measure : order.measures()) {
        Place.Area area = (Place.Area) measure.places().get(0);
        assertThat(
                area.area()
                    .contains(
                        new GeometryFactory().createPoint(new Coordinate(longitude, latitude))))
            .as(town)
            .isEqualTo(inside);
      }
    }
  }

  @Test
  void theFileThatComesWithGabaritIsSound() throws IOException {
    assertThat(new DrivingBanReader().france()).isNotNull();
    assertThat(france).hasSize(2);
  }

  @Test
  void aLineIsNoDrivingBan(@TempDir Path directory) throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("bans.geojson"),
            """
            {"type": "FeatureCollection", "features": [{"type": "Feature",
             "properties": {"order": "L1"},
             "geometry": {"type": "LineString", "coordinates": [[2.6, 50.4], [2.7, 50.4]]}}]}
            """);

    assertThatThrownBy(() -> new DrivingBanReader().read(file))
        .isInstanceOf(OrderFileException.class)
        .hasMessageContaining("L1")
        .hasMessageContaining("polygons");
  }
}

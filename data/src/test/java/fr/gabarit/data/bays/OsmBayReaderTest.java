package fr.gabarit.data.bays;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.bay.BayPlace;
import fr.gabarit.bay.BayUse;
import fr.gabarit.bay.DeliveryBay;
import fr.gabarit.data.osm.OsmFiles;
import fr.gabarit.data.report.NoteSeverity;
import fr.gabarit.time.Always;
import fr.gabarit.time.DailyWindow;
import fr.gabarit.time.WeeklyWindows;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OsmBayReaderTest {
  private static final WeeklyWindows MORNINGS =
      WeeklyWindows.on(
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          List.of(new DailyWindow(LocalTime.of(8, 0), LocalTime.of(12, 0))));

  @TempDir private Path directory;

  private BayFile read(OsmFiles.Content content) throws Exception {
    return new OsmBayReader().read(OsmFiles.write(directory.resolve("bays.osm.pbf"), content));
  }

  private DeliveryBay node(Map<String, String> tags) throws Exception {
    List<DeliveryBay> bays = read(writer -> writer.node(1, 50.5, 2.7, tags)).bays();
    assertThat(bays).hasSize(1);
    return bays.get(0);
  }

  private DeliveryBay street(Map<String, String> tags) throws Exception {
    List<DeliveryBay> bays =
        read(writer -> {
              writer.node(1, 50.5, 2.70, Map.of());
              writer.node(2, 50.5, 2.72, Map.of());
              writer.way(9, new long[] {1, 2}, tags);
            })
            .bays();
    assertThat(bays).hasSize(1);
    return bays.get(0);
  }

  @Test
  void aDockIsABayOnTheGroundOfAFirm() throws Exception {
    DeliveryBay bay = node(Map.of("amenity", "loading_dock", "ref", "Quai 3"));

    assertThat(bay.id()).isEqualTo("node/1");
    assertThat(bay.name()).isEqualTo("Quai 3");
    assertThat(bay.use().kind()).isEqualTo(BayUse.Kind.LOADING_DOCK);
    assertThat(bay.place().location()).contains(BayPlace.Location.PREMISES);
    assertThat(bay.place().longitude()).isEqualTo(2.7);
  }

  @Test
  void aParkingSpaceForDeliveriesIsABayWithItsTags() throws Exception {
    DeliveryBay bay =
        node(
            Map.of(
                "amenity", "parking_space",
                "parking_space", "delivery",
                "opening_hours", "Mo-Fr 08:00-12:00",
                "maxstay", "30 minutes",
                "length", "12",
                "width", "2.5 m",
                "maxweight", "7.5"));

    assertThat(bay.use().reserved()).isEqualTo(MORNINGS);
    assertThat(bay.use().maxStay()).contains(Duration.ofMinutes(30));
    assertThat(bay.use().massLimits()).containsExactly(new BayUse.MassLimit(7.5, new Always()));
    assertThat(bay.shape().lengthMetres()).hasValue(12);
    assertThat(bay.shape().widthMetres()).hasValue(2.5);
  }

  @Test
  void aDrawnBayHasAnOutline() throws Exception {
    BayFile file =
        read(
            writer -> {
              writer.node(1, 50.5, 2.7, Map.of());
              writer.node(2, 50.5, 2.7002, Map.of());
              writer.node(3, 50.5001, 2.7002, Map.of());
              writer.way(
                  9, new long[] {1, 2, 3, 1}, Map.of("amenity", "parking", "parking", "loading"));
            });

    assertThat(file.bays()).hasSize(1);
    assertThat(file.bays().get(0).id()).isEqualTo("way/9");
    assertThat(file.bays().get(0).place().outline()).isPresent();
  }

  @Test
  void aSideOfAStreetKeptForLoadingIsABayInItsMiddle() throws Exception {
    DeliveryBay bay =
        street(
            Map.of(
                "highway", "residential",
                "name", "Rue X",
                "parking:right:restriction", "loading_only"));

    assertThat(bay.id()).isEqualTo("way/9/right");
    assertThat(bay.name()).isEqualTo("Rue X");
    assertThat(bay.place().longitude()).isBetween(2.709, 2.711);
    assertThat(bay.use().reserved()).isEqualTo(new Always());
  }

  @Test
  void aSideMayBeKeptForLoadingAtSomeHours() throws Exception {
    for (Map<String, String> tags :
        List.of(
            Map.of(
                "parking:left:restriction:conditional",
                "no_parking @ (Sa); loading_only @ (Mo-Fr 08:00-12:00)"),
            Map.of(
                "parking:condition:left",
                "loading",
                "parking:condition:left:time_interval",
                "Mo-Fr 08:00-12:00"))) {
      DeliveryBay bay = street(tags);
      assertThat(bay.use().reserved()).isEqualTo(MORNINGS);
      assertThat(bay.use().kind()).isEqualTo(BayUse.Kind.PERIODIC);
    }
  }

  @Test
  void otherThingsAreNoBays() throws Exception {
    BayFile file =
        read(
            writer -> {
              writer.node(1, 50.5, 2.7, Map.of("amenity", "parking"));
              writer.node(2, 50.5, 2.7, Map.of("amenity", "parking_space", "access", "customers"));
              writer.way(
                  9,
                  new long[] {1, 2},
                  Map.of("highway", "residential", "parking:both:restriction", "no_stopping"));
            });

    assertThat(file.bays()).isEmpty();
  }

  @Test
  void valuesThatCannotBeReadAreToldAndPassedOver() throws Exception {
    BayFile file =
        read(
            writer ->
                writer.node(
                    1,
                    50.5,
                    2.7,
                    Map.of(
                        "amenity", "loading_dock",
                        "maxstay", "kurz",
                        "length", "long",
                        "opening_hours", "nachts")));

    assertThat(file.bays().get(0).use().hoursUncertain()).isTrue();
    assertThat(file.report().notes(NoteSeverity.WARNING)).hasSize(3);
  }

  @Test
  void aWayWithoutItsNodesIsCountedAsRefused() throws Exception {
    BayFile file =
        read(writer -> writer.way(9, new long[] {1, 2}, Map.of("amenity", "loading_dock")));

    assertThat(file.bays()).isEmpty();
    assertThat(file.refused()).isEqualTo(1);
  }
}

package fr.gabarit.data.trips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gabarit.vehicle.VehiclePreset;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TripCsvReaderTest {
  private static final String HEADER =
      "id,origin_lat,origin_lon,destination_lat,destination_lon,preset,departure,weight\n";

  private static TripFile read(String table, Charset charset) throws Exception {
    return new TripCsvReader(TripDefaults.NONE)
        .read(new ByteArrayInputStream(table.getBytes(charset)));
  }

  private static TripFile read(String table) throws Exception {
    return read(table, StandardCharsets.UTF_8);
  }

  @Test
  void aTripIsReadAsItStands() throws Exception {
    TripFile file =
        read(HEADER + "a,50.5,2.7,50.51,2.75,rigid_19t,2026-11-23T08:00:00+01:00,2.5\n");

    assertThat(file.faults()).isEmpty();
    assertThat(file.trips())
        .containsExactly(
            new TripRow(
                2,
                "a",
                50.5,
                2.7,
                50.51,
                2.75,
                VehiclePreset.RIGID_19T,
                Instant.parse("2026-11-23T07:00:00Z"),
                2.5));
  }

  @Test
  void aSpreadsheetsDialectIsUnderstood() throws Exception {
    TripFile file =
        read(
            "sep=;\r\nTrip;From Lat;From Lon;To Lat;To Lon;Véhicule;Départ;Poids;Remarque\r\n"
                + "\"x;1\";50,5;2,7;50,51;2,75;van_3_5t;2026-07-01 08:00;1,5;été\r\n",
            Charset.forName("windows-1252"));

    assertThat(file.faults()).isEmpty();
    assertThat(file.trips()).hasSize(1);
    assertThat(file.trips().get(0).id()).isEqualTo("x;1");
    assertThat(file.trips().get(0).departure()).isEqualTo(Instant.parse("2026-07-01T06:00:00Z"));
    assertThat(file.trips().get(0).weight()).isEqualTo(1.5);
    assertThat(file.notes()).anyMatch(note -> note.english().contains("Remarque"));
  }

  @Test
  void whatATripDoesNotTellIsTakenFromTheDefaultsAndSaid() throws Exception {
    TripFile file =
        new TripCsvReader(
                new TripDefaults(
                    Optional.of(VehiclePreset.RIGID_12T),
                    Optional.of(Instant.parse("2026-11-23T07:00:00Z"))))
            .read(
                new ByteArrayInputStream(
                    "origin_lat,origin_lon,dest_lat,dest_lon\n50.5,2.7,50.6,2.8\n"
                        .getBytes(StandardCharsets.UTF_8)));

    assertThat(file.trips().get(0).preset()).isEqualTo(VehiclePreset.RIGID_12T);
    assertThat(file.trips().get(0).id()).isEqualTo("2");
    assertThat(file.trips().get(0).weight()).isEqualTo(1);
    assertThat(file.notes()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "origin_lat, 'a,91,2.7,50.5,2.7,van_3_5t,2026-11-23T08:00,1'",
    "origin_lon, 'a,50.5,east,50.5,2.7,van_3_5t,2026-11-23T08:00,1'",
    "destination_lat, 'a,50.5,2.7,,2.7,van_3_5t,2026-11-23T08:00,1'",
    "destination_lon, 'a,50.5,2.7,50.5,NaN,van_3_5t,2026-11-23T08:00,1'",
    "preset, 'a,50.5,2.7,50.5,2.7,bicycle,2026-11-23T08:00,1'",
    "preset, 'a,50.5,2.7,50.5,2.7,,2026-11-23T08:00,1'",
    "departure, 'a,50.5,2.7,50.5,2.7,van_3_5t,tomorrow,1'",
    "departure, 'a,50.5,2.7,50.5,2.7,van_3_5t,2026-02-30T08:00,1'",
    "departure, 'a,50.5,2.7,50.5,2.7,van_3_5t,+999999999-01-01T00:00,1'",
    "weight, 'a,50.5,2.7,50.5,2.7,van_3_5t,2026-11-23T08:00,-1'",
    "weight, 'a,50.5,2.7,50.5,2.7,van_3_5t,2026-11-23T08:00,1e99'",
    "'', 'a,50.5,2.7,50.5,2.7,van_3_5t,2026-11-23T08:00,1,one cell too many'"
  })
  void aFaultNamesLineAndColumn(String column, String row) throws Exception {
    TripFile file =
        read(HEADER + "ok,50.5,2.7,50.6,2.7,van_3_5t,2026-11-23T08:00,1\n" + row + "\n");

    assertThat(file.trips()).hasSize(1);
    assertThat(file.faults()).hasSize(1);
    assertThat(file.faults().get(0).line()).isEqualTo(3);
    assertThat(file.faults().get(0).column()).isEqualTo(column);
    assertThat(file.faults().get(0).message().english()).isNotBlank();
  }

  @Test
  void allFaultsOfATripAreTold() throws Exception {
    assertThat(read(HEADER + "a,x,y,,,z,,\n").faults()).hasSize(6);
  }

  @Test
  void anIdCanStandOnlyOnce() throws Exception {
    String row = "a,50.5,2.7,50.6,2.7,van_3_5t,2026-11-23T08:00,1\n";

    assertThat(read(HEADER + row + row).faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.message().english()).contains("line 2"));
  }

  @ParameterizedTest
  @CsvSource({"''", "'id,origin_lat\n'", "'\"never closed'", "'{\"type\": 1}'"})
  void whatIsNoTableOfTripsIsRefusedWithARemedy(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(TripFileException.class)
        .hasMessageContaining("line");
  }

  @Test
  void nonsenseIsRefusedOrFaultyButNeverFails() throws IOException {
    long seed = Long.getLong("gabarit.seed", new Random().nextInt(1_000_000_000));
    System.out.println("TripCsvReaderTest -Dgabarit.seed=" + seed);
    Random random = new Random(seed);
    byte[] good =
        (HEADER + "a,50.5,2.7,50.6,2.7,van_3_5t,2026-11-23T08:00,1\n".repeat(3))
            .getBytes(StandardCharsets.UTF_8);
    int refused = 0;
    int read = 0;
    for (int i = 0; i < 3000; i++) {
      byte[] bad = good.clone();
      for (int j = random.nextInt(6); j >= 0; j--) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
      }
      try {
        new TripCsvReader(TripDefaults.NONE).read(new ByteArrayInputStream(bad));
        read++;
      } catch (TripFileException e) {
        refused++;
      }
    }
    assertThat(refused).isPositive();
    assertThat(read).isPositive();
  }
}

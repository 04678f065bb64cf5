package fr.gabarit.data.cerema;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderEvaluator;
import fr.gabarit.order.Place;
import fr.gabarit.order.StopsInside;
import fr.gabarit.order.Verdict;
import fr.gabarit.time.CivilTime;
import fr.gabarit.vehicle.Activity;
import fr.gabarit.vehicle.CritAir;
import fr.gabarit.vehicle.HazmatKind;
import fr.gabarit.vehicle.Vehicle;
import fr.gabarit.vehicle.VehicleOverrides;
import fr.gabarit.vehicle.VehiclePreset;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Random tables of one order, read row by row in the plainest way and by the reader, must rule
 * alike.
 */
class CeremaPropertyTest {
  private static final List<String> STREETS = List.of("Rue A", "Rue B", "Rue C");
  private static final String COMMUNE = "Toute la commune";
  private static final List<VehiclePreset> PRESETS =
      List.of(
          VehiclePreset.VAN_3_5T,
          VehiclePreset.RIGID_7_5T,
          VehiclePreset.RIGID_12T,
          VehiclePreset.RIGID_19T,
          VehiclePreset.ARTICULATED_44T);

  /** A row in few words; what it says is spelt out in {@link Plain}. */
  private record Row(
      boolean forbids,
      boolean lorries,
      double tonnes,
      boolean upTo,
      String usage,
      String exception,
      int length,
      String critAir,
      int from,
      int to,
      boolean weekdays,
      String place) {
    String text() {
      StringBuilder text = new StringBuilder(forbids ? "Interdit" : "Autorise");
      text.append(lorries ? " VEH_TYPES=Poids lourds" : " VEH_TYPES=Tous véhicules");
      if (tonnes > 0) {
        text.append(" VEH_TONNAGE=").append(tonnes);
        text.append(" VEH_TONNAGE_MODALITE=").append(upTo ? "jusqu'à" : "plus de");
      }
      text.append(usage.isEmpty() ? "" : " VEH_USAGES=" + usage);
      text.append(exception.isEmpty() ? "" : " SAUF_VEH_USAGES=" + exception);
      text.append(length == 0 ? "" : " VEH_LONG=" + length);
      text.append(critAir.isEmpty() ? "" : " VEH_CQAS=" + critAir);
      if (from != to) {
        text.append(
            " PERIODE_JH=%s %02d:00-%02d:00".formatted(weekdays ? "Mo-Fr" : "Mo-Su", from, to));
      }
      return text.append(" EMPRISE_DESIGNATION=").append(place).toString();
    }
  }

  /** What rows mean, as one would explain it to a clerk. */
  private static final class Plain {
    private final List<Row> rows;

    Plain(List<Row> rows) {
      this.rows = rows;
    }

    boolean barred(Vehicle vehicle, boolean inside, LocalDateTime at, String street) {
      return rows.stream()
          .filter(row -> row.forbids && reaches(row.place, street) && holds(row, at))
          .anyMatch(ban -> barredBy(ban, vehicle, inside, at, street));
    }

    private boolean barredBy(
        Row ban, Vehicle vehicle, boolean inside, LocalDateTime at, String street) {
      boolean tooLong = ban.length > 0 && vehicle.lengthMetres() > ban.length;
      boolean tooHeavy = ban.tonnes > 0 && !ban.upTo && vehicle.permittedMassTonnes() > ban.tonnes;
      boolean limited = ban.length > 0 || (ban.tonnes > 0 && !ban.upTo);
      boolean meant =
          kind(ban, vehicle)
              && (!limited || tooLong || tooHeavy)
              && (!ban.upTo || ban.tonnes == 0 || vehicle.permittedMassTonnes() <= ban.tonnes)
              && (ban.usage.isEmpty() || used(ban.usage, vehicle));
      if (!meant) {
        return false;
      }
      boolean noRoom =
          tooLong
              && !ban.lorries
              && ban.usage.isEmpty()
              && ban.critAir.isEmpty()
              && !(ban.upTo && ban.tonnes > 0);
      if (noRoom) {
        return true;
      }
      return !(!ban.exception.isEmpty() && letThrough(ban.exception, vehicle, inside))
          && rows.stream()
              .filter(row -> !row.forbids && reaches(row.place, street) && holds(row, at))
              .filter(row -> !generalRule(row, ban))
              .noneMatch(row -> allows(row, vehicle, inside));
    }

    private static boolean allows(Row row, Vehicle vehicle, boolean inside) {
      return kind(row, vehicle)
          && (row.tonnes == 0
              || (row.upTo
                  ? vehicle.permittedMassTonnes() <= row.tonnes
                  : vehicle.permittedMassTonnes() > row.tonnes))
          && (row.length == 0 || vehicle.lengthMetres() <= row.length)
          && (row.usage.isEmpty() || letThrough(row.usage, vehicle, inside))
          && !(!row.exception.isEmpty() && used(row.exception, vehicle));
    }

    /** See the page on the format: such an authorisation is the rule, the ban its exception. */
    private static boolean generalRule(Row row, Row ban) {
      boolean wider = row.place.equals(COMMUNE) && !ban.place.equals(COMMUNE);
      boolean special = !row.usage.isEmpty() || !row.critAir.isEmpty() || row.from != row.to;
      boolean within = !row.place.equals(COMMUNE) && ban.place.equals(COMMUNE);
      return (wider && !special) || (!within && voids(row, ban));
    }

    private static boolean voids(Row row, Row ban) {
      boolean always = row.from == row.to || (ban.from == ban.to ? false : coversHours(row, ban));
      boolean heavyBan = ban.lorries ? true : ban.tonnes >= 3.5 && !ban.upTo && ban.length == 0;
      boolean types = !row.lorries || heavyBan;
      boolean mass =
          row.tonnes == 0
              || (row.upTo
                  ? ban.upTo && ban.tonnes > 0 && ban.tonnes <= row.tonnes
                  : (!ban.upTo && ban.tonnes >= row.tonnes && ban.length == 0)
                      || (ban.lorries && row.tonnes <= 3.5));
      boolean classes = row.critAir.isEmpty() || row.critAir.equals(ban.critAir);
      boolean usage =
          row.usage.isEmpty() || (row.usage.equals(ban.usage) && !row.usage.equals("Livraison"));
      return always
          && types
          && mass
          && classes
          && usage
          && row.length == 0
          && row.exception.isEmpty();
    }

    private static boolean coversHours(Row row, Row ban) {
      return row.from <= ban.from && ban.to <= row.to && (!row.weekdays || ban.weekdays);
    }

    private static boolean kind(Row row, Vehicle vehicle) {
      return (!row.lorries || vehicle.permittedMassTonnes() > 3.5)
          && (row.critAir.isEmpty()
              || vehicle.critAir().equals(Optional.of(CritAir.valueOf("CLASS_" + row.critAir))));
    }

    private static boolean used(String usage, Vehicle vehicle) {
      return switch (usage) {
        case "Livraison" -> vehicle.activities().contains(Activity.DELIVERY);
        case "Services publics" -> vehicle.activities().contains(Activity.PUBLIC_SERVICE);
        default -> !vehicle.hazmat().isEmpty();
      };
    }

    private static boolean letThrough(String usage, Vehicle vehicle, boolean inside) {
      return usage.equals("Livraison") ? inside : used(usage, vehicle);
    }

    private static boolean reaches(String place, String street) {
      return place.equals(COMMUNE) || place.equals(street);
    }

    private static boolean holds(Row row, LocalDateTime at) {
      boolean day = !row.weekdays || at.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
      return row.from == row.to || (day && at.getHour() >= row.from && at.getHour() < row.to);
    }
  }

  @Test
  void rowsReadOneByOneRuleAsTheMeasuresMadeOfThem() throws Exception {
    long seed = Long.getLong("gabarit.seed", System.nanoTime());
    System.out.println("CeremaPropertyTest seed " + seed);
    Random random = new Random(seed);
    int barred = 0;
    int open = 0;
    for (int run = 0; run < 120; run++) {
      List<Row> rows = new ArrayList<>();
      for (int i = 2 + random.nextInt(4); i > 0; i--) {
        rows.add(row(random));
      }
      String[] texts = rows.stream().map(Row::text).toArray(String[]::new);
      List<Measure> measures =
          Tables.readRows(texts).orders().stream()
              .flatMap(order -> order.measures().stream())
              .toList();
      for (int trial = 0; trial < 60; trial++) {
        Vehicle vehicle = vehicle(random);
        boolean inside = random.nextBoolean();
        LocalDateTime at =
            LocalDate.of(2026, 6, 8).plusDays(random.nextInt(14)).atTime(random.nextInt(24), 30);
        String street = STREETS.get(random.nextInt(STREETS.size()));
        boolean expected = new Plain(rows).barred(vehicle, inside, at, street);
        barred += expected ? 1 : 0;
        open += expected ? 0 : 1;
        assertThat(barred(measures, vehicle, inside, CivilTime.opening(at), street))
            .as(
                "seed %d, run %d: %s%n%s inside=%s at %s in %s",
                seed, run, String.join("\n", texts), vehicle, inside, at, street)
            .isEqualTo(expected);
      }
    }
    assertThat(barred).isGreaterThan(500);
    assertThat(open).isGreaterThan(500);
  }

  private static boolean barred(
      List<Measure> measures, Vehicle vehicle, boolean inside, Instant at, String street) {
    OrderEvaluator evaluator = new OrderEvaluator();
    StopsInside stops = inside ? StopsInside.DESTINATION : StopsInside.NONE;
    return measures.stream()
        .filter(measure -> measure.places().stream().anyMatch(place -> covers(place, street)))
        .anyMatch(
            measure -> evaluator.verdict(measure, vehicle, stops, at) instanceof Verdict.Forbidden);
  }

  private static boolean covers(Place place, String street) {
    return place instanceof Place.WholeCommune commune
        ? !commune.excludedStreets().contains(street)
        : ((Place.NamedStreet) place).street().equals(street);
  }

  private static Row row(Random random) {
    int from = random.nextInt(3) == 0 ? 0 : 4 + random.nextInt(8);
    return new Row(
        random.nextInt(5) < 3,
        random.nextBoolean(),
        List.of(0.0, 0.0, 3.5, 7.5, 12.0, 19.0).get(random.nextInt(6)),
        random.nextBoolean(),
        List.of("", "", "Livraison", "Services publics", "Transport de matières dangereuses")
            .get(random.nextInt(5)),
        List.of("", "", "Livraison", "Services publics", "Transport de matières dangereuses")
            .get(random.nextInt(5)),
        random.nextInt(5) == 0 ? 9 : 0,
        List.of("", "", "", "1", "2").get(random.nextInt(5)),
        from,
        from == 0 ? 0 : from + 1 + random.nextInt(10),
        random.nextBoolean(),
        List.of(COMMUNE, COMMUNE, "Rue A", "Rue A", "Rue B").get(random.nextInt(5)));
  }

  private static Vehicle vehicle(Random random) {
    VehicleOverrides.Builder overrides = VehicleOverrides.builder();
    Set<Activity> activities = EnumSet.noneOf(Activity.class);
    if (random.nextInt(3) == 0) {
      activities.add(Activity.DELIVERY);
    }
    if (random.nextInt(3) == 0) {
      activities.add(Activity.PUBLIC_SERVICE);
    }
    overrides.activities(activities);
    if (random.nextInt(3) == 0) {
      overrides.hazmat(Set.of(HazmatKind.OTHER));
    }
    overrides.critAir(
        List.of(CritAir.CLASS_1, CritAir.CLASS_2, CritAir.CLASS_3).get(random.nextInt(3)));
    return overrides.build().applyTo(PRESETS.get(random.nextInt(PRESETS.size())));
  }
}

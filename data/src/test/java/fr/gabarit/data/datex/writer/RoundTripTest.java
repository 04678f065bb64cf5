package fr.gabarit.data.datex.writer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.data.geojson.RandomOrders;
import fr.gabarit.order.Measure;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.vehicle.Activity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class RoundTripTest {
  private static final int ROUNDS = 80;

  @Test
  void whatIsWrittenIsReadBackEqual() throws Exception {
    long seed = Long.getLong("gabarit.seed", System.nanoTime());
    int measures = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long roundSeed = seed + round;
      List<TrafficOrder> orders = new ExpressibleOrders(new Random(roundSeed)).orders();

      Written written = Written.of(orders);

      String says = "-Dgabarit.seed=%d%n%s".formatted(roundSeed, text(written));
      assertThat(written.plan().leftOut()).as(says).isEmpty();
      assertThat(written.plan().orders()).as(says).isEqualTo(orders);
      assertThat(written.read().orders()).as(says).isEqualTo(orders);
      measures += written.read().report().counts().measures();
    }
    assertThat(measures).isGreaterThan(ROUNDS);
  }

  @Test
  void whateverIsWrittenIsValid() throws Exception {
    DatexSchema schema = DatexSchema.load();
    long seed = Long.getLong("gabarit.seed", System.nanoTime());
    for (int round = 0; round < ROUNDS / 2; round++) {
      long roundSeed = seed + round;
      Written written = Written.of(new ExpressibleOrders(new Random(roundSeed)).orders());
      try {
        schema.validate(written.file());
      } catch (SAXException e) {
        throw new AssertionError(
            "-Dgabarit.seed=%d %s%n%s".formatted(roundSeed, e.getMessage(), text(written)), e);
      }
    }
  }

  /** Any orders at all: what is left of them is read back as planned, and holds when it held. */
  @Test
  void anyOrdersAreWrittenAsPlanned() throws Exception {
    DatexSchema schema = DatexSchema.load();
    long seed = Long.getLong("gabarit.seed", System.nanoTime());
    int written = 0;
    int leftOut = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long roundSeed = seed + round;
      List<TrafficOrder> orders = new RandomOrders(new Random(roundSeed)).orders();

      Written file = Written.of(orders);

      String says = "-Dgabarit.seed=%d%n%s".formatted(roundSeed, text(file));
      assertThat(file.read().orders()).as(says).isEqualTo(file.plan().orders());
      assertThat(new DatexWriter().plan(file.plan().orders()).leftOut()).as(says).isEmpty();
      schema.validate(file.file());
      written += file.plan().orders().size();
      leftOut += file.plan().leftOut().size();
      sameInstants(orders, file, says);
    }
    assertThat(written).isPositive();
    assertThat(leftOut).isPositive();
  }

  private static void sameInstants(List<TrafficOrder> orders, Written file, String says) {
    for (TrafficOrder order : orders) {
      List<Measure> kept = new ArrayList<>(order.measures());
      file.plan().leftOut().stream()
          .filter(l -> l.order().equals(order.id()) && l.place().isEmpty())
          .forEach(l -> kept.removeIf(m -> l.measure().map(m.id()::equals).orElse(true)));
      List<Measure> read =
          file.read().orders().stream()
              .filter(o -> o.id().equals(order.id()))
              .flatMap(o -> o.measures().stream())
              .toList();
      if (kept.size() != read.size()) {
        // A measure all of whose places were left out.
        continue;
      }
      Random random = new Random(order.id().value().hashCode());
      for (int i = 0; i < kept.size(); i++) {
        for (int sample = 0; sample < 50; sample++) {
          Instant instant = Instant.ofEpochSecond(1_700_000_000L + random.nextInt(200_000_000));
          assertThat(read.get(i).when().times().contains(instant))
              .as("%s%n%s at %s", says, kept.get(i).when().times(), instant)
              .isEqualTo(kept.get(i).when().times().contains(instant));
        }
      }
    }
  }

  @Test
  void anEmptyPublicationIsValid() throws Exception {
    Written written = Written.of(List.of());

    assertThat(written.read().orders()).isEmpty();
    DatexSchema.load().validate(written.file());
  }

  @Test
  void aChoiceAmongActivitiesIsSeveralClauses() throws Exception {
    assertThat(
            new ClauseTerms()
                .restricted(
                    new VehicleClause.Declares(Set.of(Activity.MILITARY, Activity.DELIVERY))))
        .hasSize(2);
  }

  private static String text(Written written) {
    return new String(written.file(), StandardCharsets.UTF_8);
  }
}

package fr.gabarit.data.geojson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gabarit.data.report.OrderFile;
import fr.gabarit.order.TrafficOrder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoundTripTest {
  private static final int ROUNDS = 200;

  private static byte[] write(List<TrafficOrder> orders) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new GeoJsonOrderWriter().write(orders, out);
    return out.toByteArray();
  }

  @Test
  void whatIsWrittenIsReadBackEqual() throws Exception {
    long seed = Long.getLong("gabarit.seed", System.nanoTime());
    for (int round = 0; round < ROUNDS; round++) {
      long roundSeed = seed + round;
      List<TrafficOrder> orders = new RandomOrders(new Random(roundSeed)).orders();

      OrderFile file =
          new GeoJsonOrderReader().read(new ByteArrayInputStream(write(orders)), "round.geojson");

      assertThat(file.orders()).as("-Dgabarit.seed=" + roundSeed).isEqualTo(orders);
      assertThat(file.report().counts().orders()).isEqualTo(orders.size());
    }
  }

  @Test
  void equalOrdersMakeEqualFiles() throws Exception {
    assertThat(write(new RandomOrders(new Random(7)).orders()))
        .isEqualTo(write(new RandomOrders(new Random(7)).orders()));
  }

  @Test
  void ordersOfTheSameIdAreNotWritten() {
    List<TrafficOrder> orders = new RandomOrders(new Random(7)).orders();
    TrafficOrder order = orders.get(0);
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    assertThatThrownBy(() -> new GeoJsonOrderWriter().write(List.of(order, order), out))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(order.id().value());
    assertThat(out.size()).isZero();
  }
}

package fr.gabarit.data.geojson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.data.report.OrderFileException;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Collections with random faults are read or refused, but never crash the reader. */
class MutatedCollectionTest {
  private static final int ROUNDS = 300;
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final List<String> VALUES =
      List.of(
          "null",
          "\"\"",
          "\",\"",
          "\" ; \"",
          "[]",
          "{}",
          "-1",
          "1e400",
          "0.5",
          "true",
          "\"hgv\"",
          "\"24/7\"",
          "\"Mo-\"",
          "\"-\"",
          "\"Mo 10:00-\"",
          "\"PH\"",
          "[null]",
          "[[1,2]]",
          "\"permit:\"",
          "{\"weekly\":{\"days\":[]}}",
          "\"2026-13-45\"",
          "99999999999999999999");

  @Test
  void anyFaultIsReportedOrRefused() throws Exception {
    long seed = Long.getLong("gabarit.seed", System.nanoTime());
    int[] outcomes = new int[2];
    for (int round = 0; round < ROUNDS; round++) {
      long roundSeed = seed + round;
      Random random = new Random(roundSeed);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new GeoJsonOrderWriter().write(new RandomOrders(random).orders(), out);
      JsonNode document = MAPPER.readTree(out.toByteArray());
      for (int i = random.nextInt(3); i >= 0; i--) {
        mutate(document, random);
      }
      String json = document.toString();
      assertThatCode(() -> outcomes[outcome(json)]++)
          .as("-Dgabarit.seed=%d%n%s", roundSeed, json)
          .doesNotThrowAnyException();
    }
    assertThat(outcomes[0]).as("collections read").isPositive();
    assertThat(outcomes[1]).as("collections refused").isPositive();
  }

  @Test
  void anyCutIsRefused() throws Exception {
    String whole = Features.collection(Features.feature("\"order\":\"a\",\"hours\":\"Mo-Fr\""));
    for (int length = 0; length < whole.length(); length++) {
      String cut = whole.substring(0, length);
      assertThat(outcome(cut)).as(cut).isEqualTo(1);
    }
  }

  private static int outcome(String json) throws Exception {
    try {
      OrderFile file = Features.read(json);
      assertThat(file.report().counts().orders()).isEqualTo(file.orders().size());
      return 0;
    } catch (OrderFileException e) {
      assertThat(e.report().hasErrors()).isTrue();
      return 1;
    }
  }

  /** Puts something else into some place of the document. */
  private static void mutate(JsonNode document, Random random) throws Exception {
    List<JsonNode> containers = new ArrayList<>();
    collect(document, containers);
    JsonNode container = containers.get(random.nextInt(containers.size()));
    JsonNode value = MAPPER.readTree(VALUES.get(random.nextInt(VALUES.size())));
    if (container instanceof ObjectNode object && !object.isEmpty()) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      object.set(names.get(random.nextInt(names.size())), value);
    } else if (container instanceof ArrayNode array && !array.isEmpty()) {
      array.set(random.nextInt(array.size()), value);
    }
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
    }
  }
}

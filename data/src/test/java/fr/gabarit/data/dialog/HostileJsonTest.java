package fr.gabarit.data.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gabarit.data.report.OrderFileException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileJsonTest {
  private static final String PAGE =
      Json.page(
          Json.vehicles(
              "{\"name\":\"critair4\"}",
              "{\"name\":\"desserteLocale\"}",
              "{\"name\":\"weight\",\"value\":7.5}"),
          Json.SINCE_2026,
          Json.DRAWN_STREET);
  private static final String BODY =
      Json.body(
          "{\"restrictedTypes\":[\"heavyGoodsVehicle\"],\"heavyweightMaxWeight\":7.5}",
          Json.NIGHTS,
          Json.RAW);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "17",
        "\"identifier\"",
        "{}",
        "{\"a\":1}",
        "[1,2]",
        "[null]",
        "[[[]]]",
        "{\"identifier\":",
        "{\"identifier\":\"a\",\"identifier\":\"b\"}",
        "{\"regulations\":[1]}",
        "{\"regulations\":[{}]} tail",
        "{\"measures\":\"none\"}",
        "{\"identifier\":{},\"measures\":{}}"
      })
  void whatIsNoOrderIsRefusedWithAReason(String json) {
    assertThatThrownBy(() -> Json.read(json))
        .isInstanceOf(OrderFileException.class)
        .hasMessageContaining("orders.json");
  }

  @Test
  void depthIsRefused() {
    String nested = "[".repeat(100_000);

    assertThatThrownBy(() -> Json.read(PAGE.replace("null", nested)))
        .isInstanceOf(OrderFileException.class)
        .hasMessageContaining("malformed");
    String geometry =
        "{\\\"type\\\":\\\"GeometryCollection\\\",\\\"geometries\\\":[".repeat(50_000);
    assertThatThrownBy(
            () ->
                Json.read(
                    Json.body(
                        "null", Json.NIGHTS, Json.RAW.replace(Json.LINE, "\"" + geometry + "\""))))
        .isInstanceOf(OrderFileException.class)
        .hasMessageContaining("malformed");
  }

  @Test
  void aWrongEncodingIsRefused() {
    byte[] latin = BODY.replace("Essai", "Été").getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(
            () -> new DialogReader(Json.NOW).read(new ByteArrayInputStream(latin), "orders.json"))
        .isInstanceOf(OrderFileException.class);
  }

  @Test
  void everyPieceThatIsCutOffIsRefused() {
    for (int length = 0; length < PAGE.length() - 1; length++) {
      String cut = PAGE.substring(0, length);
      assertThatThrownBy(() -> Json.read(cut)).isInstanceOf(OrderFileException.class);
    }
  }

  @Test
  void whateverIsPutInPlaceOfAValueIsReportedOrRefused() throws Exception {
    long seed = Long.getLong("gabarit.seed", System.nanoTime());
    Random random = new Random(seed);
    List<String> values =
        List.of(
            "null", "[]", "{}", "\"\"", "-1", "1e400", "true", "[[1]]", "\"24:00\"", "{\"a\":[]}");
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? PAGE : BODY);
      for (int change = 0; change <= random.nextInt(3); change++) {
        int colon = text.indexOf(":", random.nextInt(text.length()));
        int end = colon < 0 ? -1 : endOfValue(text, colon + 1);
        if (end > 0) {
          text.replace(colon + 1, end, values.get(random.nextInt(values.size())));
        }
      }
      try {
        assertThat(Json.read(text.toString()).report()).isNotNull();
      } catch (OrderFileException e) {
        assertThat(e.report().hasErrors()).isTrue();
      } catch (RuntimeException e) {
        throw new AssertionError("-Dgabarit.seed=" + seed + " round " + round + ": " + text, e);
      }
    }
  }

  /** Where a value that begins here ends, roughly: the next comma or bracket. */
  private static int endOfValue(CharSequence text, int start) {
    for (int i = start; i < text.length(); i++) {
      if (",]}".indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }
}

package fr.gabarit.data.datex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.gabarit.data.report.OrderFile;
import fr.gabarit.data.report.OrderFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Feeds with random faults are read or refused, but never crash the reader. */
class MutatedFeedTest {
  private static final int ROUNDS = 1000;
  private static final Pattern TEXT = Pattern.compile("(?<=>)[^<>]+(?=</)");
  private static final Pattern LEAF = Pattern.compile("<([\\w:]+)>[^<>]*</\\1>");
  private static final List<String> WORDS =
      List.of(
          "",
          "true",
          "xor",
          "and",
          "-1",
          "1e400",
          "NaN",
          "0",
          "monday",
          "publicHoliday",
          "#",
          "24:00:00",
          "2026-06-01T00:00:00Z",
          "+999999999-01-01T00:00:00Z",
          "throughTraffic",
          "anyVehicle",
          "other",
          "critair9",
          "{\"type\":\"Polygon\",\"coordinates\":[[]]}",
          "{\"type\":\"GeometryCollection\",\"geometries\":[]}",
          "équipé",
          "lessThan");

  private static String feed(String publisher) {
    String recurring =
        "<com:overallStartTime>2025-12-31T23:00:00+00:00</com:overallStartTime><com:validPeriod>"
            + Feed.slot("21:00:00+00:00", "05:00:00+00:00")
            + Feed.days("monday", "tuesday")
            + "</com:validPeriod><com:exceptionPeriod>"
            + Feed.slot("08:00:00+00:00", "12:00:00+00:00")
            + "<com:recurringSpecialDay><com:intersectWithApplicableDays>true"
            + "</com:intersectWithApplicableDays><com:specialDayType>publicHoliday"
            + "</com:specialDayType></com:recurringSpecialDay></com:exceptionPeriod>";
    String regulation =
        Feed.regulation(
            Feed.NO_ENTRY,
            Feed.top(
                Feed.or(Feed.when(recurring), Feed.SINCE_2026),
                Feed.or(
                    Feed.LINE,
                    Feed.where(
                        "{\"type\":\"Polygon\",\"coordinates\":[[[2.9,50.4],[2.91,50.4],[2.91,50.41],[2.9,50.4]]]}")),
                Feed.or(
                    Feed.vehicle(false, Feed.heavy("lessThanOrEqualTo", 7.5)),
                    Feed.vehicle(false, Feed.dimension("height", "lessThanOrEqualTo", 3.5)),
                    Feed.vehicle(
                        false,
                        "<com:emissions><com:emissionClassificationOther>critair4"
                            + "</com:emissionClassificationOther></com:emissions>"),
                    Feed.vehicle(true, "<com:vehicleUsage>emergencyServices</com:vehicleUsage>"),
                    Feed.text(true, "Livraisons"),
                    Feed.access(true, "destinationTraffic"))));
    String order =
        Feed.orderFrom(
            "litteralis",
            "A",
            "madeAndImplemented",
            Feed.validity(Feed.span("2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z")),
            regulation,
            Feed.ban());
    return Feed.publication(publisher, order, Feed.order("B", regulation));
  }

  @Test
  void anyFaultIsReportedOrRefused() {
    long seed = Long.getLong("gabarit.seed", System.nanoTime());
    List<String> originals = List.of(feed("DiaLog"), feed("Elsewhere"));
    int[] outcomes = new int[2];
    for (int round = 0; round < ROUNDS; round++) {
      long roundSeed = seed + round;
      Random random = new Random(roundSeed);
      String mutated = originals.get(random.nextInt(originals.size()));
      for (int i = random.nextInt(3); i >= 0; i--) {
        mutated = mutate(mutated, random);
      }
      String xml = mutated;
      assertThatCode(() -> outcomes[outcome(xml)]++)
          .as("-Dgabarit.seed=%d%n%s", roundSeed, xml)
          .doesNotThrowAnyException();
    }
    assertThat(outcomes[0]).as("feeds read").isPositive();
    assertThat(outcomes[1]).as("feeds refused").isPositive();
  }

  private static int outcome(String xml) throws Exception {
    try {
      OrderFile file = Feed.read(xml);
      assertThat(file.report().counts().orders()).isEqualTo(file.orders().size());
      return 0;
    } catch (OrderFileException e) {
      assertThat(e.report().hasErrors()).isTrue();
      return 1;
    }
  }

  private static String mutate(String xml, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> replace(xml, TEXT, WORDS.get(random.nextInt(WORDS.size())), random);
      case 1 -> replace(xml, LEAF, "", random);
      case 2 -> {
        MatchResult match = any(xml, LEAF, random);
        yield xml.substring(0, match.end()) + match.group() + xml.substring(match.end());
      }
      default -> {
        int at = random.nextInt(xml.length());
        yield xml.substring(0, at) + (char) (33 + random.nextInt(94)) + xml.substring(at + 1);
      }
    };
  }

  private static String replace(String xml, Pattern pattern, String by, Random random) {
    MatchResult match = any(xml, pattern, random);
    String escaped = by.replace("\"", "&quot;");
    return xml.substring(0, match.start()) + escaped + xml.substring(match.end());
  }

  private static MatchResult any(String xml, Pattern pattern, Random random) {
    List<MatchResult> matches = new ArrayList<>(pattern.matcher(xml).results().toList());
    return matches.get(random.nextInt(matches.size()));
  }
}

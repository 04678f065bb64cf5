package fr.gabarit.data.datex;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.data.report.ImportReportText;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteSeverity;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.order.Effect;
import fr.gabarit.order.OrderSource;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.order.VehicleClause.Threshold;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrdersTest {
  private static String typed(String xsiType, String content) {
    return "<typeOfRegulation xsi:type=\"%s\">%s</typeOfRegulation>".formatted(xsiType, content);
  }

  private static OrderFile readType(String xsiType, String content) throws Exception {
    return Feed.readDialog(
        Feed.regulation(
            typed(xsiType, content), Feed.top(Feed.or(Feed.SINCE_2026), Feed.or(Feed.LINE))));
  }

  private static OrderFile readStatus(String status) throws Exception {
    return Feed.read(
        Feed.publication("DiaLog", Feed.orderFrom("dialog", "A", status, "", Feed.ban())));
  }

  @Test
  void anOrderIsReadWithItsOrigin() throws Exception {
    TrafficOrder order = Feed.readDialog(Feed.ban()).orders().get(0);

    assertThat(order.id().value()).isEqualTo("A");
    assertThat(order.identifier()).isEqualTo("N-A");
    assertThat(order.title()).isEqualTo("Title of A");
    assertThat(order.authority()).isEqualTo("Ville d'essai");
    assertThat(order.url()).contains(URI.create("https://example.org/A"));
    assertThat(order.source()).isEqualTo(OrderSource.DATEX);
  }

  @Test
  void theIdentifierEndsAtTheLastHash() throws Exception {
    assertThat(
            Feed.read(Feed.publication("DiaLog", Feed.order("12#4", Feed.ban())))
                .orders()
                .get(0)
                .identifier())
        .isEqualTo("N-12#4");
    assertThat(Feed.readOther(Feed.ban()).orders().get(0).identifier())
        .isEqualTo("N-A#8f916400-0000-4000-8000-000000000000");
  }

  @Test
  void anAddressThatIsNoWebPageIsLeftOut() throws Exception {
    OrderFile file =
        Feed.read(
            Feed.publication("DiaLog", Feed.order("A", Feed.ban()))
                .replace("https://example.org/A", "javascript:alert(1)"));

    assertThat(file.orders().get(0).url()).isEmpty();
    assertThat(file.report().count(NoteKind.INVALID_VALUE)).isEqualTo(1);
  }

  @Test
  void anIdUsedTwiceIsRenamedTheSameWayEveryTime() throws Exception {
    String xml =
        Feed.publication(
            "DiaLog",
            Feed.order("A", Feed.ban()),
            Feed.order("A", Feed.ban()),
            Feed.order("A~2", Feed.ban()));

    for (int run = 0; run < 2; run++) {
      OrderFile file = Feed.read(xml);
      assertThat(file.orders())
          .extracting(order -> order.id().value())
          .containsExactly("A", "A~2", "A~2~2");
      assertThat(file.report().count(NoteKind.DUPLICATE_ID)).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"madeAndImplemented", "madeAndPartiallyImplemented"})
  void ordersInForceAreTaken(String status) throws Exception {
    assertThat(readStatus(status).orders()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"planned", "madeButNotImplemented", "partiallyWithdrawn", "withdrawn", "odd"})
  void ordersNotInForceAreLeftOutAndCounted(String status) throws Exception {
    OrderFile file = readStatus(status);

    assertThat(file.orders()).isEmpty();
    assertThat(file.report().counts().ordersNotInForce()).isEqualTo(1);
    assertThat(file.report().count(NoteKind.NOT_IN_FORCE)).isEqualTo(1);
  }

  @Test
  void aRegulationThatIsNotActiveIsLeftOut() throws Exception {
    OrderFile file =
        Feed.readDialog(Feed.ban().replace("<status>active", "<status>beingSetUp"), Feed.ban());

    assertThat(Feed.single(file).id()).isEqualTo("2");
    assertThat(file.report().count(NoteKind.NOT_IN_FORCE)).isEqualTo(1);
  }

  @Test
  void endedOrdersAreDroppedAndFutureOnesKept() throws Exception {
    String past = Feed.validity(Feed.span("2026-01-01T00:00:00Z", "2026-06-01T09:59:00Z"));
    String present = Feed.validity(Feed.span("2026-01-01T00:00:00Z", "2026-06-01T10:01:00Z"));
    String future = Feed.validity(Feed.span("2027-01-01T00:00:00Z", "2027-06-01T00:00:00Z"));
    String ban = Feed.regulation(Feed.NO_ENTRY, Feed.top(Feed.or(Feed.LINE)));
    OrderFile file =
        Feed.read(
            Feed.publication(
                "DiaLog",
                Feed.orderFrom("dialog", "past", "madeAndImplemented", past, ban),
                Feed.orderFrom("dialog", "present", "madeAndImplemented", present, ban),
                Feed.orderFrom("dialog", "future", "madeAndImplemented", future, ban)));

    assertThat(file.orders())
        .extracting(order -> order.id().value())
        .containsExactly("present", "future");
    assertThat(file.report().counts().ordersExpired()).isEqualTo(1);
    assertThat(file.report().count(NoteKind.EXPIRED)).isEqualTo(1);
  }

  @Test
  void anOrderWhoseMeasuresHaveAllEndedIsExpired() throws Exception {
    OrderFile file =
        Feed.readDialog(
            Feed.regulation(
                Feed.NO_ENTRY,
                Feed.top(
                    Feed.or(Feed.when(Feed.span("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"))),
                    Feed.or(Feed.LINE))));

    assertThat(file.orders()).isEmpty();
    assertThat(file.report().counts().ordersExpired()).isEqualTo(1);
  }

  @Test
  void everyTypeOfRegulationHasItsEffect() throws Exception {
    assertThat(
            Feed.single(
                    readType(
                        "SpeedLimit",
                        "<maxValue><numericValue>50.0</numericValue><unitOfMeasure>kilometresPerHour"
                            + "</unitOfMeasure></maxValue>"))
                .effect())
        .isEqualTo(new Effect.SpeedLimit(50));
    assertThat(
            Feed.single(
                    readType(
                        "StandingOrParkingRestriction",
                        "<standingOrParkingRestrictionType>parkingProhibited"
                            + "</standingOrParkingRestrictionType>"))
                .effect())
        .isEqualTo(new Effect.ParkingProhibited());
    assertThat(
            Feed.single(
                    readType(
                        "RoadOrCarriagewayOrLaneManagement",
                        "<roadOrCarriagewayOrLaneManagementType>singleAlternateLineTraffic"
                            + "</roadOrCarriagewayOrLaneManagementType>"))
                .effect())
        .isEqualTo(new Effect.AlternatingTraffic(Effect.AlternatingTraffic.DEFAULT_DELAY));
    assertThat(
            Feed.single(
                    readType(
                        "GeneralInstructionToRoadUsers",
                        "<generalInstructionToRoadUsersType>noOvertaking"
                            + "</generalInstructionToRoadUsersType>"))
                .effect())
        .isEqualTo(new Effect.NoOvertaking());
    assertThat(Feed.single(readType("OvertakingBan", "")).effect())
        .isEqualTo(new Effect.NoOvertaking());
    assertThat(
            Feed.single(
                    readType(
                        "MandatoryRoadOrCarriagewayOrLaneUsage",
                        "<otherObligation><com:values><com:value>Aire de stockage</com:value>"
                            + "</com:values></otherObligation>"))
                .effect())
        .isEqualTo(new Effect.StorageArea("Aire de stockage"));
  }

  @Test
  void regulationsWithoutBearingOnRoutesAreNotedOnly() throws Exception {
    OrderFile file = readType("PriorityRule", "<priorityRuleType>stop</priorityRuleType>");

    assertThat(file.orders()).isEmpty();
    assertThat(file.report().count(NoteKind.NO_ROUTING_EFFECT)).isEqualTo(1);
    assertThat(file.report().counts().measuresRefused()).isZero();
  }

  @Test
  void regulationsThatCannotBeTakenOverAreErrors() throws Exception {
    for (List<String> type :
        List.of(
            List.of(
                "DirectionRestriction",
                "<directionRestrictionType>oneWayTraffic</directionRestrictionType>"),
            List.of("SpeedLimit", "<maxValue><numericValue>0</numericValue></maxValue>"),
            List.of("SpeedLimit", "<maxValue><numericValue>fast</numericValue></maxValue>"),
            List.of(
                "SpeedLimit",
                "<weatherRelatedRoadConditionType>wet</weatherRelatedRoadConditionType>"
                    + "<maxValue><numericValue>50</numericValue></maxValue>"),
            List.of("Levitation", ""))) {
      OrderFile file = readType(type.get(0), type.get(1));

      assertThat(file.orders()).as(type.toString()).isEmpty();
      assertThat(file.report().notes(NoteSeverity.ERROR)).as(type.toString()).hasSize(1);
      assertThat(file.report().counts().measuresRefused()).as(type.toString()).isEqualTo(1);
    }
  }

  @Test
  void theExtensionTellsDialogWhereTheFileDoesNot() throws Exception {
    OrderFile file =
        Feed.read(
            Feed.publication(
                "",
                Feed.order(
                    "A", Feed.ban(Feed.vehicle(false, Feed.heavy("lessThanOrEqualTo", 7.5))))));

    assertThat(Feed.single(file).who().restricted())
        .containsExactly(Threshold.above(Quantity.PERMITTED_MASS, 7.5));
  }

  @Test
  void theReportNamesPlacesAndSaysWhatToDo() throws Exception {
    OrderFile file =
        Feed.readDialog(Feed.ban(Feed.text(true, "Véhicules de collection")), Feed.ban());
    String text = new ImportReportText(Locale.ENGLISH).render(file.report());

    assertThat(text)
        .startsWith("feed.xml\n  1 of 1 order taken over: 2 measures, 2 places\n")
        .contains("WARNING: an exemption is in free text (1)")
        .contains("Véhicules de collection")
        .containsPattern("line \\d+, column \\d+, order N-A");
  }
}

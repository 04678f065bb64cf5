package fr.gabarit.audit;

import static fr.gabarit.order.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import fr.gabarit.audit.AuditReport.CutOff;
import fr.gabarit.audit.AuditReport.LimitStep;
import fr.gabarit.audit.AuditReport.Overlap;
import fr.gabarit.audit.AuditReport.OverlapKind;
import fr.gabarit.gazetteer.Municipality;
import fr.gabarit.matching.MatchSettings;
import fr.gabarit.matching.PlaceMatcher;
import fr.gabarit.network.NetworkBuilder;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.Effect;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.OrderEvaluator;
import fr.gabarit.order.OrderId;
import fr.gabarit.order.Orders;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.overlay.OrderPlacer;
import fr.gabarit.time.DateSpan;
import fr.gabarit.vehicle.VehiclePreset;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A ring road of four ways, and a lane off it:
 *
 * <pre>
 *   0 ---w1--- 1 ---w2--- 2
 *   |                     |
 *   w4                    w3        w5, w6: lane and yard off node 1
 *   |                     |
 *   4 ---------w4-------- 3
 * </pre>
 */
class OrderAuditTest {
  private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

  private static final CommuneMap NOWHERE = edge -> Optional.empty();

  private final RoadNetwork network = network();

  private static RoadNetwork network() {
    NetworkBuilder builder = new NetworkBuilder();
    builder.node(0, 0);
    builder.node(1000, 0);
    builder.node(2000, 0);
    builder.node(2000, -1000);
    builder.node(0, -1000);
    builder.node(1000, 500);
    builder.node(1000, 700);
    builder.road(0, 1).way(1).ref("D 1");
    builder.road(1, 2).way(2).ref("D 1");
    builder.road(2, 3).way(3).name("Rue Basse");
    builder.road(3, 4).way(4).name("Rue Basse");
    builder.road(4, 0).way(4).name("Rue Basse");
    builder.road(1, 5).way(5).name("Ruelle");
    builder.road(5, 6).way(6).name("Cour");
    return builder.build();
  }

  private static Orders on(String id, Long... ways) {
    return order(id)
        .at(
            new Place.OsmWays(
                id, Arrays.stream(ways).collect(Collectors.toSet()), PlaceDirection.BOTH));
  }

  private AuditReport audit(CommuneMap communes, String subject, Orders... orders) {
    List<TrafficOrder> built = Arrays.stream(orders).map(Orders::build).toList();
    return new OrderAudit(
            new OrderPlacer(
                    network,
                    new PlaceMatcher(network, MatchSettings.defaults()),
                    new OrderEvaluator())
                .place(built),
            communes,
            NOW)
        .report(Set.of(new OrderId(subject)));
  }

  private List<Overlap> overlaps(Orders... orders) {
    return audit(NOWHERE, "A", orders).overlaps();
  }

  private static void only(List<Overlap> overlaps, OverlapKind kind, String first, String second) {
    assertThat(overlaps).hasSize(1);
    assertThat(overlaps.get(0).kind()).isEqualTo(kind);
    assertThat(overlaps.get(0).first().order().id()).isEqualTo(new OrderId(first));
    assertThat(overlaps.get(0).second().order().id()).isEqualTo(new OrderId(second));
  }

  @Test
  void twoLimitsOfOneQuantityDisagreeAndTheLowerIsNamedFirst() {
    List<Overlap> overlaps =
        overlaps(
            on("A", 1L, 2L).above(Quantity.PERMITTED_MASS, 12),
            on("B", 2L, 3L).above(Quantity.PERMITTED_MASS, 7.5));

    only(overlaps, OverlapKind.DIFFERENT_LIMITS, "B", "A");
    assertThat(overlaps.get(0).lengthMetres()).isCloseTo(1000, offset(20.0));
    assertThat(overlaps.get(0).keys()).hasSize(2);
  }

  @Test
  void theSameRuleTwiceIsTold() {
    only(
        overlaps(
            on("A", 1L).above(Quantity.PERMITTED_MASS, 12),
            on("B", 1L).above(Quantity.PERMITTED_MASS, 12)),
        OverlapKind.SAME_RULE,
        "A",
        "B");
  }

  @Test
  void anExemptionThatTheOtherOrderDoesNotKnowIsVoid() {
    only(
        overlaps(
            on("A", 1L).above(Quantity.PERMITTED_MASS, 12).except(new Exemption.LocalTraffic()),
            on("B", 1L).above(Quantity.PERMITTED_MASS, 12)),
        OverlapKind.DIFFERENT_EXEMPTIONS,
        "B",
        "A");
  }

  @Test
  void exemptionsOfOthersThanGoodsVehiclesMakeNoDifference() {
    only(
        overlaps(
            on("A", 1L).except(new Exemption.NotFreight("taxis")),
            on("B", 1L).except(new Exemption.NotFreight("cycles"))),
        OverlapKind.SAME_RULE,
        "A",
        "B");
  }

  @Test
  void aClosureCoversALorryBan() {
    only(
        overlaps(on("A", 1L).above(Quantity.PERMITTED_MASS, 12), on("B", 1L)),
        OverlapKind.COVERED,
        "B",
        "A");
  }

  @Test
  void speedLimitsThatDifferAreToldAndTheSlowerNamedFirst() {
    only(
        overlaps(
            on("A", 1L).effect(new Effect.SpeedLimit(50)),
            on("B", 1L).effect(new Effect.SpeedLimit(30))),
        OverlapKind.DIFFERENT_LIMITS,
        "B",
        "A");
  }

  @Test
  void limitsOfDifferentQuantitiesAgree() {
    assertThat(
            overlaps(
                on("A", 1L).above(Quantity.PERMITTED_MASS, 12),
                on("B", 1L).above(Quantity.HEIGHT, 3.8)))
        .isEmpty();
  }

  @Test
  void ordersThatNeverHoldTogetherAgree() {
    Orders before =
        on("A", 1L)
            .above(Quantity.PERMITTED_MASS, 12)
            .during(
                new DateSpan(Optional.empty(), Optional.of(Instant.parse("2026-07-01T00:00:00Z"))));
    Orders after =
        on("B", 1L)
            .above(Quantity.PERMITTED_MASS, 7.5)
            .during(
                new DateSpan(Optional.of(Instant.parse("2026-07-01T00:00:00Z")), Optional.empty()));

    assertThat(overlaps(before, after)).isEmpty();
  }

  @Test
  void findingsWithoutTheOrderAskedAboutAreNotTold() {
    assertThat(
            overlaps(
                on("A", 3L),
                on("B", 1L).above(Quantity.PERMITTED_MASS, 12),
                on("C", 1L).above(Quantity.PERMITTED_MASS, 7.5)))
        .isEmpty();
  }

  private final Municipality west = new Municipality(Optional.of("62001"), "Ouest");
  private final Municipality east = new Municipality(Optional.of("62002"), "Est");

  private Optional<Municipality> commune(int edge) {
    return Optional.of(network.geometry().envelope(edge).centre().x < border() ? west : east);
  }

  private double border() {
    return network.topology().longitude(1);
  }

  @Test
  void aLimitThatChangesOnOneRoadWhereCommunesMeetIsTold() {
    List<LimitStep> steps =
        audit(
                this::commune,
                "A",
                on("A", 1L).above(Quantity.PERMITTED_MASS, 7.5),
                on("B", 2L).above(Quantity.PERMITTED_MASS, 12))
            .limitSteps();

    assertThat(steps).hasSize(1);
    LimitStep step = steps.get(0);
    assertThat(step.limit()).isEqualTo(7.5);
    assertThat(step.limitBeyond()).isEqualTo(OptionalDouble.of(12));
    assertThat(step.road()).isEqualTo("D 1");
    assertThat(step.commune()).isEqualTo(west);
    assertThat(step.communeBeyond()).isEqualTo(east);
    assertThat(step.longitude()).isEqualTo(border());
  }

  @Test
  void aLimitThatEndsWhereCommunesMeetIsTold() {
    List<LimitStep> steps =
        audit(this::commune, "A", on("A", 1L).above(Quantity.PERMITTED_MASS, 7.5)).limitSteps();

    assertThat(steps).hasSize(1);
    assertThat(steps.get(0).limitBeyond()).isEmpty();
  }

  @Test
  void aLimitThatGoesOnIsNotTold() {
    assertThat(
            audit(
                    this::commune,
                    "A",
                    on("A", 1L).above(Quantity.PERMITTED_MASS, 7.5),
                    on("B", 2L).above(Quantity.PERMITTED_MASS, 7.5))
                .limitSteps())
        .isEmpty();
  }

  @Test
  void aLimitThatChangesWithinACommuneIsNotTold() {
    assertThat(
            audit(edge -> Optional.of(west), "A", on("A", 1L).above(Quantity.PERMITTED_MASS, 7.5))
                .limitSteps())
        .isEmpty();
  }

  @Test
  void anotherRoadAtTheBorderIsNotTold() {
    // The lane leaves the road at the border under another name.
    assertThat(
            audit(this::commune, "A", on("A", 5L).above(Quantity.PERMITTED_MASS, 7.5)).limitSteps())
        .isEmpty();
  }

  @Test
  void aStreetShutInByABanIsCutOffForTheVehiclesBanned() {
    List<CutOff> cutOffs =
        audit(NOWHERE, "A", on("A", 5L).above(Quantity.PERMITTED_MASS, 7.5)).cutOffs();

    assertThat(cutOffs).hasSize(1);
    CutOff yard = cutOffs.get(0);
    assertThat(yard.streets()).containsExactly("Cour");
    assertThat(yard.edges()).containsExactly(6);
    assertThat(yard.blocking()).extracting(rule -> rule.order().id().value()).containsExactly("A");
    assertThat(yard.presets())
        .doesNotContain(VehiclePreset.VAN_3_5T, VehiclePreset.RIGID_7_5T)
        .contains(VehiclePreset.RIGID_12T, VehiclePreset.ARTICULATED_44T);
  }

  @Test
  void aBanForThroughTrafficCutsNothingOff() {
    assertThat(
            audit(
                    NOWHERE,
                    "A",
                    on("A", 5L)
                        .above(Quantity.PERMITTED_MASS, 7.5)
                        .except(new Exemption.LocalTraffic()))
                .cutOffs())
        .isEmpty();
  }

  @Test
  void aBanWithAWayRoundCutsNothingOff() {
    assertThat(audit(NOWHERE, "A", on("A", 1L)).cutOffs()).isEmpty();
  }

  @Test
  void anExemptionInFreeTextIsTold() {
    AuditReport report =
        audit(
            NOWHERE,
            "A",
            on("A", 1L)
                .restricted(new VehicleClause.FreeText("engins bruyants"))
                .except(new Exemption.FreeText("véhicules du cirque")));

    assertThat(report.freeTexts())
        .extracting(AuditReport.FreeTextRule::text)
        .containsExactly("engins bruyants", "véhicules du cirque");
    assertThat(report.freeTexts())
        .extracting(AuditReport.FreeTextRule::exempting)
        .containsExactly(false, true);
  }
}

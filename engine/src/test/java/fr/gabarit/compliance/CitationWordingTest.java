package fr.gabarit.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.order.Applicability;
import fr.gabarit.order.Comparison;
import fr.gabarit.order.Effect;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.LimitNature;
import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderEvaluator;
import fr.gabarit.order.Place;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.Validity;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.VehicleClause.AllOf;
import fr.gabarit.order.VehicleClause.Threshold;
import fr.gabarit.order.Who;
import fr.gabarit.time.Always;
import fr.gabarit.vehicle.Activity;
import fr.gabarit.vehicle.CritAir;
import fr.gabarit.vehicle.HazmatKind;
import fr.gabarit.vehicle.TunnelCategory;
import fr.gabarit.vehicle.VehiclePreset;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationWordingTest {
  private final CitationWording french = new CitationWording(Locale.FRANCE);
  private final CitationWording english = new CitationWording(Locale.UK);

  private static Measure measure(Effect effect, List<VehicleClause> who, Exemption... exempted) {
    return new Measure(
        "1",
        effect,
        new Who(who, List.of(exempted)),
        Validity.ALWAYS,
        List.of(new Place.Unlocated("somewhere", "not drawn")));
  }

  @Test
  void aBanSaysForWhomAndWhoIsExcepted() {
    Measure ban =
        measure(
            new Effect.NoEntry(),
            List.of(Threshold.above(Quantity.PERMITTED_MASS, 7.5)),
            new Exemption.LocalTraffic(),
            new Exemption.DeclaredActivity(Activity.WASTE_COLLECTION),
            new Exemption.HeldPermit("A1"));

    assertThat(french.rule(ban))
        .isEqualTo(
            "Accès interdit aux véhicules de plus de 7,5 t de PTAC ou PTRA, sauf desserte locale ;"
                + " collecte des déchets ; titulaires de l'autorisation « A1 »");
    assertThat(english.rule(ban))
        .isEqualTo(
            "No entry for vehicles over 7.5 t permitted mass, except local traffic;"
                + " waste collection; holders of the permit \"A1\"");
  }

  @Test
  void aRuleForEveryoneSaysSo() {
    assertThat(french.rule(measure(new Effect.NoEntry(), List.of())))
        .isEqualTo("Accès interdit à tous les véhicules");
    assertThat(french.rule(measure(new Effect.SpeedLimit(50), List.of())))
        .isEqualTo("Vitesse limitée à 50 km/h pour tous les véhicules");
    assertThat(
            english.rule(measure(new Effect.AlternatingTraffic(Duration.ofSeconds(90)), List.of())))
        .isEqualTo("Alternating traffic, expected wait 90 s for all vehicles");
  }

  @Test
  void severalClausesAreJoined() {
    Measure ban =
        measure(
            new Effect.NoEntry(),
            List.of(
                new VehicleClause.Hazmat(Set.of(HazmatKind.EXPLOSIVE)),
                new AllOf(
                    List.of(
                        Threshold.above(Quantity.LENGTH, 10),
                        new VehicleClause.Not(
                            new VehicleClause.Declares(Set.of(Activity.DELIVERY)))))));

    assertThat(english.rule(ban))
        .isEqualTo(
            "No entry for vehicles carrying explosive or easily flammable goods or over 10 m long"
                + " and not engaged in delivery");
    assertThat(french.rule(ban))
        .isEqualTo(
            "Accès interdit aux véhicules transportant des marchandises explosives ou facilement"
                + " inflammables ou de plus de 10 m de long et autres que ceux affectés à :"
                + " livraisons");
  }

  @Test
  void classesOfAirQualityAndTunnelsAreNamed() {
    Measure ban =
        measure(
            new Effect.NoEntry(),
            List.of(
                new VehicleClause.CritAirIn(EnumSet.of(CritAir.CLASS_5, CritAir.WITHOUT)),
                new VehicleClause.ForbiddenInTunnel(TunnelCategory.C)));

    assertThat(french.rule(ban))
        .isEqualTo(
            "Accès interdit aux véhicules classés Crit'Air 5, sans vignette ou dont le chargement"
                + " est interdit dans les tunnels de catégorie C");
  }

  @Test
  void everyQuantityAndRelationHasWords() {
    for (Quantity quantity : Quantity.values()) {
      for (Comparison comparison : Comparison.values()) {
        Measure ban =
            measure(
                new Effect.NoEntry(),
                List.of(new Threshold(quantity, comparison, 3, LimitNature.LEGAL)));
        assertThat(french.rule(ban)).contains("3");
        assertThat(english.rule(ban)).contains("3").isNotEqualTo(french.rule(ban));
      }
    }
  }

  @Test
  void everyActivityHasFrenchWords() {
    for (Activity activity : Activity.values()) {
      assertThat(french.exemption(new Exemption.DeclaredActivity(activity))).doesNotContain("_");
      assertThat(english.exemption(new Exemption.DeclaredActivity(activity))).doesNotContain("_");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "commercial, transports en commun, public transport",
    "pedestrians, piétons, pedestrians",
    "carSharing, autopartage, car sharing",
    "Petit train touristique, Petit train touristique, Petit train touristique"
  })
  void thoseWhoCarryNoGoodsAreNamedInTheReadersLanguage(
      String word, String inFrench, String inEnglish) {
    assertThat(french.exemption(new Exemption.NotFreight(word))).isEqualTo(inFrench);
    assertThat(english.exemption(new Exemption.NotFreight(word))).isEqualTo(inEnglish);
    Measure ban = measure(new Effect.NoEntry(), List.of(new VehicleClause.NotFreight(word)));
    assertThat(french.rule(ban)).contains("(" + inFrench + ")");
  }

  @Test
  void whatWasComparedIsToldWithUnits() {
    Measure ban = measure(new Effect.NoEntry(), List.of(Threshold.above(Quantity.HEIGHT, 3.8)));
    Applicability applicability =
        new OrderEvaluator().applicability(ban, VehiclePreset.RIGID_19T.toVehicle());

    ComparedValue compared = ComparedValue.of(applicability).orElseThrow();

    assertThat(compared)
        .isEqualTo(new ComparedValue(Quantity.HEIGHT, Comparison.GREATER_THAN, 3.8, 4));
    assertThat(french.compared(compared)).isEqualTo("hauteur 4 m, limite 3,8 m");
    assertThat(english.compared(compared)).isEqualTo("height 4 m, limit 3.8 m");
  }

  @Test
  void nothingIsComparedWhereTheRuleIsForEveryone() {
    Applicability applicability =
        new OrderEvaluator()
            .applicability(
                measure(new Effect.NoEntry(), List.of()), VehiclePreset.VAN_3_5T.toVehicle());

    assertThat(ComparedValue.of(applicability)).isEmpty();
  }

  @Test
  void uncertainHoursAreSaid() {
    Measure ban =
        new Measure(
            "1",
            new Effect.NoEntry(),
            Who.EVERYONE,
            new Validity(new Always(), true),
            List.of(new Place.Unlocated("somewhere", "not drawn")));

    assertThat(french.times(ban)).isEqualTo("en permanence (horaires incertains)");
    assertThat(english.times(ban)).isEqualTo("at all times (hours uncertain)");
  }
}

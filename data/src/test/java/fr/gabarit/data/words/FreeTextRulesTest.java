package fr.gabarit.data.words;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.order.Exemption;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.vehicle.Activity;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextRulesTest {
  private final FreeTextRules rules = new FreeTextRules();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Desserte locale",
        "sauf desserte locale",
        "RIVERAINS",
        "riverains",
        "Transit interdit",
        "sauf transit",
        "hors transit",
        "Interdit au transit"
      })
  void localTrafficIsRecognised(String text) {
    assertThat(rules.exemption(text, "n")).containsExactly(new Exemption.LocalTraffic());
  }

  @Test
  void severalWordsMakeSeveralExemptions() {
    assertThat(rules.exemption("Riverains, livraisons et collecte des déchets", "n"))
        .containsExactly(
            new Exemption.LocalTraffic(),
            new Exemption.Deliveries(),
            new Exemption.DeclaredActivity(Activity.WASTE_COLLECTION));
  }

  @Test
  void anAuthorisationNarrowsWhatStandsBesideIt() {
    assertThat(rules.exemption("Riverains munis d'une autorisation", "2026-12"))
        .containsExactly(new Exemption.HeldPermit("2026-12"));
  }

  @ParameterizedTest
  @CsvSource({
    "Véhicules de secours, EMERGENCY_SERVICES",
    "Gendarmerie, POLICE",
    "Engins de chantier, ROAD_MAINTENANCE",
    "Déménagements, REMOVAL",
    "Convois exceptionnels, EXCEPTIONAL_TRANSPORT",
    "Camions grumiers, FORESTRY",
    "Transport de fonds, MONEY_TRANSPORT",
  })
  void tradesAreDeclaredActivities(String text, Activity activity) {
    assertThat(rules.exemption(text, "n"))
        .containsExactly(new Exemption.DeclaredActivity(activity));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Véhicules de collection",
        "Livraisons de 6 h à 10 h",
        "Desserte locale jusqu'à 19 t",
        "Poids lourds sauf livraisons",
        "Véhicules non riverains",
        "Transit",
        ""
      })
  void halfOfATruthIsLeftAlone(String text) {
    assertThat(rules.exemption(text, "n")).containsExactly(new Exemption.FreeText(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Autocars", "Transports en commun", "Vélos", "Taxis"})
  void peopleWhoCarryNoGoodsAreNotFreight(String text) {
    assertThat(rules.exemption(text, "n")).containsExactly(new Exemption.NotFreight(text));
    assertThat(rules.restriction(text)).isEqualTo(new VehicleClause.NotFreight(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tracteurs", "Engins agricoles", "tracteurs agricoles"})
  void farmingIsNotRestrictedFreight(String text) {
    assertThat(rules.restriction(text)).isEqualTo(new VehicleClause.NotFreight(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tracteurs routiers",
        "Poids lourds et autocars",
        "Engins de plus de 12 t",
        "Véhicules en transit"
      })
  void restrictionsOfFreightAreNotGuessed(String text) {
    assertThat(rules.restriction(text)).isEqualTo(new VehicleClause.FreeText(text));
  }

  @Test
  void exceptionalTransportIsRestrictedWhereItIsDeclared() {
    assertThat(rules.restriction("Convoi exceptionnel"))
        .isEqualTo(new VehicleClause.Declares(Set.of(Activity.EXCEPTIONAL_TRANSPORT)));
  }
}

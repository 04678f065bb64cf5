package fr.gabarit.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gabarit.matching.RoadLabels.Agreement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoadLabelsTest {
  private static RoadLabels name(String name) {
    return RoadLabels.of(Optional.of(name), Optional.empty());
  }

  private static RoadLabels number(String number) {
    return RoadLabels.of(Optional.empty(), Optional.of(number));
  }

  @ParameterizedTest
  @CsvSource({
    "D943, D 943",
    "RD 943, D 943",
    "d0943, D 943",
    "D.943, D 943",
    "Route départementale 943, D 943",
    "Route Départementale n°943, D 943",
    "CD 943, D 943",
    "RN 47, N 47",
    "Route nationale 47, N 47",
    "autoroute A26, A 26",
    "A 26, A 26;E 15",
    "D943E1, D 943E1",
    "D 937 ; D 943, D 943"
  })
  void spellingsOfANumberAgree(String place, String road) {
    assertThat(number(place).compare(number(road))).isEqualTo(Agreement.AGREES);
  }

  @ParameterizedTest
  @CsvSource({"D943, D 944", "D943, D 943E1", "N47, D 47", "D 94, D 943"})
  void otherNumbersDisagree(String place, String road) {
    assertThat(number(place).compare(number(road))).isEqualTo(Agreement.DISAGREES);
  }

  @ParameterizedTest
  @CsvSource({
    "Rte de Béthune, Route de Bethune",
    "AV. DU GÉNÉRAL DE GAULLE, Avenue du Général de Gaulle",
    "Bd Gal Leclerc, Boulevard du Général Leclerc",
    "rue de l'Église, Rue de l’église",
    "Rue Jean Jaurès, Rue Jean-Jaurès",
    "Pl. St-Vaast, Place Saint Vaast"
  })
  void spellingsOfANameAgree(String place, String road) {
    assertThat(name(place).compare(name(road))).isEqualTo(Agreement.AGREES);
  }

  @ParameterizedTest
  @CsvSource({"Rue Haute, Rue Basse", "Rue Pasteur, Avenue Pasteur", "Rue, Rue Basse"})
  void otherNamesDisagree(String place, String road) {
    assertThat(name(place).compare(name(road))).isEqualTo(Agreement.DISAGREES);
  }

  @Test
  void aNumberWrittenAsNameIsANumber() {
    assertThat(name("Route départementale 943").compare(number("D 943")))
        .isEqualTo(Agreement.AGREES);
    assertThat(name("RD943 - rue Haute").compare(name("Rue Haute"))).isEqualTo(Agreement.AGREES);
  }

  @Test
  void datesInNamesAreNoNumbers() {
    assertThat(name("rue de l'11 novembre").compare(number("L 11"))).isEqualTo(Agreement.UNKNOWN);
  }

  @Test
  void nothingToCompareIsUnknown() {
    assertThat(name("Rue Haute").compare(number("D 943"))).isEqualTo(Agreement.UNKNOWN);
    assertThat(number("D943").compare(RoadLabels.of(Optional.empty(), Optional.empty())))
        .isEqualTo(Agreement.UNKNOWN);
  }

  @Test
  void anAgreeingNumberOutweighsAnotherName() {
    RoadLabels place = RoadLabels.of(Optional.of("Traversée du village"), Optional.of("D943"));
    RoadLabels road = RoadLabels.of(Optional.of("Rue Haute"), Optional.of("D 943"));
    assertThat(place.compare(road)).isEqualTo(Agreement.AGREES);
  }
}

package fr.gabarit.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "Av. du Gal Leclerc, Avenue du Général Leclerc",
    "BD DE LA LIBERTE, Boulevard de la Liberté",
    "R. de l'Église, rue de l’eglise",
    "Pl. St-Vaast, Place Saint Vaast",
    "Rue Jean-Jaurès, rue jean jaures",
    "Rue du Huit Mai, Rue du 8 mai 1945",
    "Rue du 11-Novembre, Rue du Onze Novembre 1918",
    "Rue du Dix-Neuf Mars 1962, rue du 19 mars",
    "Rue du 1er Mai, Rue du Premier Mai",
    "Rue du Puits n° 4, rue du puits 4",
    "Rd-Pt de l'Europe, Rond-Point de l'Europe",
    "Hauptstr., Hauptstraße",
    "Carl-Benz-Strasse, Carl Benz Str.",
    "Rue Œdipe, rue oedipe"
  })
  void spellingsOfANameAreEqual(String one, String other) {
    assertThat(StreetName.of(one).key()).isEqualTo(StreetName.of(other).key());
  }

  @ParameterizedTest
  @CsvSource({
    "Rue Haute, Rue Basse",
    "Rue Pasteur, Avenue Pasteur",
    "Rue du Moulin, Rue des Moulins",
    "Rue du Puits n° 4, Rue du Puits n° 14",
    "Rue du 8 mai, Rue du 9 mai"
  })
  void otherNamesDiffer(String one, String other) {
    assertThat(StreetName.of(one).key()).isNotEqualTo(StreetName.of(other).key());
  }

  @ParameterizedTest
  @CsvSource({
    "Rue de Lile, Rue de Lille, true",
    "Rue Pasteru, Rue Pasteur, true",
    "Rue Jaurès, Rue Jean Jaurès, true",
    "Rue Haute, Rue Basse, false",
    "Rue, Rue Haute, false"
  })
  void slipsOfThePenResemble(String one, String other, boolean expected) {
    assertThat(StreetName.of(one).resembles(StreetName.of(other))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "D943, D943",
    "RD 943, D943",
    "D.0943, D943",
    "Route départementale n°943, D943",
    "CD 943 E1, D943E1",
    "RN 47, N47",
    "Autoroute A 26, A26",
    "A26, A26",
    "E 15, E15",
    "B 37, B37",
    "K 4163, K4163"
  })
  void spellingsOfARoadNumberAreEqual(String text, String number) {
    assertThat(RoadNumber.of(text)).contains(number);
  }

  @Test
  void aNameIsNoRoadNumber() {
    assertThat(RoadNumber.of("Rue du 11 novembre")).isEmpty();
    assertThat(RoadNumber.of("D943 rue Haute")).isEmpty();
  }

  @Test
  void aRefMayHoldSeveralNumbers() {
    assertThat(RoadNumber.all("A 26;E 15, N 47")).containsExactly("A26", "E15", "N47");
  }

  @Test
  void houseNumbersHaveSuffixesAndRanges() {
    assertThat(HouseNumber.of("12 bis")).contains(new HouseNumber(12, "B"));
    assertThat(HouseNumber.of("n° 12B")).contains(new HouseNumber(12, "B"));
    assertThat(HouseNumber.of("Mairie")).isEmpty();
    assertThat(HouseNumber.all("12-16"))
        .containsExactly(new HouseNumber(12, ""), new HouseNumber(14, ""), new HouseNumber(16, ""));
    assertThat(HouseNumber.all("3;5 ter"))
        .isEqualTo(List.of(new HouseNumber(3, ""), new HouseNumber(5, "T")));
    assertThat(HouseNumber.all("1-99999")).isEmpty();
  }

  @Test
  void administratorsAreDepartments() {
    assertThat(FrenchDepartments.code("Pas-de-Calais")).contains("62");
    assertThat(FrenchDepartments.code("Conseil départemental du Nord")).contains("59");
    assertThat(FrenchDepartments.code("Val d'Oise")).contains("95");
    assertThat(FrenchDepartments.code("DIR Nord")).isEmpty();
  }

  @Test
  void theDepartmentOfACommuneIsInItsCode() {
    assertThat(new Municipality(Optional.of("62498"), "Lens").departmentCode()).contains("62");
    assertThat(new Municipality(Optional.of("97411"), "Saint-Denis").departmentCode())
        .contains("974");
    assertThat(new Municipality(Optional.empty(), "Lens").departmentCode()).isEmpty();
  }
}

package fr.gabarit.data.litteralis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.order.Place;
import fr.gabarit.order.StreetLimit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sites on which nothing is drawn. */
class WordedSiteTest {
  private static OrderFile read(String authority, String text) throws Exception {
    ObjectNode site = Sites.site(1, 1, "Circulation interdite", "");
    site.putNull("geometry");
    Sites.properties(site).put("collectivitelibelle", authority).put("localisations", text);
    return Sites.read(Sites.collection(site));
  }

  private static List<Place> places(OrderFile file) {
    return file.orders().get(0).measures().get(0).places();
  }

  @ParameterizedTest
  @CsvSource({
    "VILLE D'ESSAI, RUE HAUTE, ESSAI",
    "Commune d’Essai, Rue Haute (ESSAI), ESSAI",
    "DEPARTEMENT D'ESSAI, RUE HAUTE (BOURG-ESSAI), BOURG-ESSAI"
  })
  void aStreetOfAKnownCommuneIsLookedUpByItsName(String authority, String text, String commune)
      throws Exception {
    OrderFile file = read(authority, text);
    assertThat(places(file)).hasSize(1);
    Place.NamedStreet street = (Place.NamedStreet) places(file).get(0);
    assertThat(street.street()).isEqualToIgnoringCase("rue haute");
    assertThat(street.commune().name().orElseThrow()).isEqualToIgnoringCase(commune);
    assertThat(street.from()).isEmpty();
    assertThat(file.report().notes())
        .anyMatch(
            note ->
                note.kind() == NoteKind.DEFAULT_TAKEN
                    && note.text().english().contains("looked up by its name"));
  }

  @Test
  void itsLimitsAreKept() throws Exception {
    Place.NamedStreet street =
        (Place.NamedStreet)
            places(read("VILLE D'ESSAI", "RUE HAUTE ENTRE LA RUE BASSE ET LE N°12")).get(0);
    assertThat(street.from()).containsInstanceOf(StreetLimit.Crossing.class);
    assertThat(street.to()).isEqualTo(Optional.of(new StreetLimit.HouseNumber("12")));
  }

  @Test
  void everyStreetIsAPlace() throws Exception {
    assertThat(places(read("VILLE D'ESSAI", "RUE HAUTE ; RUE BASSE")))
        .hasSize(2)
        .allMatch(Place.NamedStreet.class::isInstance);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DEPARTEMENT D'ESSAI | RUE HAUTE",
        "VILLE D'ESSAI | RUE HAUTE (AILLEURS)",
        "VILLE D'ESSAI | RUE HAUTE - FACE AU 7",
        "VILLE D'ESSAI | À L'INTERSECTION DE LA RUE HAUTE ET DE LA RUE BASSE",
        "VILLE D'ESSAI | LE BOURG",
        "VILLE D'ESSAI | RUE HAUTE ; LE BOURG",
      })
  void whatIsNoPlainStreetOfAKnownCommuneStaysUnlocated(String authority, String text)
      throws Exception {
    OrderFile file = read(authority, text);
    assertThat(places(file)).hasSize(1).allMatch(Place.Unlocated.class::isInstance);
    assertThat(file.report().notes()).anyMatch(note -> note.kind() == NoteKind.UNLOCATED_PLACE);
  }
}

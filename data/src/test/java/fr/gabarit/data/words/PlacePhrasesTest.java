package fr.gabarit.data.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacePhrasesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Avenue Philippe Solari|street Avenue Philippe Solari",
        "Rue de l’Église|street Rue de l'Église",
        "la rue du 4 Septembre|street rue du 4 Septembre",
        "Rue Pierre et Marie Curie|street Rue Pierre et Marie Curie",
        "Traverse du cours Leydet|street Traverse du cours Leydet",
        "Rues Zola, du Four et de la Paix|street Rue Zola; street Rue du Four; street Rue de la Paix",
        "rues Zola et Hugo|street rue Zola; street rue Hugo",
        "Allées de Tourny|street Allées de Tourny",
        "Rue Zola, avenue Foch et boulevard Hugo|street Rue Zola; street avenue Foch; street boulevard Hugo",
        "Rue Zola ; rue du Four|street Rue Zola; street rue du Four",
        "Rues Zola, Hugo et la RD 6|street Rue Zola; street Rue Hugo; road D6",
        "Les Quatre Chemins|street Les Quatre Chemins",
        "RD 943|road D943",
        "RN568B|road N568B",
        "la route départementale n° 943 E1|road D943E1",
        "Autoroute A26|street Autoroute A26",
        "A 26|road A26",
        "Route nationale 47|road N47",
        "RD6 (avenue Zola)|road D6",
        "Route de Lens|street Route de Lens",
        "Rue Zola entre la rue du Four et l'avenue Foch|street Rue Zola from × rue du Four to × avenue Foch",
        "Rue Zola (entre le n° 2 et le n° 14 bis)|street Rue Zola from house 2 to house 14 bis",
        "Rue de la Gare, de la rue du Four à la place Foch|street Rue de la Gare from × rue du Four to × place Foch",
        "RD 943 du PR 12+300 au PR 14|road D943 from PR 12+300 to PR 14+0",
        "Avenue Foch de l'intersection avec la rue Zola jusqu'à la limite de commune|street Avenue Foch from × rue Zola to end",
        "Commune du Rove|commune",
        "Commune entière de Gignac|commune",
        "Toute la commune|commune",
        "Ensemble du territoire communal|commune",
        "Sur l'ensemble de la commune|commune",
        "Lens|commune",
        "Commune de Lens, sauf rue Zola et avenue Foch|commune without avenue Foch, rue Zola",
        "Toute la commune à l'exception de la rue Zola|commune without rue Zola",
        "Commune de Lens hors agglomération|area",
        "Commune de Lens sauf le centre-ville|area",
        "Commune de Lens et commune de Liévin|area",
        "Traversée du village|area",
        "Agglomération|area",
        "Quartier Mazarin|area",
        "Centre-Ville|area",
        "Zone industrielle nord|area",
        "200046977-ZFE-001|area",
        "Voies communales|area",
        "Rue Zola sauf rue du Four|area",
        "Chemin de la Commune|street Chemin de la Commune",
        "Rue de la Ville|street Rue de la Ville",
      })
  void placesAreReadFromTheirNames(String text, String expected) {
    assertThat(
            PlacePhrases.read(text, "Lens").stream()
                .map(PlacePhrasesTest::words)
                .collect(Collectors.joining("; ")))
        .isEqualTo(expected.replace("area", "area " + text.replace('’', '\'')));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "22 avenue Philippe Solari|house 22 avenue Philippe Solari",
        "34 bis, avenue Solari|house 34 bis avenue Solari",
        "n° 12|house 12",
        "au droit du numéro 7 ter|house 7 ter",
        "12|house 12",
        "Croisement de l'avenue Solari avec la rue de Saporta|× avenue Solari + rue de Saporta",
        "Intersection avec la RD 6|× D6",
        "angle rue Zola / rue du Four|× rue Zola + rue du Four",
        "carrefour de la rue Zola et du boulevard Foch|× rue Zola + boulevard Foch",
        "rue du 4 Septembre|× rue du 4 Septembre",
        "la place de l'Église|× place de l'Église",
        "E. Agostini|× E. Agostini",
        "Carrefour à sens giratoire de Vence|× Carrefour à sens giratoire de Vence",
        "PR 12+300|PR 12+300",
        "PR 7|PR 7+0",
        "12+0300|PR 12+300",
        "limite de commune|end",
        "Limite communale|end",
        "fin de la rue|end",
        "Entrée d'agglomération|?",
        "panneau d'entrée du village|?",
        "8 mai 1945|× 8 mai 1945",
      })
  void limitsAreReadFromTheirWords(String text, String expected) {
    assertThat(words(LimitPhrases.read(text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Deux sens|both",
        "double sens|both",
        "sens unique|both",
        "Nord-Sud|towards 180",
        "sens Ouest vers Est|towards 90",
        "du nord au sud|towards 180",
        "vers le Nord|towards 0",
        "sens A vers B|A → B",
        "Dans le sens boulevard Maréchal Foch vers l’avenue de la Rostagne (Sens Nord-Sud)"
            + "|boulevard Maréchal Foch → avenue de la Rostagne; towards 180",
        "Lens -> Béthune|Lens → Béthune",
        "PR croissants|posts rising",
        "sens décroissant|posts falling",
        "Pair|?",
        "côté impair|?",
        "Nord|?",
        "Nord-Est|?",
        "entrant|?",
      })
  void directionsAreReadWhereTheyAreClear(String text, String expected) {
    assertThat(
            TravelSenses.read(text).stream()
                .map(PlacePhrasesTest::words)
                .collect(Collectors.joining("; ")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rue Zola, entre la rue du Four et ",
        "Rue A de la rue B ",
        "rue ",
        "Rues A, B et ",
        "(",
        "sauf ",
        "vers ",
        "de la ",
        "12 "
      })
  void textsWithoutEndAreNoPlaces(String part) {
    for (int length : new int[] {399, 1_000_000}) {
      String text = part.repeat(length / part.length());

      assertThat(PlacePhrases.read(text, "Lens")).isNotEmpty();
      assertThat(LimitPhrases.read(text)).isNotNull();
      assertThat(TravelSenses.read(text)).isNotEmpty();
    }
  }

  private static String words(PlacePhrase phrase) {
    if (phrase instanceof PlacePhrase.Street street) {
      return "street " + street.name() + limits(street.from(), street.to());
    }
    if (phrase instanceof PlacePhrase.NumberedRoad road) {
      return "road " + road.number() + limits(road.from(), road.to());
    }
    if (phrase instanceof PlacePhrase.WholeCommune commune) {
      return commune.exceptStreets().isEmpty()
          ? "commune"
          : "commune without "
              + commune.exceptStreets().stream().sorted().collect(Collectors.joining(", "));
    }
    return "area " + ((PlacePhrase.Area) phrase).text();
  }

  private static String limits(Optional<LimitPhrase> from, Optional<LimitPhrase> to) {
    return from.map(limit -> " from " + words(limit)).orElse("")
        + to.map(limit -> " to " + words(limit)).orElse("");
  }

  private static String words(LimitPhrase limit) {
    if (limit instanceof LimitPhrase.House house) {
      return "house " + house.number() + house.street().map(street -> " " + street).orElse("");
    }
    if (limit instanceof LimitPhrase.Crossing crossing) {
      return "× " + String.join(" + ", crossing.roads());
    }
    if (limit instanceof LimitPhrase.Post post) {
      return "PR " + post.number() + "+" + post.abscissaMetres();
    }
    return limit instanceof LimitPhrase.EndOfRoad ? "end" : "?";
  }

  private static String words(TravelSense sense) {
    if (sense instanceof TravelSense.Towards towards) {
      return "towards " + towards.bearingDegrees();
    }
    if (sense instanceof TravelSense.FromTo roads) {
      return roads.from() + " → " + roads.to();
    }
    if (sense instanceof TravelSense.AlongPosts posts) {
      return posts.rising() ? "posts rising" : "posts falling";
    }
    return sense instanceof TravelSense.Both ? "both" : "?";
  }
}

package fr.gabarit.data.sample.road;

import fr.gabarit.data.sample.place.AreaPlan;
import fr.gabarit.data.sample.place.RoadClass;
import fr.gabarit.data.sample.place.Settlement;
import fr.gabarit.data.sample.plane.Dice;
import fr.gabarit.data.sample.plane.PlanePoint;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names streets after trees, trades, pits and places, never after people; a name comes once in a
 * settlement.
 */
final class StreetNames {

  private static final List<String> KINDS =
      List.of("Rue", "Rue", "Rue", "Rue", "Rue", "Rue", "Avenue", "Chemin", "Boulevard");
  private static final List<String> DEAD_END_KINDS =
      List.of("Impasse", "Allée", "Résidence", "Clos", "Cour", "Ruelle");
  private static final List<String> SUBJECTS =
      List.of(
          "des Tilleuls",
          "des Érables",
          "des Peupliers",
          "des Marronniers",
          "des Acacias",
          "des Bouleaux",
          "des Saules",
          "des Platanes",
          "des Frênes",
          "des Charmes",
          "des Aubépines",
          "des Lilas",
          "des Roses",
          "des Glycines",
          "des Coquelicots",
          "des Bleuets",
          "des Primevères",
          "des Jonquilles",
          "des Violettes",
          "du Muguet",
          "de la Mine",
          "des Mineurs",
          "des Galibots",
          "des Porions",
          "des Lampistes",
          "du Chevalement",
          "du Terril",
          "de la Cokerie",
          "de la Lampisterie",
          "du Carreau",
          "de la Gare",
          "du Moulin",
          "du Marais",
          "du Rivage",
          "de l'Écluse",
          "du Canal",
          "des Mariniers",
          "du Pont Levant",
          "de la Fontaine",
          "du Lavoir",
          "de l'Abreuvoir",
          "du Puits",
          "de l'Église",
          "du Presbytère",
          "du Beffroi",
          "de la Mairie",
          "des Écoles",
          "du Stade",
          "de la Poste",
          "du Marché",
          "de la Halle",
          "des Brasseurs",
          "des Tisserands",
          "des Forgerons",
          "des Tonneliers",
          "des Meuniers",
          "des Maraîchers",
          "des Potiers",
          "des Bateliers",
          "des Chaufourniers",
          "de la Briqueterie",
          "de la Sucrerie",
          "de la Distillerie",
          "de la Tannerie",
          "de la Malterie",
          "de la République",
          "de la Liberté",
          "de la Paix",
          "de l'Égalité",
          "de l'Abbaye",
          "de la Chapelle",
          "du Calvaire",
          "du Château",
          "du Vivier",
          "de l'Étang",
          "de la Prairie",
          "des Champs",
          "de la Plaine",
          "du Bois",
          "de la Haie",
          "des Jardins",
          "du Verger",
          "de la Ferme",
          "des Moissons",
          "des Betteraves",
          "du Lin",
          "du Houblon",
          "de l'Aube",
          "du Midi",
          "du Nord",
          "du Levant",
          "du Couchant",
          "de l'Espérance",
          "de la Fraternité",
          "de la Sablière",
          "de la Carrière",
          "du Mont",
          "de la Vallée",
          "du Gué");

  private final AreaPlan plan;
  private final Dice dice;
  private final Map<Settlement, Set<String>> taken = new HashMap<>();
  private final Map<Settlement, Integer> numbered = new HashMap<>();

  StreetNames(AreaPlan plan, long seed) {
    this.plan = plan;
    this.dice = new Dice(seed, "street names");
  }

  /** Names every stroke; a stroke that runs on into another settlement gets another name there. */
  void name(List<Strokes.Stroke> strokes) {
    for (Strokes.Stroke stroke : strokes) {
      Optional<Settlement> here = Optional.empty();
      String name = null;
      double metres = 0;
      for (RoadEdge edge : stroke.edges()) {
        PlanePoint middle = edge.from().at().towards(edge.to().at(), 0.5);
        Settlement there = plan.nearest(middle);
        boolean builtUp = there.outline().reach(middle) < 1.15;
        Optional<Settlement> place = builtUp ? Optional.of(there) : Optional.empty();
        if (name == null || !place.equals(here) || metres > 1400) {
          name = builtUp ? street(there, stroke) : countryName(stroke, there);
          here = place;
          metres = 0;
        }
        metres += edge.chordMetres();
        if (named(edge)) {
          edge.name(name);
        }
      }
    }
  }

  private static boolean named(RoadEdge edge) {
    return edge.name().isEmpty()
        && edge.roadClass() != RoadClass.TRACK
        && edge.roadClass() != RoadClass.SERVICE
        && !edge.roadClass().atLeast(RoadClass.TRUNK_LINK);
  }

  private String countryName(Strokes.Stroke stroke, Settlement nearest) {
    boolean lane = !stroke.edges().get(0).roadClass().atLeast(RoadClass.TERTIARY);
    return (lane ? "Chemin de " : "Route de ") + nearest.name();
  }

  private String street(Settlement place, Strokes.Stroke stroke) {
    RoadNode start = stroke.start();
    RoadNode end = stroke.nodes().get(stroke.edges().size());
    boolean deadEnd = start.edges().size() == 1 || end.edges().size() == 1;
    Set<String> names = taken.computeIfAbsent(place, key -> new HashSet<>());
    for (int attempt = 0; attempt < 25; attempt++) {
      String kind = dice.pick(deadEnd ? DEAD_END_KINDS : KINDS);
      String subject =
          dice.chance(0.06) ? "du Puits n° " + (1 + dice.below(20)) : dice.pick(SUBJECTS);
      String name = kind + " " + subject;
      if (names.add(name)) {
        return name;
      }
    }
    int number = numbered.merge(place, 1, Integer::sum);
    return "Rue n° " + number + " de la Cité " + dice.pick(SUBJECTS);
  }
}

package fr.gabarit.matching;

import fr.gabarit.order.Wording;
import java.util.Locale;

/**
 * Something worth knowing about how a place was matched, or why it was not.
 *
 * @param kind what happened
 * @param detail the figure, name or id that completes the sentence; empty if the kind needs none
 */
public record MatchNote(Kind kind, Wording detail) {

  /** What may be said of a match, in English and French; {@code %s} is the detail. */
  public enum Kind {
    /** A restriction on part of an edge restricts the edge. */
    PARTIAL_EDGE(
        "The drawing covers only part of a road section, which is taken as a whole: %s m beyond it.",
        "Le tracé ne couvre qu'une partie d'un tronçon, pris en entier : %s m au-delà du tracé."),
    /** The last metres of the drawing reach into a neighbouring edge and were left out. */
    OVERRUN_DROPPED(
        "The drawing runs %s m into a neighbouring section, which was left out.",
        "Le tracé déborde de %s m sur un tronçon voisin, qui n'est pas retenu."),
    OPPOSITE_CARRIAGEWAY_ADDED(
        "The opposite carriageway of the same road was added.",
        "La chaussée opposée de la même route a été ajoutée."),
    DOUBTFUL_SECTION_TAKEN(
        "It is not sure that the place includes this section, which was taken: %s.",
        "Il n'est pas sûr que le lieu comprenne ce tronçon, qui est retenu : %s."),
    DOUBTFUL_SECTION_LEFT_OUT(
        "It is not sure that the place excludes this section, which was left out: %s.",
        "Il n'est pas sûr que le lieu exclue ce tronçon, qui n'est pas retenu : %s."),
    ROUNDABOUT_BOTH_SIDES(
        "The drawing crosses a roundabout; both sides of it were taken.",
        "Le tracé traverse un giratoire ; ses deux côtés sont retenus."),
    NAME_DISAGREES(
        "The matched roads bear another name or number than the place: %s.",
        "Les routes retenues portent un autre nom ou numéro que le lieu : %s."),
    WAY_NOT_A_ROAD(
        "OpenStreetMap way %s is not a road of the network.",
        "Le way OpenStreetMap %s n'est pas une route du réseau."),
    DIRECTION_NOT_DRIVABLE(
        "No road found may be driven in the direction given.",
        "Aucune route trouvée n'est ouverte dans le sens indiqué."),
    FRAGMENT_IGNORED(
        "A fragment of %s m is too short to be matched.",
        "Un fragment de %s m est trop court pour être rapproché."),
    PART_UNMATCHED(
        "A part of %s m could not be matched and has no effect.",
        "Une partie de %s m n'a pu être rapprochée et reste sans effet."),
    PART_AMBIGUOUS(
        "A part of %s m fits several roads and has no effect.",
        "Une partie de %s m convient à plusieurs routes et reste sans effet."),
    NO_ROAD_NEARBY("No road runs along the drawing.", "Aucune route ne suit le tracé."),
    LOW_COVERAGE(
        "Only %s %% of the drawing follows roads.", "Seulement %s %% du tracé suit des routes."),
    LENGTH_DIFFERS(
        "The roads found measure %s times the length drawn.",
        "Les routes trouvées mesurent %s fois la longueur tracée."),
    SEVERAL_ROADS_FIT(
        "Several roads fit the drawing about as well.",
        "Plusieurs routes conviennent à peu près aussi bien au tracé."),
    FAR_FROM_DRAWING(
        "The only roads that fit lie %s m from the drawing.",
        "Les seules routes qui conviennent sont à %s m du tracé."),
    NO_ROAD_INSIDE(
        "No road lies mostly inside the area.",
        "Aucune route ne se trouve pour l'essentiel dans la zone."),
    NODE_NOT_ON_ROAD(
        "OpenStreetMap node %s lies on no road of the network.",
        "Le nœud OpenStreetMap %s n'est sur aucune route du réseau."),
    NODE_CLOSED_ANYWAY(
        "No goods vehicle could pass OpenStreetMap node %s anyway.",
        "Aucun véhicule de marchandises ne pourrait passer le nœud OpenStreetMap %s de toute façon."),
    NODE_AT_DEAD_END(
        "No road leads through OpenStreetMap node %s.",
        "Aucune route ne traverse le nœud OpenStreetMap %s."),
    NODE_TAKEN_AS_SECTION(
        "The network does not part the road at OpenStreetMap node %s; its section is taken as a whole.",
        "Le réseau ne coupe pas la route au nœud OpenStreetMap %s ; son tronçon est pris en entier."),
    TURN_NOT_JOINED(
        "The roads of the turn do not meet where it is made.",
        "Les routes du mouvement tournant ne se rejoignent pas là où il se fait."),
    TURN_NOT_DRIVABLE(
        "Nobody could make the turn anyway: its roads do not run that way.",
        "Personne ne pourrait tourner ainsi : les routes ne vont pas dans ce sens."),
    TURN_AMBIGUOUS(
        "The turn can be read in several ways, as a road of it passes through the junction.",
        "Le mouvement tournant se lit de plusieurs façons : une de ses routes traverse le carrefour."),
    TURN_ONLY_WAY(
        "The prescribed turn is the only one there; it forbids nothing.",
        "Le mouvement prescrit est le seul possible ; il n'interdit rien."),
    COMMUNE_NOT_FOUND("The map has no commune %s.", "La carte ne contient pas la commune %s."),
    COMMUNE_NAMESAKES(
        "Several communes are called %s; a code would tell them apart.",
        "Plusieurs communes s'appellent %s ; un code INSEE les distinguerait."),
    COMMUNE_APPROXIMATE(
        "The map does not show the whole boundary of %s; the addresses and places nearest to the"
            + " road told the commune.",
        "La carte ne montre pas toute la limite de %s ; la commune est déduite des adresses et lieux"
            + " les plus proches de la route."),
    COMMUNE_NOT_CHECKED(
        "The map shows no communes: the roads found may lie outside %s.",
        "La carte ne montre aucune commune : les routes trouvées peuvent être hors de %s."),
    STREET_NOT_FOUND(
        "The commune has no street called %s.", "La commune n'a pas de voie nommée %s."),
    STREET_RESEMBLES(
        "No street bears the name given; similar ones are: %s.",
        "Aucune voie ne porte ce nom ; noms proches : %s."),
    STREET_IN_PIECES("%s separate streets bear the name.", "%s voies distinctes portent ce nom."),
    OTHER_NAME(
        "The road found bears the name as a second one; the map calls it %s.",
        "La voie trouvée porte ce nom en second ; la carte la nomme %s."),
    FORMER_NAME(
        "The road found once bore the name; the map calls it %s.",
        "La voie trouvée portait autrefois ce nom ; la carte la nomme %s."),
    LIMIT_NOT_FOUND(
        "A limit of the stretch was not found on the street: %s.",
        "Une limite du tronçon est introuvable sur la voie : %s."),
    LIMITS_AMBIGUOUS(
        "The limits fit %s different stretches of the street.",
        "Les limites correspondent à %s tronçons différents de la voie."),
    LIMITS_COINCIDE(
        "Both limits lie at the same place of the street.",
        "Les deux limites se trouvent au même endroit de la voie."),
    LIMITS_NOT_CONNECTED(
        "No stretch of the street leads from one limit to the other.",
        "Aucun tronçon de la voie ne relie les deux limites."),
    END_UNKNOWN(
        "One limit is missing, and nothing tells towards which end of the street the stretch runs.",
        "Une limite manque, et rien n'indique vers quelle extrémité de la voie va le tronçon."),
    DIRECTION_UNKNOWN(
        "Nothing tells which direction along the street is meant.",
        "Rien n'indique quel sens de la voie est visé."),
    NUMBER_ESTIMATED(
        "House number %s is not on the map; its place was estimated from its neighbours.",
        "Le numéro %s n'est pas sur la carte ; sa position est estimée d'après ses voisins."),
    JOINT_ADDED(
        "A nameless roundabout or link of the street was taken as part of it.",
        "Un giratoire ou une liaison sans nom de la voie est compté avec elle."),
    ROAD_NOT_FOUND("No road bears the number %s.", "Aucune route ne porte le numéro %s."),
    ROAD_IN_SEVERAL_DEPARTMENTS(
        "Roads of different departments may bear the number %s.",
        "Des routes de départements différents peuvent porter le numéro %s."),
    POST_NOT_FOUND(
        "The map does not show the kilometre post, or none to count from: %s. Draw the stretch.",
        "La carte ne montre pas ce point de repère, ou aucun d'où compter : %s. Dessinez le"
            + " tronçon."),
    POST_REPEATED(
        "The kilometre post stands in several places: %s. Draw the stretch.",
        "Le point de repère se trouve à plusieurs endroits : %s. Dessinez le tronçon."),
    POST_ESTIMATED(
        "The kilometre post is not on the map; its place was estimated from its neighbours: %s.",
        "Le point de repère n'est pas sur la carte ; sa position est estimée d'après ses voisins :"
            + " %s."),
    EXCLUDED_STREET_NOT_FOUND(
        "A street to be left out was not found: %s.", "Une voie à exclure est introuvable : %s."),
    UNLOCATED("The source does not locate the place: %s", "La source ne situe pas le lieu : %s");

    private final String english;
    private final String french;

    Kind(String english, String french) {
      this.english = english;
      this.french = french;
    }
  }

  /** A note completed by what is the same in every language. */
  public MatchNote(Kind kind, String detail) {
    this(kind, Wording.verbatim(detail));
  }

  static MatchNote of(Kind kind) {
    return new MatchNote(kind, "");
  }

  static MatchNote of(Kind kind, String detail) {
    return new MatchNote(kind, detail);
  }

  static MatchNote of(Kind kind, Wording detail) {
    return new MatchNote(kind, detail);
  }

  static MatchNote metres(Kind kind, double metres) {
    return new MatchNote(kind, Long.toString(Math.round(metres)));
  }

  /** The note as a sentence in French for French locales, else in English. */
  public String text(Locale locale) {
    boolean french = locale.getLanguage().equals(Locale.FRENCH.getLanguage());
    return String.format(locale, french ? kind.french : kind.english, detail.in(locale));
  }
}

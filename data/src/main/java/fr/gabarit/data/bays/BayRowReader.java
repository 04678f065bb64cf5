package fr.gabarit.data.bays;

import fr.gabarit.bay.BayCondition;
import fr.gabarit.bay.BayCondition.Equipment;
import fr.gabarit.bay.BayCondition.State;
import fr.gabarit.bay.BayPlace;
import fr.gabarit.bay.BayShape;
import fr.gabarit.bay.BayUse;
import fr.gabarit.bay.DeliveryBay;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.words.FrenchText;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** One row of a table becomes one bay. Stateless. */
final class BayRowReader {
  private static final double CENTIMETRES = 100;

  /** A bay of the schema is at least this long and wide, in centimetres; less is metres. */
  private static final double SMALLEST_CENTIMETRES = 100;

  /** No bay of an older table is longer in metres; more is centimetres. */
  private static final double LONGEST_METRES = 100;

  private static final long LONGEST_STAY_MINUTES = 7L * 24 * 60;
  private static final Map<String, BayShape.Layout> LAYOUTS =
      Map.of(
          "bataille", BayShape.Layout.PERPENDICULAR,
          "epi", BayShape.Layout.ANGLED,
          "parallele", BayShape.Layout.PARALLEL);
  private static final Map<String, BayUse.Kind> KINDS =
      Map.of(
          "aire periodique", BayUse.Kind.PERIODIC,
          "aire permanente", BayUse.Kind.PERMANENT,
          "zone marchandises", BayUse.Kind.GOODS_ZONE);
  private static final Map<String, BayUse.StayControl> CONTROLS =
      Map.of(
          "camera", BayUse.StayControl.CAMERA,
          "capteur", BayUse.StayControl.SENSOR,
          "disque horodateur", BayUse.StayControl.DISC,
          "disque", BayUse.StayControl.DISC,
          "autre", BayUse.StayControl.OTHER);
  private static final Map<String, State> STATES = new LinkedHashMap<>();
  private static final Map<String, Equipment> EQUIPMENT =
      Map.of(
          "candelabre", Equipment.STREET_LAMP,
          "capteur sol", Equipment.GROUND_SENSOR,
          "capteur camera", Equipment.CAMERA,
          "borne recharge", Equipment.CHARGING_POINT,
          "borne escamotable", Equipment.RETRACTABLE_BOLLARD);

  static {
    STATES.put("bon etat", State.GOOD);
    STATES.put("degrade", State.WORN);
    STATES.put("absent", State.ABSENT);
    STATES.put("n/a", null);
  }

  private final BayHours hours = new BayHours();
  private final BayMasses masses = new BayMasses(hours);
  private final BayPlaces places = new BayPlaces();

  /** The bay; empty if it cannot be taken over, which has been told. */
  Optional<DeliveryBay> read(BayCells cells, boolean ofSchema, String source) {
    Optional<String> id = cells.text("ID").or(() -> cells.text("UUID"));
    if (id.isEmpty()) {
      cells
          .notes()
          .refuse(
              "ID",
              NoteText.of("The bay has no ID; it was not taken over."),
              NoteText.of("Give each bay an ID of its own."));
    }
    Optional<BayPlace> place = places.read(cells, ofSchema);
    if (id.isEmpty() || place.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new DeliveryBay(
            id.get(),
            cells.text("UUID"),
            cells.text("NOM").orElse(id.get()),
            place.get(),
            new BayShape(
                cells.word("DISPOSITION", LAYOUTS),
                metres("LONGUEUR", cells, ofSchema, 200),
                metres("LARGEUR", cells, ofSchema, 50)),
            use(cells, ofSchema),
            condition(cells),
            source,
            cells.time("DATE_MAJ")));
  }

  /** Lengths are centimetres in the schema, metres in older tables, unless the column tells. */
  private static OptionalDouble metres(
      String field, BayCells cells, boolean ofSchema, double most) {
    OptionalDouble value = cells.number(field);
    if (value.isEmpty() || (!ofSchema && value.getAsDouble() == 0)) {
      return OptionalDouble.empty();
    }
    double given = value.getAsDouble();
    boolean centimetres = cells.unit(field).map("cm"::equals).orElse(ofSchema);
    boolean surelyOther =
        cells.unit(field).isEmpty()
            && (centimetres ? given < SMALLEST_CENTIMETRES : given > LONGEST_METRES);
    double metres = centimetres != surelyOther ? given / CENTIMETRES : given;
    if (!(metres > 0 && metres <= most)) {
      cells.unreadable(
          field,
          cells.text(field).orElse(""),
          NoteText.of("a length of a bay in %s", unit(centimetres)));
      return OptionalDouble.empty();
    }
    if (surelyOther) {
      cells
          .notes()
          .warn(
              NoteKind.DEFAULT_TAKEN,
              field,
              NoteText.of(
                  "%s is %s, which cannot be %s; it was taken for %s.",
                  field, given, unit(centimetres), unit(!centimetres)),
              NoteText.of("Give %s in %s.", field, unit(centimetres)));
    }
    return OptionalDouble.of(metres);
  }

  private static NoteText unit(boolean centimetres) {
    return centimetres ? NoteText.of("centimetres") : NoteText.of("metres");
  }

  private BayUse use(BayCells cells, boolean ofSchema) {
    BayUse.Kind kind =
        (ofSchema ? cells.word("TYPE", KINDS) : Optional.<BayUse.Kind>empty())
            .orElse(BayUse.Kind.UNKNOWN);
    BayHours.Hours read = hours.read(cells, kind);
    return new BayUse(
        kind,
        cells.truth("ACTIVE").orElse(true),
        read.surely(),
        read.possibly(),
        stay(cells),
        cells.word("DUREE_CONTROLE", CONTROLS),
        masses.read(cells));
  }

  private static Optional<Duration> stay(BayCells cells) {
    OptionalDouble minutes = cells.number("DUREE_MAX");
    if (minutes.isEmpty()) {
      return Optional.empty();
    }
    long whole = Math.round(minutes.getAsDouble());
    if (whole < 1 || whole > LONGEST_STAY_MINUTES) {
      cells.unreadable(
          "DUREE_MAX",
          cells.text("DUREE_MAX").orElse(""),
          NoteText.of("minutes, from 1 to a week"));
      return Optional.empty();
    }
    return Optional.of(Duration.ofMinutes(whole));
  }

  private static BayCondition condition(BayCells cells) {
    OptionalDouble power = cells.number("IRVE_PUISSANCE");
    if (power.isPresent() && power.getAsDouble() <= 0) {
      power = OptionalDouble.empty();
    }
    return new BayCondition(
        cells.truth("ARR_PRESENT"),
        cells.address("ARR_URL"),
        cells.word("MARQUAGE_ETAT", STATES),
        cells.truth("MARQUAGE_CONFORMITE"),
        cells.truth("PANNEAU_PRESENT"),
        cells.word("PANNEAU_ETAT", STATES),
        equipment(cells),
        power,
        cells.truth("ABAISSEMENT_TROTTOIR"),
        cells.text("COMMENTAIRE").orElse(""));
  }

  private static Set<Equipment> equipment(BayCells cells) {
    Set<Equipment> found = EnumSet.noneOf(Equipment.class);
    for (String word : cells.list("EQUIPEMENTS")) {
      String folded = FrenchText.folded(word);
      if (EQUIPMENT.containsKey(folded)) {
        found.add(EQUIPMENT.get(folded));
      } else if (!folded.equals("pas d'equipement")) {
        cells
            .notes()
            .info(
                NoteKind.UNKNOWN_WORD,
                "EQUIPEMENTS",
                NoteText.of(
                    "The equipment '%s' is not in the schema; it was passed over.",
                    BayCells.shown(word)),
                NoteText.of("Known are: %s.", String.join(", ", EQUIPMENT.keySet())));
      }
    }
    return found;
  }
}

package fr.gabarit.data.words;

import static java.util.Map.entry;

import fr.gabarit.order.Comparison;
import fr.gabarit.order.GoodsVehicles;
import fr.gabarit.order.LimitNature;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.VehicleClause.Threshold;
import fr.gabarit.vehicle.CritAir;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types of vehicle and motors. The types are an open vocabulary. Thread-safe. */
public final class TypeVocabulary {
  private static final VehicleClause TWO_TRAILERS = Threshold.above(Quantity.TRAILER_COUNT, 1);
  private static final VehicleClause NO_TRAILER =
      new Threshold(Quantity.TRAILER_COUNT, Comparison.LESS_OR_EQUAL, 0, LimitNature.LEGAL);

  private static final TypeMeaning ANY = TypeMeaning.exactly();
  private static final TypeMeaning LORRY = TypeMeaning.exactly(GoodsVehicles.HEAVY);

  private static final Map<String, TypeMeaning> TYPES =
      Map.ofEntries(
          entry("tous vehicules", ANY),
          entry("tous les vehicules", ANY),
          entry("tous", ANY),
          entry("vehicules", ANY),
          entry("vehicules de transport de marchandises", ANY),
          entry("transport de marchandises", ANY),
          entry("marchandises", ANY),
          entry("poids lourds", LORRY),
          entry("poids lourd", LORRY),
          entry("pl", LORRY),
          entry("camions", LORRY),
          entry("camion", LORRY),
          entry("vehicules lourds", LORRY),
          entry("vehicules utilitaires legers", TypeMeaning.exactly(GoodsVehicles.LIGHT)),
          entry("vehicule utilitaire leger", TypeMeaning.exactly(GoodsVehicles.LIGHT)),
          entry("utilitaires", TypeMeaning.exactly(GoodsVehicles.LIGHT)),
          entry("vul", TypeMeaning.exactly(GoodsVehicles.LIGHT)),
          entry("vehicules legers", TypeMeaning.exactly(GoodsVehicles.LIGHT)),
          entry("vl", TypeMeaning.exactly(GoodsVehicles.LIGHT)),
          entry("porteurs", TypeMeaning.exactly(GoodsVehicles.HEAVY, NO_TRAILER)),
          entry(
              "vehicules articules", TypeMeaning.among(GoodsVehicles.HEAVY, GoodsVehicles.TOWING)),
          entry(
              "ensembles articules", TypeMeaning.among(GoodsVehicles.HEAVY, GoodsVehicles.TOWING)),
          entry("semi-remorques", TypeMeaning.among(GoodsVehicles.HEAVY, GoodsVehicles.TOWING)),
          entry("trains routiers", TypeMeaning.among(GoodsVehicles.HEAVY, GoodsVehicles.TOWING)),
          entry("trains doubles", TypeMeaning.among(GoodsVehicles.HEAVY, TWO_TRAILERS)),
          entry("ensemble de vehicules", TypeMeaning.exactly(GoodsVehicles.TOWING)),
          entry("ensembles de vehicules", TypeMeaning.exactly(GoodsVehicles.TOWING)),
          entry("remorques", TypeMeaning.exactly(GoodsVehicles.TOWING)));

  private static final Pattern OTHERS =
      Pattern.compile(
          "(?:velo|velos|vae|cycles?|cyclomoteurs?|motos?|deux[- ]roues|trottinettes?|voitures?"
              + "|vehicules? (?:particuliers?|de tourisme)|autocars?|autobus|bus|taxis?|camping-cars?"
              + "|caravanes?|quads?|pietons?|triporteurs?)\\b.*");

  private static final Pattern BY_MASS =
      Pattern.compile(
          "(?:poids lourds |vehicules |camions )?(?:de |d'un ptac |de ptac )*(?:plus de|superieurs? a"
              + "|> ?) ?(\\d{1,2}(?:[.,]\\d{1,2})?) ?(?:t|tonnes?)\\b.*");

  private static final VehicleClause CLEAN = new VehicleClause.CritAirIn(Set.of(CritAir.CLASS_0));

  private final FreeTextRules freeText = new FreeTextRules();

  /** What a type means; words nobody knows make a clause of free text. */
  public TypeMeaning type(String label) {
    String words = FrenchText.folded(label);
    TypeMeaning known = TYPES.get(words);
    if (known != null) {
      return known;
    }
    if (OTHERS.matcher(words).matches()) {
      return TypeMeaning.exactly(new VehicleClause.NotFreight(label));
    }
    Matcher mass = BY_MASS.matcher(words);
    if (mass.matches()) {
      double tonnes = Double.parseDouble(mass.group(1).replace(',', '.'));
      return TypeMeaning.exactly(Threshold.above(Quantity.PERMITTED_MASS, tonnes));
    }
    VehicleClause clause = freeText.restriction(label);
    return clause instanceof VehicleClause.FreeText
        ? TypeMeaning.among(clause)
        : TypeMeaning.exactly(clause);
  }

  /** Class 0 is for electric and hydrogen motors; no class tells gas from petrol. */
  public TypeMeaning motor(String label) {
    return switch (FrenchText.folded(label)) {
      case "electrique", "hydrogene", "100% electrique" -> TypeMeaning.exactly(CLEAN);
      default -> TypeMeaning.among(new VehicleClause.FreeText(label));
    };
  }
}

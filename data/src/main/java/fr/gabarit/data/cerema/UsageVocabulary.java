package fr.gabarit.data.cerema;

import static fr.gabarit.data.cerema.UsageMeaning.carryingDangerous;
import static fr.gabarit.data.cerema.UsageMeaning.doing;
import static java.util.Map.entry;

import fr.gabarit.data.words.FreeTextRules;
import fr.gabarit.data.words.FrenchText;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.vehicle.Activity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The vocabulary of usages of the schema, and beyond it the words that {@link FreeTextRules} can
 * decide on. Compared without regard to case and accents. Thread-safe.
 */
final class UsageVocabulary {
  private static final Map<String, UsageMeaning> FREIGHT =
      Map.ofEntries(
          entry("bennes a ordures menageres", doing(Activity.WASTE_COLLECTION)),
          entry("citernes", doing(Activity.TANKER)),
          entry("commercant nomade", doing(Activity.EVENT_SUPPLY)),
          entry("commercant sedentaire", doing(Activity.LOCAL_BUSINESS)),
          entry("desserte locale : demenageur", UsageMeaning.localDoing(Activity.REMOVAL)),
          entry("livraison", UsageMeaning.local(Activity.DELIVERY, new Exemption.Deliveries())),
          entry("livraisons", UsageMeaning.local(Activity.DELIVERY, new Exemption.Deliveries())),
          entry("poids lourds d'urgence", doing(Activity.EMERGENCY_SERVICES)),
          entry(
              "riverains", UsageMeaning.local(Activity.LOCAL_RESIDENT, new Exemption.Residents())),
          entry("services publics", doing(Activity.PUBLIC_SERVICE)),
          entry("transport de carburant", carryingDangerous(Activity.FUEL_DELIVERY)),
          entry("transport de denrees animales ou vegetales", doing(Activity.PERISHABLES)),
          entry("transport de fonds", doing(Activity.MONEY_TRANSPORT)),
          entry("transport de gaz", carryingDangerous(Activity.GAS_DELIVERY)),
          entry("transport de matieres dangereuses", UsageMeaning.hazmat()),
          entry("vehicules d'approvisionnement des marches", doing(Activity.EVENT_SUPPLY)),
          entry(
              "vehicules effectuant du transport exceptionnel au sens de l'article r.433-1 du code"
                  + " de la route et munis d'une autorisation prefectorale",
              doing(Activity.EXCEPTIONAL_TRANSPORT)),
          entry("vehicules de police", doing(Activity.POLICE)),
          entry("vehicules de secours", doing(Activity.EMERGENCY_SERVICES)),
          entry(
              "vehicules destines a l'entretien de la voirie ou a la collecte des dechets",
              doing(Activity.ROAD_MAINTENANCE, Activity.WASTE_COLLECTION)),
          entry("vehicules de transport de materiaux", doing(Activity.MATERIALS_TRANSPORT)),
          entry(
              "vehicules de travaux",
              doing(Activity.CONSTRUCTION_WORKS, Activity.ROAD_MAINTENANCE)),
          entry("vehicules municipaux", doing(Activity.PUBLIC_SERVICE)),
          entry("vehicules porte-voitures", doing(Activity.CAR_TRANSPORTER)),
          entry(
              "vehicules d'interet general prioritaire",
              doing(Activity.EMERGENCY_SERVICES, Activity.POLICE)),
          entry(
              "vehicules d'interet general beneficiant de facilites de passage",
              doing(Activity.EMERGENCY_SERVICES)),
          entry(
              "vehicules des services publics utilises dans le cadre de leurs missions",
              doing(Activity.PUBLIC_SERVICE)),
          entry(
              "vehicules missionnes par la collectivite dans le cadre d'un contrat de la commande"
                  + " publique",
              doing(Activity.PUBLIC_CONTRACT)),
          entry(
              "vehicules du secteur evenementiel pour l'organisation des manifestations declarees a"
                  + " caractere culturel, sportif, economique ou festif",
              doing(Activity.EVENT_SUPPLY)),
          entry(
              "vehicules des professionnels du depannage dans le cadre d'interventions presentant"
                  + " un caractere d'urgence",
              doing(Activity.RECOVERY)));

  /** Beginnings suffice: some of these labels quote whole articles of law. */
  private static final List<String> NOT_FREIGHT =
      List.of(
          "autocars",
          "convois funeraires",
          "professions medicales",
          "taxis",
          "transports en commun",
          "voitures de transport avec chauffeur",
          "vehicules du service public de transport des pmr",
          "vehicules des services de transport public regulier de personnes",
          "vehicules des personnes a mobilite reduite",
          "vehicules des professionnels de sante",
          "vehicules des transports publics particuliers de personnes",
          "vehicules utilises pour acceder aux lieux de culte",
          "vehicules personnels des agents des services publics");

  private static final Pattern PERMIT =
      Pattern.compile("vehicules (?:munis|titulaires|disposant) d'une autorisation");

  private final FreeTextRules freeText = new FreeTextRules();

  /**
   * What a label means.
   *
   * @param permit name of the permit that "autorisation" means
   */
  UsageMeaning meaning(String label, String permit) {
    String words = FrenchText.folded(label).replaceAll(" ?: ?", " : ");
    UsageMeaning freight = FREIGHT.get(words);
    if (freight != null) {
      return freight;
    }
    if (NOT_FREIGHT.stream().anyMatch(words::startsWith)) {
      return UsageMeaning.notFreight(label);
    }
    if (PERMIT.matcher(words).matches()) {
      return UsageMeaning.permit(label, permit);
    }
    return ofFreeText(label, permit);
  }

  private UsageMeaning ofFreeText(String label, String permit) {
    List<VehicleClause> forbidden = new ArrayList<>();
    List<Grant> allowed = new ArrayList<>();
    Optional<Exemption> unliftable = Optional.empty();
    for (Exemption exemption : freeText.exemption(label, permit)) {
      if (exemption instanceof Exemption.DeclaredActivity declared) {
        VehicleClause clause = new VehicleClause.Declares(Set.of(declared.activity()));
        forbidden.add(clause);
        allowed.add(Grant.toVehicles(clause));
      } else if (exemption instanceof Exemption.FreeText
          || exemption instanceof Exemption.NotFreight) {
        unliftable = Optional.of(exemption);
      } else {
        allowed.add(Grant.onlyFor(exemption));
      }
    }
    if (forbidden.isEmpty()) {
      forbidden.add(freeText.restriction(label));
    }
    return new UsageMeaning(forbidden, allowed, unliftable);
  }
}

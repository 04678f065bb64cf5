package fr.gabarit.data.words;

import fr.gabarit.order.Exemption;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.vehicle.Activity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What French free text in orders can be decided on, by key words. Deliberately timid: a text with
 * a number (a mass, an hour) or a second negation is left alone, because the key word would then be
 * only half of the truth. What is not decided never lifts and never restricts anything.
 *
 * <p>Exemptions: "transit interdit", "sauf transit" and the like, "desserte", "riverain" → local
 * traffic; "livraison" → deliveries; "autorisation" → a permit named after the order; the usual
 * trades (emergency services, police, waste, removals, works, …) → a declared activity; coaches,
 * cycles, taxis → nobody who carries goods.
 *
 * <p>Restrictions: "convoi exceptionnel" → exceptional transport; "autocar", "tracteur" (not
 * "tracteur routier"), "agricole" and other non-freight → nobody who carries goods.
 *
 * <p>Thread-safe.
 */
public final class FreeTextRules {
  private static final Pattern TRANSIT_BAN =
      Pattern.compile(
          "\\b(sauf|hors|excepte|interdits? (au|en|de)) (le |les |vehicules en )?transit\\b|\\btransit interdit");
  private static final Pattern LEADING_EXCEPT =
      Pattern.compile("^(sauf|hors|excepte|a l'exception (de|des|du))\\b\\s*");
  private static final Pattern NEGATION =
      Pattern.compile("\\b(sauf|hors|excepte|exception|interdits?|interdites?|non|pas|ni)\\b");
  private static final Pattern NUMBER = Pattern.compile("\\d");
  private static final Pattern PERMIT = Pattern.compile("\\bautoris(ation|e)");
  private static final Pattern LOCAL = Pattern.compile("\\b(dessertes?|riverains?|riveraines?)\\b");
  private static final Pattern DELIVERY = Pattern.compile("\\blivraisons?\\b|\\blivreurs?\\b");
  private static final Pattern EXCEPTIONAL =
      Pattern.compile("\\b(convois?|transports?) exceptionnels?\\b");
  private static final Pattern NOT_FREIGHT =
      Pattern.compile(
          "\\b(autocars?|autobus|bus|transports? en commun|transports? scolaires?|taxis?|vtc"
              + "|velos?|cycles?|cyclistes?|pietons?|deux[- ]roues|motos?|covoiturage)\\b");
  private static final Pattern FARMING = Pattern.compile("\\b(agricoles?|agriculteurs?)\\b");
  private static final Pattern TRACTOR =
      Pattern.compile("\\btracteurs?\\b(?!\\s+(routiers?|de semi))");

  private static final List<Trade> TRADES =
      List.of(
          new Trade(
              "\\b(secours|pompiers?|samu|ambulances?|sdis|urgences?)\\b",
              Activity.EMERGENCY_SERVICES),
          new Trade("\\b(police|gendarmerie|forces de l'ordre)\\b", Activity.POLICE),
          new Trade("\\b(ordures|dechets|bennes?)\\b", Activity.WASTE_COLLECTION),
          new Trade("\\bservices? publics?\\b", Activity.PUBLIC_SERVICE),
          new Trade("\\b(chantiers?|travaux|entretien)\\b", Activity.ROAD_MAINTENANCE),
          new Trade("\\b(agricoles?|agriculteurs?)\\b", Activity.AGRICULTURAL),
          new Trade("\\b(forestiers?|grumiers?)\\b", Activity.FORESTRY),
          new Trade("\\bdemenage(ments?|urs?)\\b", Activity.REMOVAL),
          new Trade("\\b(carburants?|fioul|fuel)\\b", Activity.FUEL_DELIVERY),
          new Trade("\\b(transports?|convoyeurs?) de fonds\\b", Activity.MONEY_TRANSPORT),
          new Trade("\\b(depannages?|depanneuses?|remorquages?)\\b", Activity.RECOVERY),
          new Trade("\\b(convois?|transports?) exceptionnels?\\b", Activity.EXCEPTIONAL_TRANSPORT),
          new Trade("\\b(militaires?|armees?)\\b", Activity.MILITARY));

  /**
   * Whom a text exempts.
   *
   * @param permit name of the permit that "autorisation" means
   * @return what was understood; {@link Exemption.FreeText} alone if nothing was
   */
  public List<Exemption> exemption(String text, String permit) {
    String words = FrenchText.folded(text);
    if (TRANSIT_BAN.matcher(words).find()) {
      return List.of(new Exemption.LocalTraffic());
    }
    words = LEADING_EXCEPT.matcher(words).replaceFirst("");
    if (undecidable(words)) {
      return List.of(new Exemption.FreeText(text));
    }
    if (PERMIT.matcher(words).find()) {
      return List.of(new Exemption.HeldPermit(permit));
    }
    List<Exemption> found = new ArrayList<>();
    if (LOCAL.matcher(words).find()) {
      found.add(new Exemption.LocalTraffic());
    }
    if (DELIVERY.matcher(words).find()) {
      found.add(new Exemption.Deliveries());
    }
    for (Trade trade : TRADES) {
      if (trade.pattern.matcher(words).find()) {
        found.add(new Exemption.DeclaredActivity(trade.activity));
      }
    }
    if (found.isEmpty()) {
      found.add(
          NOT_FREIGHT.matcher(words).find()
              ? new Exemption.NotFreight(text)
              : new Exemption.FreeText(text));
    }
    return found;
  }

  /** Whom a text restricts; {@link VehicleClause.FreeText} if that was not understood. */
  public VehicleClause restriction(String text) {
    String words = FrenchText.folded(text);
    if (undecidable(words)) {
      return new VehicleClause.FreeText(text);
    }
    if (EXCEPTIONAL.matcher(words).find()) {
      return new VehicleClause.Declares(Set.of(Activity.EXCEPTIONAL_TRANSPORT));
    }
    boolean notFreight =
        NOT_FREIGHT.matcher(words).find()
            || FARMING.matcher(words).find()
            || TRACTOR.matcher(words).find();
    boolean freightToo =
        Pattern.compile("\\b(poids lourds?|pl|camions?|marchandises)\\b").matcher(words).find();
    return notFreight && !freightToo
        ? new VehicleClause.NotFreight(text)
        : new VehicleClause.FreeText(text);
  }

  private static boolean undecidable(String words) {
    return NUMBER.matcher(words).find() || NEGATION.matcher(words).find();
  }

  private record Trade(Pattern pattern, Activity activity) {
    Trade(String regex, Activity activity) {
      this(Pattern.compile(regex), activity);
    }
  }
}

package fr.gabarit.data.datex.writer;

import fr.gabarit.data.datex.writer.Characteristic.Slot;
import fr.gabarit.data.words.FreeTextRules;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.VehicleClause;
import java.util.List;
import java.util.Optional;

/** Says exemptions in the letter of DATEX II; each is written as a negated condition. Stateless. */
final class ExemptionTerms {
  private final FreeTextRules freeText = new FreeTextRules();
  private final ActivityWords activities = new ActivityWords();
  private final ClauseTerms clauses = new ClauseTerms();

  /**
   * The exemption as a condition.
   *
   * @param orderIdentifier the authority's number: permits go by it
   */
  Said<Exemption> of(Exemption exemption, String orderIdentifier) throws InexpressibleException {
    if (exemption instanceof Exemption.LocalTraffic) {
      return new Said<>(exemption, Term.Other.access("destinationTraffic"));
    }
    if (exemption instanceof Exemption.Deliveries) {
      return new Said<>(
          exemption, Term.Vehicle.of(new Characteristic(Slot.USAGE, "cityLogistics", false)));
    }
    if (exemption instanceof Exemption.Residents) {
      return new Said<>(exemption, Term.Other.driver("localResident"));
    }
    if (exemption instanceof Exemption.DeclaredActivity declared) {
      Optional<Characteristic> word = activities.exempting(declared.activity());
      if (word.isEmpty()) {
        throw new InexpressibleException(
            "DATEX II has no word to exempt vehicles that declare '%s'."
                .formatted(declared.activity().token()));
      }
      return new Said<>(exemption, Term.Vehicle.of(word.get()));
    }
    if (exemption instanceof Exemption.HeldPermit held) {
      if (!held.permit().equals(orderIdentifier)) {
        throw new InexpressibleException(
            "DATEX II cannot name a permit; '%s' is not that of the order itself."
                .formatted(held.permit()));
      }
      return new Said<>(exemption, new Term.Permit());
    }
    if (exemption instanceof Exemption.Vehicles vehicles) {
      return vehicles(vehicles.clause(), orderIdentifier);
    }
    if (exemption instanceof Exemption.NotFreight notFreight) {
      return notFreight(notFreight.what());
    }
    if (exemption instanceof Exemption.FreeText text) {
      return text(text.text(), orderIdentifier);
    }
    throw new InexpressibleException("DATEX II has no word for private ground.");
  }

  private Said<Exemption> vehicles(VehicleClause clause, String orderIdentifier)
      throws InexpressibleException {
    if (clause instanceof VehicleClause.Declares declares && declares.activities().size() == 1) {
      return of(
          new Exemption.DeclaredActivity(declares.activities().iterator().next()), orderIdentifier);
    }
    if (clause instanceof VehicleClause.NotFreight notFreight) {
      return notFreight(notFreight.what());
    }
    if (clause instanceof VehicleClause.FreeText text) {
      return text(text.text(), orderIdentifier);
    }
    Said<VehicleClause> said = clauses.single(clause, false);
    return said.meaning() instanceof VehicleClause.Declares declares
        ? vehicles(declares, orderIdentifier)
        : new Said<>(new Exemption.Vehicles(said.meaning()), said.term());
  }

  private Said<Exemption> notFreight(String what) throws InexpressibleException {
    if (what.equals("passengerLoadingAndUnloading")) {
      return new Said<>(new Exemption.NotFreight(what), Term.Other.access(what));
    }
    Said<VehicleClause> said = clauses.notFreight(new VehicleClause.NotFreight(what));
    String words = ((VehicleClause.NotFreight) said.meaning()).what();
    Exemption meaning = new Exemption.NotFreight(words);
    boolean inWords = said.term().equals(Term.Vehicle.of(Characteristic.text(words)));
    if (inWords && !freeText.exemption(words, "").equals(List.of(meaning))) {
      throw new InexpressibleException(
          "DATEX II has no word for the other vehicles '%s'.".formatted(words));
    }
    return new Said<>(meaning, said.term());
  }

  private Said<Exemption> text(String text, String orderIdentifier) throws InexpressibleException {
    String words = ProfileText.of(text, "free text");
    Exemption meaning = new Exemption.FreeText(words);
    if (words.isEmpty() || !freeText.exemption(words, orderIdentifier).equals(List.of(meaning))) {
      throw new InexpressibleException(
          "The free text '%s' would be read as more than a text.".formatted(words));
    }
    return new Said<>(meaning, Term.Vehicle.of(Characteristic.text(words)));
  }
}

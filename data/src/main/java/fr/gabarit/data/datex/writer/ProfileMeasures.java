package fr.gabarit.data.datex.writer;

import fr.gabarit.data.datex.DatexProfile;
import fr.gabarit.order.Effect;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.Measure;
import fr.gabarit.order.Place;
import fr.gabarit.order.Validity;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.Who;
import fr.gabarit.time.TimeSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings measures into the form in which DATEX II is read back. Stateless. */
final class ProfileMeasures {
  private final ProfileTimes times = new ProfileTimes();
  private final ClauseTerms clauses = new ClauseTerms();
  private final ExemptionTerms exemptions = new ExemptionTerms();

  /**
   * A measure as it is written and as it will be read back.
   *
   * @param written how it is written
   * @param read how it will be read back
   */
  record Form(PlannedMeasure written, Measure read) {}

  /**
   * The form of a measure.
   *
   * @param id that it will get when it is read back
   * @param places already in their form, at least one
   */
  Form of(Measure measure, String id, List<Place> places, String orderIdentifier)
      throws InexpressibleException {
    Effect effect = effect(measure.effect());
    if (measure.when().hoursUncertain()) {
      throw new InexpressibleException(
          "The hours are uncertain and were widened; what is only presumed is not published.");
    }
    TimeSet when = times.of(measure.when().times());
    Map<VehicleClause, Term> restricted = new LinkedHashMap<>();
    for (VehicleClause clause : measure.who().restricted()) {
      for (Said<VehicleClause> said : clauses.restricted(clause)) {
        restricted.putIfAbsent(said.meaning(), said.term());
      }
    }
    Map<Exemption, Term> exempted = new LinkedHashMap<>();
    for (Exemption exemption : measure.who().exempted()) {
      Said<Exemption> said = exemptions.of(exemption, orderIdentifier);
      exempted.putIfAbsent(said.meaning(), said.term());
    }
    return new Form(
        new PlannedMeasure(
            effect,
            when,
            new ArrayList<>(restricted.values()),
            new ArrayList<>(exempted.values()),
            places),
        new Measure(
            id,
            effect,
            new Who(List.copyOf(restricted.keySet()), List.copyOf(exempted.keySet())),
            new Validity(when, false),
            places));
  }

  private static Effect effect(Effect effect) throws InexpressibleException {
    if (effect instanceof Effect.AlternatingTraffic alternating
        && !alternating.delay().equals(Effect.AlternatingTraffic.DEFAULT_DELAY)) {
      throw new InexpressibleException(
          "An expected wait of %d s cannot be said; alternating traffic is read with %d s."
              .formatted(
                  alternating.delay().toSeconds(),
                  Effect.AlternatingTraffic.DEFAULT_DELAY.toSeconds()));
    }
    if (effect instanceof Effect.StorageArea storage) {
      String description = ProfileText.of(storage.description(), "description of a lay-by");
      ProfileText.of(
          DatexProfile.STORAGE_AREA + DatexProfile.STORAGE_AREA_SEPARATOR + description,
          "description of a lay-by");
      return new Effect.StorageArea(
          description.isEmpty() ? DatexProfile.STORAGE_AREA : description);
    }
    return effect;
  }
}

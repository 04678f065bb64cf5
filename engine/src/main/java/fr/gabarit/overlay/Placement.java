package fr.gabarit.overlay;

import fr.gabarit.matching.MatchOutcome;
import fr.gabarit.order.Measure;
import fr.gabarit.order.Place;
import fr.gabarit.order.TrafficOrder;

/** What became of one place of one measure on the network. */
public record Placement(TrafficOrder order, Measure measure, Place place, MatchOutcome outcome) {

  /** Whether the measure is in force there; ambiguous and unmatched places are reported only. */
  public boolean applied() {
    return outcome instanceof MatchOutcome.Matched;
  }
}

package fr.gabarit.data.datex.writer;

import fr.gabarit.order.OrderId;
import java.util.Optional;

/**
 * Something that the profile cannot express and that is therefore left out.
 *
 * @param order id of the order
 * @param measure id of the measure, if a measure or a part of one is left out; else the whole order
 * @param place label of the place, if only that place of the measure is left out
 * @param reason why, for people
 */
public record Inexpressible(
    OrderId order, Optional<String> measure, Optional<String> place, String reason) {

  /** What is left out, and why, in words. */
  public String words() {
    return "order "
        + order
        + measure.map(m -> ", measure " + m).orElse("")
        + place.map(p -> ", place '" + p + "'").orElse("")
        + ": "
        + reason;
  }
}

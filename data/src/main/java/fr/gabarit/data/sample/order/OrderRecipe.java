package fr.gabarit.data.sample.order;

import fr.gabarit.data.sample.order.FictitiousOrder.Kind;
import fr.gabarit.data.sample.order.FictitiousOrder.Period;
import fr.gabarit.data.sample.order.FictitiousOrder.Source;
import fr.gabarit.data.sample.place.Settlement;
import java.util.List;

/**
 * How to make one kind of order.
 *
 * @param title French, with one {@code %s} for where
 * @param source which record it pretends to come from
 * @param site chooses where
 * @param measures what it lays down
 */
record OrderRecipe(String title, Source source, SiteChoice site, List<MeasureRecipe> measures) {

  /** Chooses the place of an order. */
  interface SiteChoice {
    Site choose(SitePlan plan, Settlement town);
  }

  /**
   * A chosen place.
   *
   * @param settlement whose authority makes the order
   * @param where in words, for the title
   * @param departmental whether it is the department's road
   * @param places the geometry
   */
  record Site(Settlement settlement, String where, boolean departmental, List<OrderPlace> places) {}

  /** A measure without its place. */
  record MeasureRecipe(
      Kind kind, List<Period> periods, List<VehicleTerm> restricted, List<VehicleTerm> exempted) {}
}

package fr.gabarit.data.datex;

import fr.gabarit.data.times.Times;
import fr.gabarit.order.Place;
import fr.gabarit.order.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the condition of a regulation as who, when and where; several of them if it must be. */
final class ConditionReader {
  private final ConditionParser parser = new ConditionParser();
  private final WhenReader when;
  private final WhereReader where;
  private final WhoReader who;

  ConditionReader(
      Publisher publisher, ValidityReader validities, LocationReader locations, OrderNotes notes) {
    this.when = new WhenReader(publisher, validities, notes);
    this.where = new WhereReader(publisher, locations, notes);
    this.who =
        new WhoReader(
            publisher,
            new WhoConditionReader(new VehicleConditionReader(publisher, notes), notes),
            notes);
  }

  /**
   * When, where and for whom a regulation applies.
   *
   * @param times empty if the condition says nothing about times
   * @param places empty if it says nothing about places
   */
  record Applicability(Optional<Times> times, List<Place> places, Who who) {}

  /**
   * The ways in which the regulation can come to apply; at least one unless nobody is concerned.
   */
  List<Applicability> read(Optional<DatexElement> condition) throws RefusedMeasureException {
    List<Alternative> alternatives =
        condition.isEmpty()
            ? List.of(Alternative.unconditional())
            : Alternative.of(parser.parse(condition.get()));
    List<Applicability> read = new ArrayList<>();
    for (Alternative alternative : alternatives) {
      Optional<Times> times = when.read(alternative.when());
      List<Place> places = where.read(alternative.where());
      for (Who concerned : who.read(alternative.who())) {
        read.add(new Applicability(times, places, concerned));
      }
    }
    return read;
  }
}

package fr.gabarit.data.osm.turns;

import fr.gabarit.data.osm.value.ConditionalCase;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.network.TurnRestrictionTags;
import fr.gabarit.order.Effect;
import fr.gabarit.order.GoodsVehicles;
import fr.gabarit.order.LimitNature;
import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderId;
import fr.gabarit.order.OrderSource;
import fr.gabarit.order.Place;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.order.TurnSense;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.Who;
import fr.gabarit.vehicle.SpeedClass;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes an order of a restriction, as far as it is left to orders. Not thread-safe. */
final class TurnOrderMaker {
  private static final String AUTHORITY = "OpenStreetMap";
  private static final String RELATION_PAGE = "https://www.openstreetmap.org/relation/";

  /** Groups that are part of a speed class, with the conditions that pick them. */
  private static final Map<String, List<VehicleClause>> NARROW_MODES = narrowModes();

  private static final Set<String> KNOWN_OTHERS = Set.of("conditional");

  private final TurnMembers memberReader;
  private final List<TurnNote> notes;

  TurnOrderMaker(TurnMembers memberReader, List<TurnNote> notes) {
    this.memberReader = memberReader;
    this.notes = notes;
  }

  Optional<TrafficOrder> order(RestrictionRelation relation) {
    Optional<TurnMembers.Members> members = memberReader.read(relation);
    List<ConditionalCase<Optional<TurnSense>>> cases = cases(relation);
    if (members.isEmpty() || cases.isEmpty()) {
      return Optional.empty();
    }
    String text = TurnValues.text(relation.tags());
    List<Measure> measures = new ArrayList<>();
    for (ConditionalCase<Optional<TurnSense>> one : cases) {
      Place place =
          new Place.Turn(
              text,
              one.value().orElseThrow(),
              members.get().fromWays(),
              members.get().via(),
              members.get().toWays());
      measures.add(
          new Measure(
              Integer.toString(measures.size() + 1),
              new Effect.NoEntry(),
              new Who(one.vehicles().asClause(LimitNature.LEGAL).stream().toList(), one.exempted()),
              one.times().restricting(),
              List.of(place)));
    }
    return Optional.of(
        new TrafficOrder(
            new OrderId("osm:relation:" + relation.id()),
            text,
            AUTHORITY + ": " + text,
            AUTHORITY,
            Optional.of(URI.create(RELATION_PAGE + relation.id())),
            OrderSource.OSM,
            measures));
  }

  /** The cases in which there is a restriction that the network does not hold. */
  private List<ConditionalCase<Optional<TurnSense>>> cases(RestrictionRelation relation) {
    TurnRestrictionTags tags = new TurnRestrictionTags(relation.tags());
    TurnValues values = new TurnValues(relation, notes);
    List<ConditionalCase<Optional<TurnSense>>> light = values.cases(SpeedClass.VAN);
    List<ConditionalCase<Optional<TurnSense>>> heavy = values.cases(SpeedClass.ARTICULATED);
    boolean ordersForLight = tags.leftToOrders(SpeedClass.VAN);
    boolean ordersForHeavy = tags.leftToOrders(SpeedClass.ARTICULATED);
    List<ConditionalCase<Optional<TurnSense>>> cases = new ArrayList<>();
    if (ordersForLight) {
      for (ConditionalCase<Optional<TurnSense>> one : light) {
        boolean forAll = ordersForHeavy && heavy.stream().anyMatch(one::sameMeaning);
        List<VehicleClause> among = forAll ? List.of() : List.of(GoodsVehicles.NOT_HEAVY);
        one.among(among).ifPresent(cases::add);
      }
    }
    if (ordersForHeavy) {
      heavy.stream()
          .filter(one -> cases.stream().noneMatch(one::sameMeaning))
          .flatMap(one -> one.among(List.of(GoodsVehicles.HEAVY)).stream())
          .forEach(cases::add);
    }
    addNarrow(relation, values, cases);
    cases.removeIf(one -> one.value().isEmpty());
    return cases;
  }

  private void addNarrow(
      RestrictionRelation relation,
      TurnValues values,
      List<ConditionalCase<Optional<TurnSense>>> cases) {
    relation.tags().keySet().stream()
        .filter(key -> key.startsWith("restriction:"))
        .map(key -> key.split(":")[1])
        .filter(mode -> !KNOWN_OTHERS.contains(mode))
        .distinct()
        .sorted()
        .forEach(
            mode -> {
              List<VehicleClause> clauses = NARROW_MODES.get(mode);
              if (clauses != null) {
                values.casesOf(mode).stream()
                    .flatMap(one -> one.among(clauses).stream())
                    .forEach(cases::add);
              } else if (!concernsNobodyElse(mode)) {
                notes.add(
                    new TurnNote(
                        relation.id(),
                        TurnNote.Kind.UNKNOWN_WORD,
                        NoteText.of("restriction:%s: unknown vehicles; has no effect.", mode)));
              }
            });
  }

  private static boolean concernsNobodyElse(String mode) {
    return TurnRestrictionTags.notFreight(mode)
        || Arrays.stream(SpeedClass.values())
            .anyMatch(speedClass -> TurnRestrictionTags.modes(speedClass).contains(mode));
  }

  private static Map<String, List<VehicleClause>> narrowModes() {
    Map<String, List<VehicleClause>> modes = new LinkedHashMap<>();
    modes.put("trailer", List.of(GoodsVehicles.TOWING));
    modes.put("hgv_articulated", List.of(GoodsVehicles.HEAVY, GoodsVehicles.TOWING));
    modes.put("hazmat", List.of(new VehicleClause.Hazmat(Set.of())));
    return modes;
  }
}

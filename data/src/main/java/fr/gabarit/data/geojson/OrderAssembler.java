package fr.gabarit.data.geojson;

import fr.gabarit.data.geojson.FeatureRule.Head;
import fr.gabarit.data.geojson.FeatureRule.Rule;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Effect;
import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderId;
import fr.gabarit.order.OrderSource;
import fr.gabarit.order.Place;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.order.Validity;
import fr.gabarit.order.Who;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts the features of a file together: those of one order, and within it those of one measure.
 * What a feature leaves out it takes from the others; what two of them say differently is an error.
 */
final class OrderAssembler {
  private static final Rule CLOSED_TO_ALL =
      new Rule(new Effect.NoEntry(), Who.EVERYONE, Validity.ALWAYS);

  private final Map<String, OrderDraft> drafts = new LinkedHashMap<>();

  void add(FeatureRule feature, FeatureProblems problems) {
    drafts.computeIfAbsent(feature.head().id(), OrderDraft::new).add(feature, problems);
  }

  /** The orders, in the order in which their first features stand. */
  List<TrafficOrder> orders() {
    return drafts.values().stream().map(OrderDraft::order).toList();
  }

  private static final class OrderDraft {
    private final Map<String, MeasureDraft> measures = new LinkedHashMap<>();
    private Head head;

    OrderDraft(String id) {
      this.head =
          new Head(
              id,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
    }

    void add(FeatureRule feature, FeatureProblems problems) {
      Head other = feature.head();
      head =
          new Head(
              head.id(),
              merged("identifier", Head::identifier, other, problems),
              merged("title", Head::title, other, problems),
              merged("authority", Head::authority, other, problems),
              merged("url", Head::url, other, problems),
              merged("source", Head::source, other, problems));
      measures.computeIfAbsent(feature.measureId(), MeasureDraft::new).add(feature, problems);
    }

    private <T> Optional<T> merged(
        String name, Function<Head, Optional<T>> field, Head other, FeatureProblems problems) {
      Optional<T> known = field.apply(head);
      Optional<T> said = field.apply(other);
      if (known.isPresent() && said.isPresent() && !known.equals(said)) {
        problems.error(
            "/properties/order",
            NoteText.of(
                "The %s of order '%s' is '%s' here but '%s' in an earlier feature.",
                name, head.id(), said.get(), known.get()),
            NoteText.of("Make them the same, or give the two orders ids of their own."));
      }
      return known.or(() -> said);
    }

    TrafficOrder order() {
      String identifier = head.identifier().orElse(head.id());
      return new TrafficOrder(
          new OrderId(head.id()),
          identifier,
          head.title().orElse(identifier),
          head.authority().orElse("unknown authority"),
          head.url(),
          head.source().orElse(OrderSource.GEOJSON),
          measures.values().stream().map(MeasureDraft::measure).toList());
    }
  }

  private static final class MeasureDraft {
    private final String id;
    private final List<Place> places = new ArrayList<>();
    private Optional<Rule> rule = Optional.empty();

    MeasureDraft(String id) {
      this.id = id;
    }

    void add(FeatureRule feature, FeatureProblems problems) {
      boolean conflict =
          rule.isPresent() && feature.rule().isPresent() && !rule.equals(feature.rule());
      if (conflict) {
        problems.error(
            "/properties/measure",
            NoteText.of(
                "Measure '%s' of order '%s' rules something else here than in an earlier feature.",
                id, feature.head().id()),
            NoteText.of(
                "Give one of them another measure id, or the same rule (or none, to take it over)."));
      }
      rule = rule.or(feature::rule);
      places.add(feature.place());
    }

    Measure measure() {
      Rule known = rule.orElse(CLOSED_TO_ALL);
      return new Measure(id, known.effect(), known.who(), known.when(), places);
    }
  }
}

package fr.gabarit.server.check;

import static j2html.TagCreator.figure;

import fr.gabarit.audit.AuditReport.CutOff;
import fr.gabarit.audit.AuditReport.LimitStep;
import fr.gabarit.audit.AuditReport.Overlap;
import fr.gabarit.matching.MatchOutcome;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.TurnPath;
import fr.gabarit.order.Place;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.overlay.Placement;
import fr.gabarit.overlay.Rule;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The map pictures of a report. Immutable; not thread-safe. */
final class FindingPictures {
  private static final String MATCHED = "matched";
  private static final String DRAWN = "drawn";
  private static final String DOUBTFUL = "doubtful";
  private static final String FINDING = "finding";

  private final OrderCheck.OnRoads onRoads;
  private final RoadNetwork network;
  private final CheckWords words;

  FindingPictures(OrderCheck.OnRoads onRoads, CheckWords words) {
    this.onRoads = onRoads;
    this.network = onRoads.area().network();
    this.words = words;
  }

  /** All places of an order. */
  List<DomContent> order(TrafficOrder order) {
    return places(onRoads.placements(order.id()), words.order(order));
  }

  /** A place that is not sure. */
  List<DomContent> doubtful(Placement placement) {
    return places(List.of(placement), placement.place().label());
  }

  /** A place that was found, and the sections of which it is not sure. */
  List<DomContent> doubtfulSections(Placement placement) {
    return places(List.of(placement), placement.place().label());
  }

  /** The stretch that two orders have in common. */
  List<DomContent> overlap(Overlap overlap) {
    List<Integer> others = new ArrayList<>(keys(overlap.first()));
    others.addAll(keys(overlap.second()));
    // Only the neighbourhood: a tag of the map may lie all over the area.
    Envelope box = box(overlap.keys());
    return List.of(
        figure(
            new MapPicture(network, box)
                .keys(others, MATCHED)
                .keys(overlap.keys(), FINDING)
                .svg(words.say("picture-of", words.order(overlap.first().order())))));
  }

  /** The point where a limit changes. */
  List<DomContent> limitStep(LimitStep step) {
    Envelope box =
        new Envelope(step.longitude(), step.longitude(), step.latitude(), step.latitude());
    return List.of(
        figure(
            new MapPicture(network, box)
                .keys(keys(step.rule()), MATCHED)
                .point(step.longitude(), step.latitude(), FINDING)
                .svg(words.say("picture-of", step.road()))));
  }

  /** The streets cut off, and what shuts them in. */
  List<DomContent> cutOff(CutOff cutOff) {
    Set<Integer> near = new HashSet<>();
    Envelope box = box(cutOff.edges().stream().map(EdgeKeys::forward).toList());
    for (Rule rule : cutOff.blocking()) {
      near.addAll(keys(rule));
    }
    return List.of(
        figure(
            new MapPicture(network, box)
                .keys(near, MATCHED)
                .edges(cutOff.edges(), FINDING)
                .svg(words.say("picture-of", words.cutOff(cutOff)))));
  }

  private List<DomContent> places(List<Placement> placements, String title) {
    Envelope box = new Envelope();
    for (Placement placement : placements) {
      drawing(placement.place()).ifPresent(d -> box.expandToInclude(d.getEnvelopeInternal()));
      candidates(placement).forEach(key -> expand(box, key));
      inDoubt(placement).forEach(key -> expand(box, key));
    }
    if (box.isNull()) {
      return List.of();
    }
    MapPicture picture = new MapPicture(network, box);
    for (Placement placement : placements) {
      picture.keys(candidates(placement), placement.applied() ? MATCHED : DOUBTFUL);
      picture.keys(inDoubt(placement), DOUBTFUL);
    }
    for (Placement placement : placements) {
      drawing(placement.place()).ifPresent(drawing -> picture.drawing(drawing, DRAWN));
    }
    return List.of(figure(picture.svg(words.say("picture-of", title))));
  }

  private static List<Integer> inDoubt(Placement placement) {
    return CheckWords.doubtfulSections(placement).stream()
        .flatMap(section -> section.keys().keys().boxed())
        .toList();
  }

  private static List<Integer> candidates(Placement placement) {
    List<Integer> keys = new ArrayList<>();
    if (placement.outcome() instanceof MatchOutcome.Matched matched) {
      matched.edges().keys().forEach(keys::add);
      for (TurnPath turn : matched.turns()) {
        Arrays.stream(turn.keys()).forEach(keys::add);
      }
    } else if (placement.outcome() instanceof MatchOutcome.Ambiguous ambiguous) {
      ambiguous.candidates().forEach(candidate -> candidate.keys().forEach(keys::add));
    }
    return keys;
  }

  private static Optional<Geometry> drawing(Place place) {
    if (place instanceof Place.Line line) {
      return Optional.of(line.lines());
    }
    return place instanceof Place.Area area ? Optional.of(area.area()) : Optional.empty();
  }

  private static List<Integer> keys(Rule rule) {
    List<Integer> keys = new ArrayList<>();
    for (int i = 0; i < rule.keyCount(); i++) {
      keys.add(rule.key(i));
    }
    return keys;
  }

  private Envelope box(Collection<Integer> keys) {
    Envelope box = new Envelope();
    keys.forEach(key -> expand(box, key));
    return box;
  }

  private void expand(Envelope box, int key) {
    box.expandToInclude(network.geometry().envelope(EdgeKeys.edge(key)));
  }
}

package fr.gabarit.matching;

import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.Place;
import fr.gabarit.order.PlaceDirection;
import java.util.ArrayList;
import java.util.List;

/** Matches a drawn line, whose pieces may be many and unordered. Immutable and thread-safe. */
final class LineMatcher {
  /** What is shorter says nothing about where it runs. */
  private static final double MIN_STROKE_METRES = 2;

  private final RoadNetwork network;
  private final MatchSettings settings;

  LineMatcher(RoadNetwork network, MatchSettings settings) {
    this.network = network;
    this.settings = settings;
  }

  MatchOutcome match(Place.Line place) {
    LocalFrame frame = new LocalFrame(place.lines().getEnvelopeInternal());
    List<Polyline> strokes =
        LineJoiner.join(frame.toMetres(place.lines()), place.direction() != PlaceDirection.BOTH);
    Corridor corridor = new Corridor(network, frame, place.direction());
    StrokeMatcher matcher =
        new StrokeMatcher(corridor, settings, RoadLabels.of(place.roadName(), place.roadNumber()));
    List<MatchNote> notes = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    for (Polyline stroke : strokes) {
      if (stroke.length() < MIN_STROKE_METRES) {
        notes.add(MatchNote.metres(MatchNote.Kind.FRAGMENT_IGNORED, stroke.length()));
      } else {
        parts.add(new Part(stroke.length(), matcher.match(stroke)));
      }
    }
    if (parts.isEmpty()) {
      return new MatchOutcome.Unmatched(MatchNote.of(MatchNote.Kind.NO_ROAD_NEARBY), 0, notes);
    }
    if (parts.size() == 1 && notes.isEmpty()) {
      return parts.get(0).outcome();
    }
    return new PartsJudge(settings, parts, notes).outcome();
  }

  /** A stroke's length and what became of it. */
  record Part(double metres, MatchOutcome outcome) {}
}

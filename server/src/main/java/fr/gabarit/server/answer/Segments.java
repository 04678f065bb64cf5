package fr.gabarit.server.answer;

import com.graphhopper.util.details.PathDetail;
import fr.gabarit.compliance.Compliance;
import fr.gabarit.compliance.RoutePlan;
import fr.gabarit.compliance.RouteSpan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Cuts the legs of a route where cited stretches begin and end. Segments are numbered along the
 * route. For one request.
 */
final class Segments {
  private final List<TracedLeg> traced;
  private final List<RouteSpan> spans;
  private final List<int[]> segmentsByLeg = new ArrayList<>();

  Segments(RoutePlan plan, List<TracedLeg> traced) {
    this.traced = traced;
    spans = spans(plan.compliance());
    int segment = 0;
    for (int leg = 0; leg < plan.legs().size(); leg++) {
      BitSet cuts = cuts(spans, leg);
      int[] segments = new int[plan.legs().get(leg).size()];
      for (int edge = 0; edge < segments.length; edge++) {
        segment += edge == 0 || cuts.get(edge) ? 1 : 0;
        segments[edge] = segment;
      }
      segmentsByLeg.add(segments);
    }
  }

  /** Whether nothing is cited: each leg is one segment. */
  boolean areLegs() {
    return spans.isEmpty();
  }

  private static BitSet cuts(List<RouteSpan> spans, int leg) {
    BitSet cuts = new BitSet();
    for (RouteSpan span : spans) {
      if (span.leg() == leg) {
        cuts.set(span.turn() ? span.firstEdge() + 1 : span.firstEdge());
        cuts.set(span.turn() ? span.lastEdge() : span.lastEdge() + 1);
      }
    }
    return cuts;
  }

  private static List<RouteSpan> spans(Compliance compliance) {
    List<RouteSpan> spans = new ArrayList<>();
    compliance.violations().forEach(violation -> spans.add(violation.span()));
    compliance.exemptionsUsed().forEach(use -> spans.add(use.span()));
    compliance.warnings().forEach(warning -> spans.add(warning.span()));
    return spans;
  }

  /** The segment of an edge of a leg. */
  int of(TracedLeg leg, int edge) {
    return segmentsByLeg.get(indexOf(leg))[edge];
  }

  private int indexOf(TracedLeg leg) {
    for (int i = 0; i < traced.size(); i++) {
      if (traced.get(i) == leg) {
        return i;
      }
    }
    throw new IllegalArgumentException("This leg is not part of the route.");
  }

  /**
   * Where a stretch lies on the course.
   *
   * @param details the segments found, with their intervals of points
   */
  Optional<PointInterval> interval(RouteSpan span, List<PathDetail> details) {
    int[] segments = segmentsByLeg.get(span.leg());
    if (span.turn()) {
      return turn(segments[span.firstEdge() + 1], segments[span.lastEdge()], details);
    }
    int first = segments[span.firstEdge()];
    int last = segments[span.lastEdge()];
    int from = Integer.MAX_VALUE;
    int to = -1;
    for (PathDetail detail : details) {
      int segment = (Integer) detail.getValue();
      if (segment >= first && segment <= last) {
        from = Math.min(from, detail.getFirst());
        to = Math.max(to, detail.getLast());
      }
    }
    return to < 0 ? Optional.empty() : Optional.of(new PointInterval(from, to));
  }

  /** From the last point before a turn to the first after it. */
  private static Optional<PointInterval> turn(int afterFirst, int last, List<PathDetail> details) {
    return begin(afterFirst, details)
        .flatMap(
            from ->
                begin(last, details).map(to -> new PointInterval(Math.max(0, from - 1), to + 1)));
  }

  private static Optional<Integer> begin(int segment, List<PathDetail> details) {
    return details.stream()
        .filter(detail -> (Integer) detail.getValue() == segment)
        .map(PathDetail::getFirst)
        .findFirst();
  }
}

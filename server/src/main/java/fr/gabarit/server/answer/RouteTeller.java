package fr.gabarit.server.answer;

import com.graphhopper.ResponsePath;
import com.graphhopper.routing.Path;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.storage.NodeAccess;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.PathMerger;
import com.graphhopper.util.PointList;
import com.graphhopper.util.TranslationMap;
import com.graphhopper.util.details.PathDetail;
import fr.gabarit.compliance.RoutePlan;
import fr.gabarit.network.BaseWeighting;
import fr.gabarit.network.FreightHopper;
import fr.gabarit.network.SnappedPoint;
import fr.gabarit.routing.LegPath;
import fr.gabarit.server.request.AnswerForm;
import fr.gabarit.server.request.RouteCall;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells a planned route in GraphHopper's terms: course, instructions and path details are made by
 * GraphHopper itself from the very edges of the plan, with the plan's times. Thread-safe.
 */
final class RouteTeller {
  private final FreightHopper hopper;
  private final RoadValues values;
  private final KnownEdges edges;
  private final TranslationMap translations = new TranslationMap().doImport();

  RouteTeller(FreightHopper hopper) {
    this.hopper = hopper;
    values = new RoadValues(hopper);
    edges = new KnownEdges(hopper);
  }

  /**
   * Tells a route.
   *
   * @param stops the points it was planned between; used up, since GraphHopper changes them
   */
  ToldRoute tell(RouteCall call, RoutePlan plan, List<SnappedPoint> stops) {
    List<Snap> snaps = stops.stream().map(SnappedPoint::snap).toList();
    QueryGraph graph = QueryGraph.create(hopper.getBaseGraph(), snaps);
    SplitEdges split = new SplitEdges(graph, edges);
    int edgeCount = plan.legs().stream().mapToInt(LegPath::size).sum();
    PlannedTimes times =
        new PlannedTimes(BaseWeighting.of(hopper, call.vehicle().speedClass()), edgeCount);
    List<TracedLeg> legs = new ArrayList<>();
    for (int i = 0; i < plan.legs().size(); i++) {
      TracedLeg leg =
          new TracedLeg(
              graph,
              split,
              plan.legs().get(i),
              snaps.get(i).getClosestNode(),
              snaps.get(i + 1).getClosestNode());
      times.add(plan.legs().get(i), leg, leg.calcEdges());
      legs.add(leg);
    }
    Segments segments = new Segments(plan, legs);
    ResponsePath path = merge(call.form(), graph, times, legs, snaps, segments);
    List<PathDetail> segmentDetails = path.getPathDetails().remove(SegmentDetails.KEY);
    return new ToldRoute(
        call, plan, path, segments, segmentDetails == null ? List.of() : segmentDetails);
  }

  private ResponsePath merge(
      AnswerForm form,
      QueryGraph graph,
      PlannedTimes times,
      List<TracedLeg> legs,
      List<Snap> snaps,
      Segments segments) {
    List<String> details = new ArrayList<>(form.details());
    if (!segments.areLegs()) {
      details.add(SegmentDetails.KEY);
    }
    PathMerger merger =
        new PathMerger(graph, times)
            .setCalcPoints(form.calcPoints())
            .setEnableInstructions(form.instructions())
            .setPathDetailsBuilders(new SegmentDetails(segments), details)
            .setSimplifyResponse(form.wayPointMaxDistanceMetres() > 0)
            .setRamerDouglasPeucker(new CourseSimplifier(form.wayPointMaxDistanceMetres()));
    return merger.doWork(
        waypoints(graph.getNodeAccess(), snaps),
        List.<Path>copyOf(legs),
        values,
        translations.getWithFallBack(form.locale()));
  }

  private static PointList waypoints(NodeAccess nodes, List<Snap> snaps) {
    PointList waypoints = new PointList(snaps.size(), false);
    snaps.forEach(snap -> waypoints.add(nodes, snap.getClosestNode()));
    return waypoints;
  }
}

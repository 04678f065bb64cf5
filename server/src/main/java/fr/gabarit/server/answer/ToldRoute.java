package fr.gabarit.server.answer;

import com.graphhopper.ResponsePath;
import com.graphhopper.util.details.PathDetail;
import fr.gabarit.compliance.RoutePlan;
import fr.gabarit.compliance.RouteSpan;
import fr.gabarit.server.request.RouteCall;
import java.util.List;
import java.util.Optional;

/**
 * A planned route in GraphHopper's terms. For one request.
 *
 * @param call what was asked
 * @param plan what was planned
 * @param path its course, instructions and details
 * @param segments where cited stretches begin and end
 * @param segmentDetails the segments on the course; empty if no course was asked for
 */
public record ToldRoute(
    RouteCall call,
    RoutePlan plan,
    ResponsePath path,
    Segments segments,
    List<PathDetail> segmentDetails) {

  /** Where a stretch lies on the course, if a course was asked for. */
  public Optional<PointInterval> interval(RouteSpan span) {
    return call.form().calcPoints() ? segments.interval(span, segmentDetails) : Optional.empty();
  }
}

package fr.gabarit.server.answer;

import fr.gabarit.compliance.RouteAnswer;
import fr.gabarit.compliance.RoutePlanner;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.network.SnappedPoint;
import fr.gabarit.routing.LegTable;
import fr.gabarit.routing.LegTableRequest;
import fr.gabarit.routing.LegTableSearch;
import fr.gabarit.routing.RouteRequest;
import fr.gabarit.routing.ViolationPolicy;
import fr.gabarit.server.request.BadRequestException;
import fr.gabarit.server.request.MatrixCall;
import fr.gabarit.server.request.RequestProblem;
import fr.gabarit.server.request.RequestProblems;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Answers requests for tables of routes. Thread-safe. */
public final class MatrixService {
  /** To find out why a cell has no way takes longer than the table. */
  private static final int MOST_REFUSALS = 25;

  private final RoutePlanner planner;
  private final LegTableSearch tables;
  private final StopSnapper snapper;

  public MatrixService(RoutePlanner planner, LegTableSearch tables, StopSnapper snapper) {
    this.planner = planner;
    this.tables = tables;
    this.snapper = snapper;
  }

  /** The same under other orders. */
  public MatrixService on(RoutePlanner otherPlanner) {
    return new MatrixService(otherPlanner, tables, snapper);
  }

  /**
   * Answers a request.
   *
   * @throws BadRequestException telling every place that is on no road, if that is not allowed
   */
  public MatrixOutcome answer(MatrixCall call) {
    RequestProblems problems = new RequestProblems();
    Side sources = side(call.sources(), call, problems);
    Side targets =
        call.targets().equals(call.sources()) ? sources : side(call.targets(), call, problems);
    if (call.failFast()) {
      problems.throwIfAny();
    }
    boolean measured =
        call.arrays().contains(MatrixCall.Values.TIMES)
            || call.arrays().contains(MatrixCall.Values.DISTANCES);
    LegTable table =
        tables.find(
            new LegTableRequest(
                sources.places(),
                targets.places(),
                call.departure(),
                planner.overlay().forVehicle(call.vehicle()),
                measured));
    return told(call, sources, targets, table, problems.all());
  }

  private MatrixOutcome told(
      MatrixCall call, Side sources, Side targets, LegTable table, List<RequestProblem> problems) {
    List<MatrixOutcome.Refusal> refusals = new ArrayList<>();
    long notLookedInto = 0;
    // Fast failure tells of the first cell only.
    int most = call.compliance() ? MOST_REFUSALS : call.failFast() ? 1 : 0;
    for (int i = 0; i < sources.indices().size(); i++) {
      for (int j = 0; j < targets.indices().size(); j++) {
        OptionalInt row = sources.indices().get(i);
        OptionalInt column = targets.indices().get(j);
        if (row.isEmpty()
            || column.isEmpty()
            || table.reachable(row.getAsInt(), column.getAsInt())) {
          continue;
        }
        if (refusals.size() < most) {
          refusals.add(
              new MatrixOutcome.Refusal(
                  i,
                  j,
                  refusal(
                      call,
                      sources.places().get(row.getAsInt()),
                      targets.places().get(column.getAsInt()))));
        } else {
          notLookedInto++;
        }
      }
    }
    return new MatrixOutcome(
        call, sources.indices(), targets.indices(), table, problems, refusals, notLookedInto);
  }

  private RouteAnswer refusal(MatrixCall call, RoadPosition source, RoadPosition target) {
    return planner.plan(
        new RouteRequest(
            call.vehicle(),
            List.of(source, target),
            call.departure(),
            ViolationPolicy.FORBID,
            Duration.ZERO));
  }

  private Side side(MatrixCall.Places places, MatrixCall call, RequestProblems problems) {
    List<RoadPosition> found = new ArrayList<>();
    List<OptionalInt> indices = new ArrayList<>();
    for (Optional<SnappedPoint> stop :
        snapper.snap(places.field(), places.points(), call.vehicle().speedClass(), problems)) {
      indices.add(stop.isPresent() ? OptionalInt.of(found.size()) : OptionalInt.empty());
      stop.ifPresent(snapped -> found.add(snapped.position()));
    }
    return new Side(found, indices);
  }

  /**
   * Places on the network.
   *
   * @param places those that are on a road
   * @param indices for each place asked for its index among these
   */
  private record Side(List<RoadPosition> places, List<OptionalInt> indices) {}
}

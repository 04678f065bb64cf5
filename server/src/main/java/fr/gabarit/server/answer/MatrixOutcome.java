package fr.gabarit.server.answer;

import fr.gabarit.compliance.RouteAnswer;
import fr.gabarit.routing.LegTable;
import fr.gabarit.server.request.MatrixCall;
import fr.gabarit.server.request.RequestProblem;
import java.util.List;
import java.util.OptionalInt;

/**
 * A table of routes, filled as far as possible.
 *
 * @param call what was asked
 * @param rows for each source its row in the table; empty if it is on no road
 * @param columns for each target its column in the table; empty if it is on no road
 * @param table costs, and if asked for times and distances
 * @param problems with places on no road
 * @param refusals why cells have no way, as far as it was looked into
 * @param notLookedInto number of cells without a way of which it was not
 */
public record MatrixOutcome(
    MatrixCall call,
    List<OptionalInt> rows,
    List<OptionalInt> columns,
    LegTable table,
    List<RequestProblem> problems,
    List<Refusal> refusals,
    long notLookedInto) {
  public MatrixOutcome {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    problems = List.copyOf(problems);
    refusals = List.copyOf(refusals);
  }

  /**
   * Why a cell has no way.
   *
   * @param source index of the source
   * @param target index of the target
   * @param answer blocked or disconnected
   */
  public record Refusal(int source, int target, RouteAnswer answer) {}

  /** Whether the cell has a way. */
  boolean reachable(int source, int target) {
    return rows.get(source).isPresent()
        && columns.get(target).isPresent()
        && table.reachable(rows.get(source).getAsInt(), columns.get(target).getAsInt());
  }
}

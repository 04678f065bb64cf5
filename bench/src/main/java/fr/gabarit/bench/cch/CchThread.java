package fr.gabarit.bench.cch;

import fr.gabarit.cch.CchQuery;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What each thread has of its own: queries are not shared, all else is. */
@State(Scope.Thread)
public class CchThread {
  CchQuery query;
  private int next;

  /** Makes the query. */
  @Setup(Level.Trial)
  public void prepare(CchState state) {
    query = new CchQuery(state.topology);
  }

  /** Number of the next pair. */
  int nextPair(int count) {
    next = next + 1 < count ? next + 1 : 0;
    return next;
  }
}

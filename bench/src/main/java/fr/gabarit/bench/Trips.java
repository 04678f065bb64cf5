package fr.gabarit.bench;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.ThreadParams;

/** Goes round the trips of a case, on each thread from another one on. */
@State(Scope.Thread)
public class Trips {
  private QueryState state;
  private int next;

  /** Finds where this thread begins. */
  @Setup(Level.Trial)
  public void prepare(QueryState queries, ThreadParams thread) {
    state = queries;
    next = thread.getThreadIndex() * queries.routingCase().pairs().size() / thread.getThreadCount();
  }

  /** The case whose trips these are. */
  QueryState state() {
    return state;
  }

  /** The next trip. */
  QueryPair next() {
    next = next + 1 < state.routingCase().pairs().size() ? next + 1 : 0;
    return state.routingCase().pairs().get(next);
  }
}

package fr.gabarit.bench;

import fr.gabarit.network.ImportedNetwork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What the benchmarks ask, and of what. JMH fills the parameters in before the set-up. */
@State(Scope.Benchmark)
public class QueryState {
  /** Path of an OSM extract. */
  @Param("sample")
  String extract;

  /** Where orders come from. */
  @Param("SYNTHETIC")
  OrderKind orders;

  /** Share of edges that synthetic orders restrict. */
  @Param({"0.02", "0.10"})
  double restricted;

  /** When trips begin. */
  @Param("CHANGING")
  Hour hour;

  /** Whether trips can be made. */
  @Param("REACHABLE")
  Targets targets;

  /** Number of trips cycled through. */
  @Param("2000")
  int pairs;

  /** Seed of orders and trips. */
  @Param("1")
  long seed;

  private ImportedNetwork imported;
  private RoutingCase routingCase;
  private StockQueries stock;

  /** Imports or loads the network, places the orders, draws the trips. */
  @Setup(Level.Trial)
  public void prepare() {
    ExtractSource extracts = ExtractSource.configured();
    imported = extracts.network(extract);
    routingCase =
        new RoutingCase(
            new CaseSettings(extract, orders, restricted, hour, targets, pairs, seed),
            imported,
            extracts.file(extract));
    stock = new StockQueries(routingCase);
  }

  /** Releases the network. */
  @TearDown(Level.Trial)
  public void close() {
    imported.close();
  }

  RoutingCase routingCase() {
    return routingCase;
  }

  StockQueries stock() {
    return stock;
  }
}

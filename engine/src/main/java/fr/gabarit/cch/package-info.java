/**
 * A customizable contraction hierarchy (CCH) for directed graphs with int weights: order and
 * topology are made once for a graph, metrics in a fraction of a second for any weights, answers in
 * microseconds. Knows nothing of roads or orders, needs nothing but the JDK, and can be used on its
 * own:
 *
 * <pre>{@code
 * Digraph junctions = new Digraph(nodeCount, tails, heads);
 * TurnExpansion expansion = TurnExpansion.of(junctions, (from, to) -> !isUTurn(from, to));
 * int[] order = new NestedDissection(junctions, xs, ys).arcOrder(expansion);
 * CchTopology topology = CchTopology.of(expansion.graph(), order);
 *
 * CchMetric metric = topology.customize(expansion.weights(arcWeights, turnCost)).perfect();
 *
 * CchQuery query = new CchQuery(topology);
 * int distance = query.run(metric, fromArc, toArc);
 * int[] arcs = expansion.arcs(fromArc, query.path());
 * }</pre>
 *
 * <p>Start reading at {@link fr.gabarit.cch.CchTopology}. Topologies and metrics are immutable and
 * shared by threads; {@link fr.gabarit.cch.CchQuery}, {@link fr.gabarit.cch.LazyPotential} and
 * {@link fr.gabarit.cch.OneToAll} keep arrays and belong to one thread each.
 *
 * <p>Sources, besides those named at the classes:
 *
 * <ul>
 *   <li>J. Dibbelt, B. Strasser, D. Wagner, "Customizable Contraction Hierarchies", ACM Journal of
 *       Experimental Algorithmics 21 (2016)
 *   <li>V. Buchhold, P. Sanders, D. Wagner, "Real-time Traffic Assignment Using Engineered
 *       Customizable Contraction Hierarchies", ACM Journal of Experimental Algorithmics 24 (2019)
 *   <li>V. Buchhold, D. Wagner, T. Zeitz, M. Zündorf, "Customizable Contraction Hierarchies with
 *       Turn Costs", ATMOS 2020
 *   <li>B. Strasser, T. Zeitz, "A Fast and Tight Heuristic for A* in Road Networks", SEA 2021
 *   <li>T. Bläsius, V. Buchhold, D. Wagner, T. Zeitz, M. Zündorf, "Customizable Contraction
 *       Hierarchies - A Survey" (2025)
 * </ul>
 */
package fr.gabarit.cch;

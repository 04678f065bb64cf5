/**
 * A customizable contraction hierarchy (CCH) for directed graphs with int weights: order and
 * topology are made once for a graph, metrics in a fraction of a second for any weights, queries in
 * microseconds. Knows nothing of roads or orders and can be used on its own:
 *
 * <pre>{@code
 * Digraph graph = new Digraph(nodeCount, tails, heads);
 * int[] order = new NestedDissection(graph, xs, ys).order();
 * CchTopology topology = CchTopology.of(graph, order);
 * CchMetric metric = topology.customize(weights);
 * CchQuery query = new CchQuery(topology);
 * int distance = query.run(metric, source, target);
 * int[] arcs = query.path();
 * }</pre>
 *
 * Sources: J. Dibbelt, B. Strasser, D. Wagner, "Customizable Contraction Hierarchies", ACM Journal
 * of Experimental Algorithmics 21 (2016); V. Buchhold, P. Sanders, D. Wagner, "Real-time Traffic
 * Assignment Using Engineered Customizable Contraction Hierarchies", same journal 24 (2019).
 */
package fr.gabarit.cch;

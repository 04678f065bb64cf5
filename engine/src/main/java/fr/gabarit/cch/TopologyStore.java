package fr.gabarit.cch;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.EOFException;
import java.io.IOException;

/**
 * Writes a topology, so that order and contraction are done once for a graph, and reads it again.
 *
 * <p>All numbers are ints in network byte order: magic, version, numbers of nodes, edges and arcs;
 * the node of each rank; the parent of each rank in the elimination tree; the first edge of each
 * rank but the lowest, and the number of edges; the upper end of each edge; the edge of each arc;
 * then the CRC-32 of all that. A file that is cut short, damaged or of another version is refused.
 * Whether it fits a graph is said by {@link CchTopology#belongsTo}.
 */
public final class TopologyStore {
  private static final int MAGIC = 0x47434348;
  private static final int VERSION = 1;

  /** Stands for the edge of a loop; the complement of an edge for an arc downwards. */
  private static final int LOOP = Integer.MIN_VALUE;

  private TopologyStore() {}

  /** Writes a topology. */
  public static void write(CchTopology topology, DataOutput output) throws IOException {
    int nodes = topology.nodeCount();
    CheckedInts ints = new CheckedInts();
    ints.write(
        output, new int[] {MAGIC, VERSION, nodes, topology.edgeCount(), topology.arcCount()});
    int[] nodeAt = new int[nodes];
    int[] parents = new int[nodes];
    int[] ends = new int[nodes];
    for (int rank = 0; rank < nodes; rank++) {
      nodeAt[rank] = topology.node(rank);
      parents[rank] = topology.parent(rank);
      ends[rank] = topology.firstUp(rank + 1);
    }
    ints.write(output, nodeAt);
    ints.write(output, parents);
    ints.write(output, ends);
    ints.write(output, topology.heads());
    int[] edges = new int[topology.arcCount()];
    for (int arc = 0; arc < edges.length; arc++) {
      int edge = topology.edgeOfArc(arc);
      edges[arc] = edge < 0 ? LOOP : topology.arcGoesUp(arc) ? edge : ~edge;
    }
    ints.write(output, edges);
    output.writeInt(ints.checksum());
  }

  /**
   * Reads a topology.
   *
   * @throws IOException if it cannot be read, is cut short or damaged, or is none; the message says
   *     which
   */
  public static CchTopology read(DataInput input) throws IOException {
    try {
      return readWhole(input);
    } catch (EOFException e) {
      throw new IOException("The topology is cut short. Make it anew.", e);
    } catch (IllegalArgumentException e) {
      throw new IOException("The topology is damaged: " + e.getMessage() + " Make it anew.", e);
    }
  }

  private static CchTopology readWhole(DataInput input) throws IOException {
    CheckedInts ints = new CheckedInts();
    int[] header = ints.read(input, 5);
    if (header[0] != MAGIC) {
      throw new IOException("This is no stored topology.");
    }
    if (header[1] != VERSION) {
      throw new IOException(
          "The topology has version %d but this program reads version %d. Make it anew."
              .formatted(header[1], VERSION));
    }
    int nodes = header[2];
    int edges = header[3];
    int arcs = header[4];
    require(nodes >= 0 && edges >= 0 && arcs >= 0, "a count is negative");
    int[] nodeAt = ints.read(input, nodes);
    int[] parents = ints.read(input, nodes);
    int[] ends = ints.read(input, nodes);
    int[] heads = ints.read(input, edges);
    int[] coded = ints.read(input, arcs);
    int checksum = ints.checksum();
    require(input.readInt() == checksum, "its checksum is wrong");
    int[] firstUp = new int[nodes + 1];
    System.arraycopy(ends, 0, firstUp, 1, nodes);
    checkEdges(parents, firstUp, heads);
    int[] edgeOfArc = new int[arcs];
    boolean[] goesUp = new boolean[arcs];
    for (int arc = 0; arc < arcs; arc++) {
      goesUp[arc] = coded[arc] >= 0;
      edgeOfArc[arc] = coded[arc] == LOOP ? -1 : goesUp[arc] ? coded[arc] : ~coded[arc];
      require(edgeOfArc[arc] < edges, "an arc is of no edge");
    }
    return CchTopology.ofParts(nodeAt, parents, firstUp, heads, edgeOfArc, goesUp);
  }

  /** Edges must lead to ancestors, upwards: else searches would not end where they clean up. */
  private static void checkEdges(int[] parents, int[] firstUp, int[] heads) {
    int nodes = parents.length;
    int[] sizes = new int[nodes];
    for (int rank = 0; rank < nodes; rank++) {
      int parent = parents[rank];
      require(parent == -1 || parent > rank && parent < nodes, "a parent is not higher");
      sizes[rank]++;
      if (parent >= 0) {
        sizes[parent] += sizes[rank];
      }
    }
    // Places in the elimination tree, each rank before all below it.
    int[] places = new int[nodes];
    int[] free = new int[nodes];
    int nextRoot = 0;
    for (int rank = nodes - 1; rank >= 0; rank--) {
      int parent = parents[rank];
      places[rank] = parent < 0 ? nextRoot : free[parent];
      free[rank] = places[rank] + 1;
      if (parent < 0) {
        nextRoot += sizes[rank];
      } else {
        free[parent] += sizes[rank];
      }
    }
    for (int rank = 0; rank < nodes; rank++) {
      int end = firstUp[rank + 1];
      require(firstUp[rank] <= end && end <= heads.length, "edges are out of order");
      for (int edge = firstUp[rank]; edge < end; edge++) {
        int head = heads[edge];
        int least = edge == firstUp[rank] ? rank : heads[edge - 1];
        require(head > least && head < nodes, "upper ends are out of order");
        int below = places[rank] - places[head];
        require(below > 0 && below < sizes[head], "an edge leads to no ancestor");
      }
    }
    require(firstUp[nodes] == heads.length, "edges are left over");
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise + ".");
    }
  }
}

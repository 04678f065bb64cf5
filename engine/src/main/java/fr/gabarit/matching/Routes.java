package fr.gabarit.matching;

import com.carrotsearch.hppc.IntObjectHashMap;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadTopology;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Short ways through the network between neighbouring points of a drawing, one-way rules ignored.
 * Confined to one thread; remembers what it worked out.
 */
final class Routes {
  private final Corridor corridor;
  private final double limitMetres;
  private final IntObjectHashMap<Reach> reaches = new IntObjectHashMap<>();

  /**
   * @param limitMetres how far beyond the end of an edge to look
   */
  Routes(Corridor corridor, double limitMetres) {
    this.corridor = corridor;
    this.limitMetres = limitMetres;
  }

  /** Length of the shortest way from the end of one key to the start of another, or infinity. */
  double metresBetween(int fromKey, int toKey) {
    if (toKey == EdgeKeys.reverse(fromKey)) {
      return Double.POSITIVE_INFINITY;
    }
    return reach(fromKey).metresTo(corridor.topology().tail(toKey), EdgeKeys.reverse(toKey));
  }

  /** The keys of that way, both given ones excluded. */
  List<Integer> keysBetween(int fromKey, int toKey) {
    return reach(fromKey).keysTo(corridor.topology().tail(toKey));
  }

  private Reach reach(int key) {
    Reach reach = reaches.get(key);
    if (reach == null) {
      reach = new Reach(key);
      reaches.put(key, reach);
    }
    return reach;
  }

  /** The few nodes around the end of one key: linear scans beat a heap here. */
  private final class Reach {
    private final List<Label> labels = new ArrayList<>(8);

    Reach(int fromKey) {
      RoadTopology topology = corridor.topology();
      labels.add(new Label(topology.head(fromKey), 0, -1, null));
      for (Label label = next(); label != null; label = next()) {
        label.settled = true;
        for (int slot = topology.firstOut(label.node);
            slot < topology.firstOut(label.node + 1);
            slot++) {
          int key = topology.outKey(slot);
          int edge = EdgeKeys.edge(key);
          boolean turnsBack = edge == EdgeKeys.edge(label.key < 0 ? fromKey : label.key);
          if (turnsBack || !corridor.followable(key) || !corridor.isCanonical(edge)) {
            continue;
          }
          double metres = label.metres + corridor.course(edge).length();
          if (metres <= limitMetres) {
            relax(topology.head(key), metres, key, label);
          }
        }
      }
    }

    private Label next() {
      Label best = null;
      for (Label label : labels) {
        if (!label.settled && (best == null || label.metres < best.metres)) {
          best = label;
        }
      }
      return best;
    }

    private void relax(int node, double metres, int key, Label previous) {
      Label known = find(node);
      if (known == null) {
        labels.add(new Label(node, metres, key, previous));
      } else if (metres < known.metres) {
        known.metres = metres;
        known.key = key;
        known.previous = previous;
      }
    }

    private Label find(int node) {
      for (Label label : labels) {
        if (label.node == node) {
          return label;
        }
      }
      return null;
    }

    /** Infinite also if the way there would arrive on the key from which it had to turn back. */
    double metresTo(int node, int turningKey) {
      Label label = find(node);
      return label == null || label.key == turningKey ? Double.POSITIVE_INFINITY : label.metres;
    }

    List<Integer> keysTo(int node) {
      List<Integer> keys = new ArrayList<>();
      for (Label label = find(node); label != null && label.key >= 0; label = label.previous) {
        keys.add(label.key);
      }
      Collections.reverse(keys);
      return keys;
    }
  }

  private static final class Label {
    private final int node;
    private double metres;
    private int key;
    private Label previous;
    private boolean settled;

    Label(int node, double metres, int key, Label previous) {
      this.node = node;
      this.metres = metres;
      this.key = key;
      this.previous = previous;
    }
  }
}

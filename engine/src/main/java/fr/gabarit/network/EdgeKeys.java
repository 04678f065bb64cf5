package fr.gabarit.network;

/**
 * Arithmetic of directed edge ids ("edge keys", GraphHopper's term): an edge {@code e} driven in
 * the direction in which it is stored has the key {@code 2e}, driven against it {@code 2e + 1}.
 */
public final class EdgeKeys {
  private EdgeKeys() {}

  /** The key of the edge driven as stored (the direction of its OSM way). */
  public static int forward(int edge) {
    return edge << 1;
  }

  /** The key of the edge driven against its storage. */
  public static int backward(int edge) {
    return (edge << 1) | 1;
  }

  /** The undirected edge of a key. */
  public static int edge(int key) {
    return key >> 1;
  }

  /** The same edge driven the other way. */
  public static int reverse(int key) {
    return key ^ 1;
  }

  /** Whether the key drives its edge as stored. */
  public static boolean isForward(int key) {
    return (key & 1) == 0;
  }
}

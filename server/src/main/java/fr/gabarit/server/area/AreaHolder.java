package fr.gabarit.server.area;

import java.util.concurrent.atomic.AtomicReference;

/**
 * The area that requests are answered from. It can be swapped for another at any time; a request
 * keeps the one it began with. Thread-safe.
 */
public final class AreaHolder {
  private final AtomicReference<Area> current;

  public AreaHolder(Area area) {
    current = new AtomicReference<>(area);
  }

  /** The area of requests that begin now. */
  public Area current() {
    return current.get();
  }

  /** Puts another area in its place. */
  public void swap(Area area) {
    current.set(area);
  }
}

package fr.gabarit.data.sample.plane;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Things by the square cells that their boxes touch. Answers come in a fixed order (by cell, then
 * by order of adding). Not thread-safe.
 */
public final class CellIndex<T> {

  private final double cellMetres;
  private final Map<Long, List<T>> cells = new HashMap<>();

  public CellIndex(double cellMetres) {
    this.cellMetres = cellMetres;
  }

  public void add(T thing, PlanePoint at) {
    add(thing, at, at);
  }

  /** Adds a thing whose box is spanned by two points. */
  public void add(T thing, PlanePoint a, PlanePoint b) {
    forEachKey(a, b, 0, key -> cells.computeIfAbsent(key, k -> new ArrayList<>()).add(thing));
  }

  /** Takes a thing out again; the box must be the one it was added with. */
  public void remove(T thing, PlanePoint a, PlanePoint b) {
    forEachKey(a, b, 0, key -> cells.getOrDefault(key, new ArrayList<>()).remove(thing));
  }

  /** Things whose cells touch the box of the two points widened by a margin, each once. */
  public Collection<T> near(PlanePoint a, PlanePoint b, double marginMetres) {
    LinkedHashSet<T> found = new LinkedHashSet<>();
    forEachKey(a, b, marginMetres, key -> found.addAll(cells.getOrDefault(key, List.of())));
    return found;
  }

  public Collection<T> near(PlanePoint at, double marginMetres) {
    return near(at, at, marginMetres);
  }

  /** Whether something within the margin's cells passes the test. */
  public boolean anyNear(PlanePoint a, PlanePoint b, double marginMetres, Predicate<T> test) {
    int west = cell(Math.min(a.x(), b.x()) - marginMetres);
    int east = cell(Math.max(a.x(), b.x()) + marginMetres);
    int south = cell(Math.min(a.y(), b.y()) - marginMetres);
    int north = cell(Math.max(a.y(), b.y()) + marginMetres);
    for (int column = west; column <= east; column++) {
      for (int row = south; row <= north; row++) {
        for (T thing : cells.getOrDefault(key(column, row), List.of())) {
          if (test.test(thing)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  public boolean anyNear(PlanePoint at, double marginMetres, Predicate<T> test) {
    return anyNear(at, at, marginMetres, test);
  }

  /** The thing of least measure within the margin's cells; of equals, the first found. */
  public Optional<T> least(PlanePoint at, double marginMetres, ToDoubleFunction<T> measure) {
    Least<T> least = new Least<>();
    anyNear(at, marginMetres, thing -> least.offer(thing, measure.applyAsDouble(thing)));
    return Optional.ofNullable(least.thing);
  }

  private static final class Least<T> {
    private T thing;
    private double measure = Double.POSITIVE_INFINITY;

    /** Always false: the search goes on. */
    boolean offer(T offered, double offeredMeasure) {
      if (offeredMeasure < measure) {
        measure = offeredMeasure;
        thing = offered;
      }
      return false;
    }
  }

  private static long key(int column, int row) {
    return ((long) column << 32) | (row & 0xffffffffL);
  }

  private void forEachKey(PlanePoint a, PlanePoint b, double margin, KeyVisitor visitor) {
    int west = cell(Math.min(a.x(), b.x()) - margin);
    int east = cell(Math.max(a.x(), b.x()) + margin);
    int south = cell(Math.min(a.y(), b.y()) - margin);
    int north = cell(Math.max(a.y(), b.y()) + margin);
    for (int column = west; column <= east; column++) {
      for (int row = south; row <= north; row++) {
        visitor.visit(key(column, row));
      }
    }
  }

  private int cell(double metres) {
    return (int) Math.floor(metres / cellMetres);
  }

  private interface KeyVisitor {
    void visit(long key);
  }
}

package fr.gabarit.overlay;

import java.util.function.Supplier;

/** A value computed once, when first asked for. Thread-safe. */
final class Memo<T> implements Supplier<T> {
  /** Dropped with all that it holds once the value is there. */
  private Supplier<T> source;

  private volatile T value;

  Memo(Supplier<T> source) {
    this.source = source;
  }

  @Override
  public T get() {
    T known = value;
    if (known == null) {
      synchronized (this) {
        known = value;
        if (known == null) {
          known = source.get();
          value = known;
          source = null;
        }
      }
    }
    return known;
  }
}

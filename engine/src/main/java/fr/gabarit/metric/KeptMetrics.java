package fr.gabarit.metric;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import fr.gabarit.cch.CchMetric;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Keeps metrics within a budget of bytes, least useful first out; what shares memory with another
 * one goes with it. Thread-safe.
 */
final class KeptMetrics {
  /** What few ask for is not made once this part of the memory is used. */
  private static final double SHARE_FOR_FEW = 0.7;

  private final long maxBytes;
  private final Executor executor;
  private final AsyncCache<Object, Kept> metrics;
  private final AtomicBoolean dropped = new AtomicBoolean();
  private final LongAdder built = new LongAdder();
  private final LongAdder buildNanos = new LongAdder();

  /**
   * A metric that is kept.
   *
   * @param shares whether it shares memory with one that is held as long as it is: one without
   *     rules, or its root
   * @param root the key of weights that it shares memory with, if these are kept here: it is kept
   *     no longer than they are, so that the memory of all is known
   */
  record Kept(CchMetric metric, boolean shares, Optional<Object> root) {
    /** What it takes beyond what it shares. */
    long bytes() {
      return shares ? metric.ownByteSize() : metric.byteSize();
    }
  }

  /**
   * @param executor makes the metrics
   */
  KeptMetrics(long maxBytes, Executor executor) {
    this.maxBytes = maxBytes;
    this.executor = executor;
    metrics =
        Caffeine.newBuilder()
            // Accounts are kept by who writes: what isFull reads is never behind.
            .executor(Runnable::run)
            .maximumWeight(maxBytes)
            .weigher((Object key, Kept kept) -> Math.toIntExact(kept.bytes()))
            .evictionListener((key, kept, cause) -> dropped.set(true))
            .recordStats()
            .buildAsync();
  }

  /** What is kept, or is being made; null if neither, which is asked for every leg. */
  CompletableFuture<Kept> get(Object key) {
    return metrics.getIfPresent(key);
  }

  /** The weights of a key, if they are kept and share no memory with others. To look is no use. */
  Optional<CchMetric> root(Object key) {
    return Optional.ofNullable(metrics.synchronous().policy().getIfPresentQuietly(key))
        .filter(kept -> !kept.shares())
        .map(Kept::metric);
  }

  /** What has been made, if it has. */
  static Optional<Kept> done(CompletableFuture<Kept> future) {
    return future != null && future.isDone() && !future.isCompletedExceptionally()
        ? Optional.of(future.join())
        : Optional.empty();
  }

  /** What has been made; used now. */
  Optional<CchMetric> inUse(CompletableFuture<Kept> metric) {
    Optional<Kept> kept = done(metric);
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    if (kept.get().root().isPresent()) {
      use(kept.get().root().get());
    }
    return Optional.of(kept.get().metric());
  }

  /** What is used keeps in use what it shares memory with. */
  void use(Object root) {
    if (metrics.asMap().get(root) == null) {
      dropped.set(true);
    }
  }

  /** Lets go of what shares memory with a metric that is no longer kept. */
  void dropOrphans() {
    if (dropped.get() && dropped.compareAndSet(true, false)) {
      metrics.synchronous().asMap().values().removeIf(this::isOrphan);
    }
  }

  /** Whether the root is gone; if another was made since for the same slice, that is not it. */
  private boolean isOrphan(Kept kept) {
    return kept.root().isPresent()
        && root(kept.root().get()).filter(kept.metric()::sharesWith).isEmpty();
  }

  /** Whether one more would drop others: what few ask for is not worth that. */
  boolean isFull() {
    long size = metrics.synchronous().policy().eviction().orElseThrow().weightedSize().orElse(0);
    return size >= maxBytes * SHARE_FOR_FEW;
  }

  /** Puts a metric that is asked often in the place of the same one that is not perfect. */
  void makePerfect(Object key, CompletableFuture<Kept> basic) {
    basic.thenAcceptAsync(
        kept -> {
          CompletableFuture<Kept> perfect =
              CompletableFuture.completedFuture(
                  timed(() -> new Kept(kept.metric().perfect(), kept.shares(), kept.root())).get());
          metrics.asMap().replace(key, basic, perfect);
        },
        executor);
  }

  /** Begins to make a metric, unless others just did. The cache is not held meanwhile. */
  CompletableFuture<Kept> make(Object key, Supplier<Kept> maker) {
    CompletableFuture<Kept> ours = new CompletableFuture<>();
    CompletableFuture<Kept> others = metrics.asMap().putIfAbsent(key, ours);
    if (others != null) {
      return others;
    }
    try {
      return ours.completeAsync(timed(maker), executor);
    } catch (RejectedExecutionException e) {
      ours.completeExceptionally(e);
      throw e;
    }
  }

  private Supplier<Kept> timed(Supplier<Kept> maker) {
    return () -> {
      long start = System.nanoTime();
      Kept kept = maker.get();
      buildNanos.add(System.nanoTime() - start);
      built.increment();
      return kept;
    };
  }

  /** What the cache has done so far. */
  MetricFigures figures() {
    // What is to be dropped for what was made last is dropped before it is counted.
    metrics.synchronous().cleanUp();
    dropOrphans();
    CacheStats stats = metrics.synchronous().stats();
    long bytes = metrics.synchronous().asMap().values().stream().mapToLong(Kept::bytes).sum();
    return new MetricFigures(
        metrics.synchronous().estimatedSize(),
        bytes,
        maxBytes,
        stats.hitCount(),
        stats.missCount(),
        stats.evictionCount(),
        built.sum(),
        Duration.ofNanos(buildNanos.sum()));
  }
}

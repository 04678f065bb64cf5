package fr.gabarit.metric;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import fr.gabarit.cch.CchMetric;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.overlay.SliceSignature;
import fr.gabarit.overlay.SliceSpan;
import fr.gabarit.overlay.TimeSlice;
import fr.gabarit.overlay.VehicleOverlay;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Keeps metrics within a budget of bytes, least useful first out, and makes them beside the
 * requests when they have been asked for repeatedly; each is made once however many ask. What is
 * the same for several vehicles is made and kept once. Thread-safe.
 */
public final class MetricCache implements Metrics {
  /** Weights under some orders only are made when asked for so many times as often. */
  private static final int PARTIAL_TIMES_RARER = 8;

  /** Weights under some orders only are not made once this part of the memory is used. */
  private static final double SHARE_FOR_FEW = 0.7;

  private static final long MOST_COUNTED_KEYS = 10_000;

  /** A perfect metric takes several times as long to make, and as much memory, as a basic one. */
  private static final int USES_BEFORE_PERFECT = 500;

  private final RoadHierarchy hierarchy;
  private final MetricWeights weights;
  private final Executor executor;
  private final MetricCacheSettings settings;
  private final SimilarMetrics similar;
  private final AsyncCache<Object, Kept> metrics;
  private final Cache<Object, AtomicInteger> uses;
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
  private record Kept(CchMetric metric, boolean shares, Optional<Object> root) {
    /** What it takes beyond what it shares. */
    long bytes() {
      return shares ? metric.ownByteSize() : metric.byteSize();
    }
  }

  /**
   * @param executor makes the metrics
   */
  public MetricCache(RoadHierarchy hierarchy, MetricCacheSettings settings, Executor executor) {
    this(hierarchy, settings, executor, new MetricWeights(hierarchy));
  }

  MetricCache(
      RoadHierarchy hierarchy,
      MetricCacheSettings settings,
      Executor executor,
      MetricWeights weights) {
    this.hierarchy = hierarchy;
    this.settings = settings;
    this.executor = executor;
    this.weights = weights;
    similar = new SimilarMetrics(weights, this::root);
    metrics =
        Caffeine.newBuilder()
            // Accounts are kept by who writes: what isFull reads is never behind.
            .executor(Runnable::run)
            .maximumWeight(settings.maxBytes())
            .weigher((Object key, Kept kept) -> Math.toIntExact(kept.bytes()))
            .evictionListener((key, kept, cause) -> dropped.set(true))
            .recordStats()
            .buildAsync();
    uses =
        Caffeine.newBuilder()
            .maximumSize(MOST_COUNTED_KEYS)
            .expireAfterAccess(settings.usesCountFor())
            .build();
  }

  /** The weights of a key, if they are kept and share no memory with others. To look is no use. */
  private Optional<CchMetric> root(Object key) {
    return Optional.ofNullable(metrics.synchronous().policy().getIfPresentQuietly(key))
        .filter(kept -> !kept.shares())
        .map(Kept::metric);
  }

  private static Optional<Kept> done(CompletableFuture<Kept> future) {
    return future != null && future.isDone() && !future.isCompletedExceptionally()
        ? Optional.of(future.join())
        : Optional.empty();
  }

  @Override
  public Optional<CchMetric> mildest(VehicleOverlay rules, SliceSpan span, LocalTraffic local) {
    return atHand(rules, MetricRecipe.mildest(weights, rules, span, local));
  }

  @Override
  public Optional<CchMetric> strictest(VehicleOverlay rules, SliceSpan span) {
    return atHand(rules, MetricRecipe.strictest(hierarchy, weights, rules, span));
  }

  @Override
  public Optional<CchMetric> exact(VehicleOverlay rules, TimeSlice slice) {
    return atHand(rules, MetricRecipe.exact(weights, rules, slice));
  }

  @Override
  public Optional<CchMetric> quickest(VehicleOverlay rules, TimeSlice slice, LocalTraffic local) {
    return atHand(rules, MetricRecipe.quickest(weights, rules, slice, local));
  }

  @Override
  public Optional<CchMetric> mildest(VehicleOverlay rules, SliceSpan span, OpenedAreas areas) {
    return atHand(rules, areas, own -> OpenedRecipe.mildest(hierarchy, weights, rules, span, own));
  }

  @Override
  public Optional<CchMetric> strictest(VehicleOverlay rules, SliceSpan span, OpenedAreas areas) {
    return atHand(
        rules, areas, own -> OpenedRecipe.strictest(hierarchy, weights, rules, span, own));
  }

  @Override
  public Optional<CchMetric> quickest(VehicleOverlay rules, TimeSlice slice, OpenedAreas areas) {
    return atHand(
        rules, areas, own -> OpenedRecipe.quickest(hierarchy, weights, rules, slice, own));
  }

  /** The weights of a time slice, made now if need be. */
  public CchMetric exactNow(VehicleOverlay rules, TimeSlice slice) {
    return made(MetricRecipe.exact(weights, rules, slice).perfect()).join().metric();
  }

  /** The weights of a span with all areas of local traffic closed, made now if need be. */
  public CchMetric boundNow(VehicleOverlay rules, SpanWeights span, SpanWeights.Bound bound) {
    return made(MetricRecipe.bound(weights, rules, span, bound).perfect()).join().metric();
  }

  @Override
  public Metrics atOnce() {
    return new AtOnce();
  }

  /** Waits for what it makes. */
  private final class AtOnce implements Metrics {
    @Override
    public Optional<CchMetric> exact(VehicleOverlay rules, TimeSlice slice) {
      return waited(rules, MetricRecipe.exact(weights, rules, slice));
    }

    @Override
    public Optional<CchMetric> mildest(VehicleOverlay rules, SliceSpan span, LocalTraffic local) {
      return waited(rules, MetricRecipe.mildest(weights, rules, span, local));
    }

    @Override
    public Optional<CchMetric> strictest(VehicleOverlay rules, SliceSpan span) {
      return waited(rules, MetricRecipe.strictest(hierarchy, weights, rules, span));
    }

    @Override
    public Optional<CchMetric> quickest(VehicleOverlay rules, TimeSlice slice, LocalTraffic local) {
      return waited(rules, MetricRecipe.quickest(weights, rules, slice, local));
    }

    private Optional<CchMetric> waited(VehicleOverlay rules, MetricRecipe wanted) {
      return Optional.of(
          rules.rules().isEmpty() ? wanted.bare().metric() : made(wanted).join().metric());
    }
  }

  private Optional<CchMetric> atHand(VehicleOverlay rules, MetricRecipe wanted) {
    if (rules.rules().isEmpty()) {
      return Optional.of(wanted.bare().metric());
    }
    dropOrphans();
    // Some of the orders: one of very many sets, of which few are asked for again.
    boolean rare = rules.isPartial() && !weights.areFew(wanted.slices());
    int usesBeforeBuild = settings.usesBeforeBuild() * (rare ? PARTIAL_TIMES_RARER : 1);
    CompletableFuture<Kept> metric = metrics.getIfPresent(wanted.key());
    int used = uses.get(wanted.key(), unused -> new AtomicInteger()).incrementAndGet();
    if (metric == null && used >= usesBeforeBuild && !(rare && isFull())) {
      metric = make(wanted.key(), () -> fromSimilar(wanted));
    } else if (metric != null && used == USES_BEFORE_PERFECT) {
      makePerfect(wanted.key(), metric);
    }
    return inUse(metric);
  }

  /** As many as there are pairs of places shut in: none is worth dropping others for. */
  private Optional<CchMetric> atHand(
      VehicleOverlay rules, OpenedAreas areas, Function<OpenedAreas, OpenedRecipe> recipe) {
    if (rules.isPartial()) {
      return Optional.empty();
    }
    dropOrphans();
    CompletableFuture<Kept> metric = metrics.getIfPresent(recipe.apply(areas).key());
    if (metric == null) {
      // It is kept, and made while the leg goes on.
      OpenedRecipe wanted = recipe.apply(areas.copied());
      int used = uses.get(wanted.key(), unused -> new AtomicInteger()).incrementAndGet();
      if (used >= settings.usesBeforeBuild() && !isFull()) {
        Optional<Kept> closed = done(metrics.getIfPresent(wanted.closed().key()));
        metric = closed.map(all -> make(wanted.key(), () -> opened(wanted, all))).orElse(null);
      }
    }
    return inUse(metric);
  }

  private Optional<CchMetric> inUse(CompletableFuture<Kept> metric) {
    Optional<Kept> kept = done(metric);
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    if (kept.get().root().isPresent()) {
      use(kept.get().root().get());
    }
    return Optional.of(kept.get().metric());
  }

  /** It shares memory with what the weights with all areas closed share memory with. */
  private Kept opened(OpenedRecipe wanted, Kept closed) {
    CchMetric metric = wanted.opener().apply(closed.metric());
    Optional<Object> root = closed.shares() ? closed.root() : Optional.of(wanted.closed().key());
    root.ifPresent(this::use);
    return new Kept(metric, true, root);
  }

  /** What is used keeps in use what it shares memory with. */
  private void use(Object root) {
    if (metrics.asMap().get(root) == null) {
      dropped.set(true);
    }
  }

  /** Lets go of what shares memory with a metric that is no longer kept. */
  private void dropOrphans() {
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
  private boolean isFull() {
    long size = metrics.synchronous().policy().eviction().orElseThrow().weightedSize().orElse(0);
    return size >= settings.maxBytes() * SHARE_FOR_FEW;
  }

  /** Puts a metric that is asked often in the place of the same one that is not perfect. */
  private void makePerfect(Object key, CompletableFuture<Kept> basic) {
    basic.thenAcceptAsync(
        kept -> {
          CompletableFuture<Kept> perfect =
              CompletableFuture.completedFuture(
                  timed(() -> new Kept(kept.metric().perfect(), kept.shares(), kept.root())).get());
          metrics.asMap().replace(key, basic, perfect);
        },
        executor);
  }

  private CompletableFuture<Kept> made(MetricRecipe wanted) {
    CompletableFuture<Kept> metric = metrics.getIfPresent(wanted.key());
    return metric == null ? make(wanted.key(), () -> fromSimilar(wanted)) : metric;
  }

  /** Begins to make a metric, unless others just did. The cache is not held meanwhile. */
  private CompletableFuture<Kept> make(Object key, Supplier<Kept> maker) {
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

  private Kept fromSimilar(MetricRecipe wanted) {
    SimilarWeights from = similar.nearest(wanted);
    CchMetric metric = wanted.maker().apply(from);
    boolean shares = metric.sharesWith(from.metric());
    if (!shares && wanted.key() instanceof SliceSignature slice) {
      similar.remember(slice);
    }
    boolean fromKept = shares && from != wanted.bare();
    Optional<Object> root = fromKept ? Optional.of(from.signature()) : Optional.empty();
    root.ifPresent(this::use);
    return new Kept(metric, shares, root);
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
  public MetricFigures figures() {
    // What is to be dropped for what was made last is dropped before it is counted.
    metrics.synchronous().cleanUp();
    dropOrphans();
    CacheStats stats = metrics.synchronous().stats();
    long bytes = metrics.synchronous().asMap().values().stream().mapToLong(Kept::bytes).sum();
    return new MetricFigures(
        metrics.synchronous().estimatedSize(),
        bytes,
        settings.maxBytes(),
        stats.hitCount(),
        stats.missCount(),
        stats.evictionCount(),
        built.sum(),
        Duration.ofNanos(buildNanos.sum()));
  }
}

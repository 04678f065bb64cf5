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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
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
  private final AsyncCache<Object, CchMetric> metrics;
  private final Cache<Object, AtomicInteger> uses;
  private final LongAdder built = new LongAdder();
  private final LongAdder buildNanos = new LongAdder();

  /** What the least weights of several slices depend on. */
  private record MildestKey(Set<SliceSignature> signatures, LocalTraffic local) {}

  /** What the greatest weights of several slices depend on. */
  private record StrictestKey(Set<SliceSignature> signatures) {}

  /** What the times of a slice depend on. */
  private record QuickestKey(SliceSignature signature, LocalTraffic local) {}

  /**
   * @param executor makes the metrics
   */
  public MetricCache(RoadHierarchy hierarchy, MetricCacheSettings settings, Executor executor) {
    this.hierarchy = hierarchy;
    this.settings = settings;
    this.executor = executor;
    weights = new MetricWeights(hierarchy);
    metrics =
        Caffeine.newBuilder()
            // Accounts are kept by who writes: what isFull reads is never behind.
            .executor(Runnable::run)
            .maximumWeight(settings.maxBytes())
            .weigher((Object key, CchMetric metric) -> Math.toIntExact(metric.byteSize()))
            .recordStats()
            .buildAsync();
    uses =
        Caffeine.newBuilder()
            .maximumSize(MOST_COUNTED_KEYS)
            .expireAfterAccess(settings.usesCountFor())
            .build();
  }

  /**
   * Which metric, and how it is made.
   *
   * @param bare what it is where there are no rules
   */
  private record Wanted(Object key, Supplier<CchMetric> maker, CchMetric bare) {}

  private Wanted wanted(VehicleOverlay rules, Object key, Supplier<CchMetric> maker) {
    return new Wanted(key, maker, hierarchy.base(rules.vehicle().speedClass()));
  }

  private Wanted wantedExact(VehicleOverlay rules, TimeSlice slice) {
    return wanted(rules, slice.signature(), () -> weights.exact(rules, slice));
  }

  private Wanted wantedMildest(VehicleOverlay rules, SliceSpan span, LocalTraffic local) {
    return span.signatures().size() == 1 && local == LocalTraffic.KEPT_OUT
        ? wantedExact(rules, span.slice(0))
        : wanted(
            rules,
            new MildestKey(span.signatures(), local),
            () -> weights.mildest(rules, span, local));
  }

  private Wanted wantedStrictest(VehicleOverlay rules, SliceSpan span) {
    return wanted(
        rules,
        new StrictestKey(span.signatures()),
        () -> new SpanWeights(hierarchy, rules, span.slices()).closed(SpanWeights.Bound.UPPER));
  }

  private Wanted wantedQuickest(VehicleOverlay rules, TimeSlice slice, LocalTraffic local) {
    return new Wanted(
        new QuickestKey(slice.signature(), local),
        () -> weights.quickest(rules, slice, local),
        hierarchy.durations(rules.vehicle().speedClass()));
  }

  @Override
  public Optional<CchMetric> mildest(VehicleOverlay rules, SliceSpan span, LocalTraffic local) {
    return atHand(rules, wantedMildest(rules, span, local));
  }

  @Override
  public Optional<CchMetric> strictest(VehicleOverlay rules, SliceSpan span) {
    return atHand(rules, wantedStrictest(rules, span));
  }

  @Override
  public Optional<CchMetric> exact(VehicleOverlay rules, TimeSlice slice) {
    return atHand(rules, wantedExact(rules, slice));
  }

  @Override
  public Optional<CchMetric> quickest(VehicleOverlay rules, TimeSlice slice, LocalTraffic local) {
    return atHand(rules, wantedQuickest(rules, slice, local));
  }

  /** The weights of a time slice, made now if need be. */
  public CchMetric exactNow(VehicleOverlay rules, TimeSlice slice) {
    return made(slice.signature(), () -> weights.exact(rules, slice).perfect()).join();
  }

  /** The weights of a span with all areas of local traffic closed, made now if need be. */
  public CchMetric boundNow(SpanWeights span, SpanWeights.Bound bound) {
    Object key =
        bound == SpanWeights.Bound.LOWER
            ? new MildestKey(span.signatures(), LocalTraffic.KEPT_OUT)
            : new StrictestKey(span.signatures());
    return made(key, () -> span.closed(bound).perfect()).join();
  }

  @Override
  public Metrics atOnce() {
    return new AtOnce();
  }

  /** Waits for what it makes. */
  private final class AtOnce implements Metrics {
    @Override
    public Optional<CchMetric> exact(VehicleOverlay rules, TimeSlice slice) {
      return waited(rules, wantedExact(rules, slice));
    }

    @Override
    public Optional<CchMetric> mildest(VehicleOverlay rules, SliceSpan span, LocalTraffic local) {
      return waited(rules, wantedMildest(rules, span, local));
    }

    @Override
    public Optional<CchMetric> strictest(VehicleOverlay rules, SliceSpan span) {
      return waited(rules, wantedStrictest(rules, span));
    }

    @Override
    public Optional<CchMetric> quickest(VehicleOverlay rules, TimeSlice slice, LocalTraffic local) {
      return waited(rules, wantedQuickest(rules, slice, local));
    }

    private Optional<CchMetric> waited(VehicleOverlay rules, Wanted wanted) {
      return Optional.of(
          rules.rules().isEmpty() ? wanted.bare() : made(wanted.key(), wanted.maker()).join());
    }
  }

  private Optional<CchMetric> atHand(VehicleOverlay rules, Wanted wanted) {
    if (rules.rules().isEmpty()) {
      return Optional.of(wanted.bare());
    }
    // Some of the orders: one of very many sets, of which few are asked for again.
    int usesBeforeBuild =
        settings.usesBeforeBuild() * (rules.isPartial() ? PARTIAL_TIMES_RARER : 1);
    CompletableFuture<CchMetric> metric = metrics.getIfPresent(wanted.key());
    int used = uses.get(wanted.key(), unused -> new AtomicInteger()).incrementAndGet();
    if (metric == null && used >= usesBeforeBuild && !(rules.isPartial() && isFull())) {
      metric = made(wanted.key(), wanted.maker());
    } else if (metric != null && used == USES_BEFORE_PERFECT) {
      makePerfect(wanted.key(), metric);
    }
    return metric != null && metric.isDone() && !metric.isCompletedExceptionally()
        ? Optional.of(metric.join())
        : Optional.empty();
  }

  /** Whether one more would drop others: what few ask for is not worth that. */
  private boolean isFull() {
    long size = metrics.synchronous().policy().eviction().orElseThrow().weightedSize().orElse(0);
    return size >= settings.maxBytes() * SHARE_FOR_FEW;
  }

  /** Puts a metric that is asked often in the place of the same one that is not perfect. */
  private void makePerfect(Object key, CompletableFuture<CchMetric> basic) {
    basic.thenAcceptAsync(
        metric -> {
          CompletableFuture<CchMetric> perfect =
              CompletableFuture.completedFuture(timed(metric::perfect).get());
          metrics.asMap().replace(key, basic, perfect);
        },
        executor);
  }

  private CompletableFuture<CchMetric> made(Object key, Supplier<CchMetric> maker) {
    return metrics.get(
        key, (ignored, unused) -> CompletableFuture.supplyAsync(timed(maker), executor));
  }

  private Supplier<CchMetric> timed(Supplier<CchMetric> maker) {
    return () -> {
      long start = System.nanoTime();
      CchMetric metric = maker.get();
      buildNanos.add(System.nanoTime() - start);
      built.increment();
      return metric;
    };
  }

  /** What the cache has done so far. */
  public MetricFigures figures() {
    CacheStats stats = metrics.synchronous().stats();
    long bytes =
        metrics.synchronous().asMap().values().stream().mapToLong(CchMetric::byteSize).sum();
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

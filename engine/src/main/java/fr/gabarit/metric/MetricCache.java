package fr.gabarit.metric;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.gabarit.cch.CchMetric;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.overlay.SliceSignature;
import fr.gabarit.overlay.SliceSpan;
import fr.gabarit.overlay.TimeSlice;
import fr.gabarit.overlay.VehicleOverlay;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Metrics that are made beside the requests when they have been asked for repeatedly, each once
 * however many ask, and kept within a budget of bytes. What is the same for several vehicles is
 * made and kept once. Thread-safe.
 */
public final class MetricCache implements Metrics {
  /** Weights under some orders only are made when asked for so many times as often. */
  private static final int PARTIAL_TIMES_RARER = 8;

  private static final long MOST_COUNTED_KEYS = 10_000;

  /** A perfect metric takes several times as long to make, and as much memory, as a basic one. */
  private static final int USES_BEFORE_PERFECT = 500;

  private final RoadHierarchy hierarchy;
  private final MetricWeights weights;
  private final MetricCacheSettings settings;
  private final SimilarMetrics similar;
  private final KeptMetrics metrics;
  private final Cache<Object, AtomicInteger> uses;

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
    this.weights = weights;
    metrics = new KeptMetrics(settings.maxBytes(), executor);
    similar = new SimilarMetrics(weights, metrics::root);
    uses =
        Caffeine.newBuilder()
            .maximumSize(MOST_COUNTED_KEYS)
            .expireAfterAccess(settings.usesCountFor())
            .build();
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
    metrics.dropOrphans();
    // Some of the orders: one of very many sets, of which few are asked for again.
    boolean rare = rules.isPartial() && !weights.areFew(wanted.slices());
    int usesBeforeBuild = settings.usesBeforeBuild() * (rare ? PARTIAL_TIMES_RARER : 1);
    CompletableFuture<KeptMetrics.Kept> metric = metrics.get(wanted.key());
    int used = uses.get(wanted.key(), unused -> new AtomicInteger()).incrementAndGet();
    if (metric == null && used >= usesBeforeBuild && !(rare && metrics.isFull())) {
      metric = metrics.make(wanted.key(), () -> fromSimilar(wanted));
    } else if (metric != null && used == USES_BEFORE_PERFECT) {
      metrics.makePerfect(wanted.key(), metric);
    }
    return metrics.inUse(metric);
  }

  /** As many as there are pairs of places shut in: none is worth dropping others for. */
  private Optional<CchMetric> atHand(
      VehicleOverlay rules, OpenedAreas areas, Function<OpenedAreas, OpenedRecipe> recipe) {
    if (rules.isPartial()) {
      return Optional.empty();
    }
    metrics.dropOrphans();
    CompletableFuture<KeptMetrics.Kept> metric = metrics.get(recipe.apply(areas).key());
    if (metric == null) {
      // It is kept, and made while the leg goes on.
      OpenedRecipe wanted = recipe.apply(areas.copied());
      int used = uses.get(wanted.key(), unused -> new AtomicInteger()).incrementAndGet();
      if (used >= settings.usesBeforeBuild() && !metrics.isFull()) {
        Optional<KeptMetrics.Kept> closed = KeptMetrics.done(metrics.get(wanted.closed().key()));
        metric =
            closed.map(all -> metrics.make(wanted.key(), () -> opened(wanted, all))).orElse(null);
      }
    }
    return metrics.inUse(metric);
  }

  /** It shares memory with what the weights with all areas closed share memory with. */
  private KeptMetrics.Kept opened(OpenedRecipe wanted, KeptMetrics.Kept closed) {
    CchMetric metric = wanted.opener().apply(closed.metric());
    Optional<Object> root = closed.shares() ? closed.root() : Optional.of(wanted.closed().key());
    root.ifPresent(metrics::use);
    return new KeptMetrics.Kept(metric, true, root);
  }

  private CompletableFuture<KeptMetrics.Kept> made(MetricRecipe wanted) {
    CompletableFuture<KeptMetrics.Kept> metric = metrics.get(wanted.key());
    return metric == null ? metrics.make(wanted.key(), () -> fromSimilar(wanted)) : metric;
  }

  private KeptMetrics.Kept fromSimilar(MetricRecipe wanted) {
    SimilarWeights from = similar.nearest(wanted);
    CchMetric metric = wanted.maker().apply(from);
    boolean shares = metric.sharesWith(from.metric());
    if (!shares && wanted.key() instanceof SliceSignature slice) {
      similar.remember(slice);
    }
    boolean fromKept = shares && from != wanted.bare();
    Optional<Object> root = fromKept ? Optional.of(from.signature()) : Optional.empty();
    root.ifPresent(metrics::use);
    return new KeptMetrics.Kept(metric, shares, root);
  }

  /** What the cache has done so far. */
  public MetricFigures figures() {
    return metrics.figures();
  }
}

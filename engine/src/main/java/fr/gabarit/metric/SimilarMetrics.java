package fr.gabarit.metric;

import fr.gabarit.cch.CchMetric;
import fr.gabarit.overlay.SliceSignature;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the weights from which others are made most quickly: those without rules if few rules are
 * in force, else those of one of the slices for which weights were made of all turns. Thread-safe.
 */
final class SimilarMetrics {
  /** To compare rules takes time, too. */
  private static final int MOST_REMEMBERED = 8;

  private final MetricWeights weights;
  private final Function<SliceSignature, Optional<CchMetric>> kept;
  private final Deque<SliceSignature> remembered = new ArrayDeque<>();

  /**
   * @param kept weights of a slice that were made of all turns, if they are still kept
   */
  SimilarMetrics(MetricWeights weights, Function<SliceSignature, Optional<CchMetric>> kept) {
    this.weights = weights;
    this.kept = kept;
  }

  /** Weights were made of all turns. */
  synchronized void remember(SliceSignature slice) {
    remembered.remove(slice);
    remembered.addFirst(slice);
    if (remembered.size() > MOST_REMEMBERED) {
      remembered.removeLast();
    }
  }

  private synchronized List<SliceSignature> remembered() {
    return List.copyOf(remembered);
  }

  /** The nearest weights; those without rules if none are near. */
  SimilarWeights nearest(MetricRecipe wanted) {
    SimilarWeights nearest = wanted.bare();
    if (!wanted.anySlice() || weights.areFew(wanted.slices())) {
      return nearest;
    }
    int least = Integer.MAX_VALUE;
    for (SliceSignature slice : remembered()) {
      if (nearest.signature().isComparable(slice) && !wanted.slices().contains(slice)) {
        int differences = slice.differences(wanted.slices()).size();
        Optional<CchMetric> metric = kept.apply(slice);
        if (differences < least && metric.isPresent()) {
          least = differences;
          nearest = new SimilarWeights(slice, metric.get());
        }
      }
    }
    return nearest;
  }
}

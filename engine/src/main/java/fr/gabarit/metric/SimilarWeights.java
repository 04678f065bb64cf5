package fr.gabarit.metric;

import fr.gabarit.cch.CchMetric;
import fr.gabarit.overlay.SliceSignature;

/**
 * Weights of a time slice from which those of slices with nearly the same rules can be made.
 *
 * @param signature of the slice
 * @param metric its weights, as of {@link MetricWeights#exact}
 */
public record SimilarWeights(SliceSignature signature, CchMetric metric) {}

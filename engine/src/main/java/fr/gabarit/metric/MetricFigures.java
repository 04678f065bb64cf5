package fr.gabarit.metric;

import java.time.Duration;

/**
 * What a cache of metrics has done.
 *
 * @param metrics kept now
 * @param bytes they hold
 * @param maxBytes the budget
 * @param hits requests that found one
 * @param misses requests that found none
 * @param evictions dropped for others
 * @param built made
 * @param buildTime spent on making them, all threads together
 */
public record MetricFigures(
    long metrics,
    long bytes,
    long maxBytes,
    long hits,
    long misses,
    long evictions,
    long built,
    Duration buildTime) {}

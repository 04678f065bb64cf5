package fr.gabarit.routing;

/**
 * A result that is the same for all departures of a span: the same way with the same duration, or
 * none.
 *
 * @param result the result for one of them; for another one all its times are as much earlier or
 *     later
 * @param fromMillis first departure, epoch milliseconds
 * @param untilMillis end of the span, exclusive, epoch milliseconds
 * @param labels how many places a search came to that was needed to tell the span
 */
public record SteadyResult(LegResult result, long fromMillis, long untilMillis, int labels) {}

package fr.gabarit.data.osm.value;

/**
 * A value and the condition on which it counts.
 *
 * @param value what counts
 * @param condition for whom and when
 * @param source the tag it was read from, e.g. {@code hgv:conditional=no @ (22:00-06:00)}
 */
public record ConditionalValue<V>(V value, Condition condition, String source) {}

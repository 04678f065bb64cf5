package fr.gabarit.order;

/** How a clause compares a vehicle's value with its own. */
public enum Comparison {
  GREATER_THAN,
  GREATER_OR_EQUAL,
  LESS_THAN,
  LESS_OR_EQUAL,
  EQUAL;

  /** Whether {@code value} stands in this relation to {@code limit}. */
  public boolean holds(double value, double limit) {
    return switch (this) {
      case GREATER_THAN -> value > limit;
      case GREATER_OR_EQUAL -> value >= limit;
      case LESS_THAN -> value < limit;
      case LESS_OR_EQUAL -> value <= limit;
      case EQUAL -> value == limit;
    };
  }
}

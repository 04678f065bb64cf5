package fr.gabarit.order;

/** Identity of an order within one overlay; stable across re-imports of the same source. */
public record OrderId(String value) {
  public OrderId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("An order id must not be blank.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
